import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';
import { App, AppProps, PolicyValidationPluginReport, Validations } from 'aws-cdk-lib';
import { EncryptedCacheChecks } from '../../src';

/** One finding of the pack, in one line. */
export interface Reported {
  readonly rule: string;
  readonly logicalId?: string;
  readonly constructPath?: string;
  readonly location: string;
  readonly severity?: string;
  readonly fix?: string;
  readonly description: string;
  readonly templatePath?: string;
}

const scratchFolders: string[] = [];

afterAll(() => {
  for (const folder of scratchFolders.splice(0)) fs.rmSync(folder, { recursive: true, force: true });
});

/** A fresh folder that is gone after the test file. */
export function scratchFolder(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'encrypted-caches-'));
  scratchFolders.push(folder);
  return folder;
}

/** An app whose cloud assembly lands in a fresh folder. */
export function newApp(props: AppProps = {}): App {
  return new App({ outdir: scratchFolder(), ...props });
}

/** What a pack finds when the app is synthesized, whether or not the synthesis fails on it. */
export function synthesizedReport(app: App, pack = new EncryptedCacheChecks()): Reported[] {
  const seen: PolicyValidationPluginReport[] = [];
  const validate = pack.validate.bind(pack);
  pack.validate = (context) => {
    const report = validate(context);
    seen.push(report);
    return report;
  };
  Validations.of(app).addPlugins(pack);
  try {
    app.synth();
  } catch (error) {
    if (seen.length === 0) throw error;
  }
  return seen.flatMap(reported);
}

/** The validation report that a synthesis left behind. */
export function validationReport(app: App): { pluginReports: { pluginName: string; violations: unknown[]; suppressedViolations?: unknown[] }[] } {
  return JSON.parse(fs.readFileSync(path.join(app.outdir, 'validation-report.json'), 'utf8'));
}

/** The findings of a report, one per resource. */
export function reported(report: PolicyValidationPluginReport): Reported[] {
  return report.violations.flatMap((violation) => violation.violatingResources.map((resource) => ({
    rule: violation.ruleName,
    logicalId: resource.resourceLogicalId,
    constructPath: resource.constructPath,
    location: resource.locations.join(','),
    severity: violation.severity,
    fix: violation.fix,
    description: violation.description,
    templatePath: resource.templatePath,
  })));
}
