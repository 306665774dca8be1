// Reads the validation report of a cloud assembly and prints what the policy pack found, resource by resource.
const path = require('path');

const PACK = 'EncryptedCaches';
const WIDTH = 120;

/**
 * The findings of the pack, sorted by resource, rule and location. Acknowledged findings are marked as suppressed
 * and have a reason.
 */
function parseReport({ pluginReports }, root) {
  const findings = [];
  const add = (violation, suppressed) => {
    for (const { constructPath, cloudFormationResource, stackTraces = [] } of violation.violatingConstructs) {
      for (const location of cloudFormationResource.propertyPaths) {
        findings.push({
          rule: violation.ruleName,
          resource: constructPath,
          logicalId: cloudFormationResource.logicalId,
          location,
          suppressed,
          severity: violation.severity,
          description: violation.description,
          fix: violation.suggestedFix,
          reason: violation.reason,
          source: sourceLine(stackTraces.join('\n'), root),
        });
      }
    }
  };
  for (const report of pluginReports.filter(({ pluginName }) => pluginName === PACK)) {
    for (const violation of report.violations) add(violation, false);
    for (const violation of report.suppressedViolations ?? []) add(violation, true);
  }
  const key = ({ resource, rule, location }) => `${resource}\n${rule}\n${location}`;
  return findings.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** The line of the app that created the resource, if the stack trace shows it. */
function sourceLine(stackTrace, root) {
  const [, file, line] = stackTrace.match(/\(([^()\n]+\.ts):(\d+):\d+\)/) ?? [];
  return file && `${path.relative(root, file)}:${line}`;
}

function printReport(findings) {
  let resource;
  for (const finding of findings) {
    if (finding.resource !== resource) console.log(`\n  ${finding.resource}${finding.source ? `  (${finding.source})` : ''}`);
    resource = finding.resource;
    console.log(`    ${finding.suppressed ? 'acknowledged' : finding.severity}: ${finding.rule}`);
    console.log(wrap(finding.description, '      '));
    console.log(wrap(finding.suppressed ? `Reason: ${finding.reason}` : `Fix: ${finding.fix}`, '      '));
  }
}

function wrap(text, indent) {
  const lines = [indent];
  for (const word of text.split(/\s+/)) {
    const line = lines[lines.length - 1];
    if (line !== indent && line.length + 1 + word.length > WIDTH) lines.push(indent + word);
    else lines[lines.length - 1] = line === indent ? indent + word : `${line} ${word}`;
  }
  return lines.join('\n');
}

module.exports = { parseReport, printReport };
