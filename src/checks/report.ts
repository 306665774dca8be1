import type { PolicyValidationPluginReport, PolicyViolation } from 'aws-cdk-lib';
import type { LocatedFinding, ResourceName } from './located-finding';
import type { RuleSelection } from './rule-selection';
import type { Subject } from './stack-part';

import { describeFix, Rule, RuleLevel } from '../engine';
import type { Acknowledgements } from '../private/acknowledgements';

/** Puts findings together that differ in nothing but the resource, as the CDK's report shows them. */
export class Report {
  private readonly violations = new Map<string, Map<string, PolicyViolation>>();

  /**
   * @param withReasons whether the description of a finding says why its rule exists, too
   * @param selection at which level findings are reported, and with which controls
   * @param acknowledgements what is not reported
   */
  constructor(
    private readonly withReasons: boolean, private readonly selection: RuleSelection, private readonly acknowledgements: Acknowledgements,
  ) {}

  /**
   * Adds what was found in a template.
   *
   * @param subjectOf names a resource for the report, which takes a while
   */
  public add(findings: readonly LocatedFinding[], subjectOf: (resource: ResourceName) => Subject, templatePath: string | undefined): void {
    const subjects = new Map<ResourceName, Subject>();
    for (const finding of findings) {
      const { resource } = finding;
      let subject = subjects.get(resource);
      if (!subject) subjects.set(resource, subject = subjectOf(resource));
      if (this.acknowledgements.reasonFor(finding.id, subject.construct) !== undefined) continue;
      this.violationOf(finding).violatingResources.push({
        constructPath: subject.path,
        resourceLogicalId: subject.logicalId,
        templatePath,
        locations: [finding.location],
      });
    }
  }

  /** Everything that was added. Warnings alone are a success. */
  public build(pluginVersion: string | undefined): PolicyValidationPluginReport {
    const violations = [...this.violations.values()].flatMap((sameId) => [...sameId.values()]);
    return { success: !violations.some(({ severity }) => severity === 'error'), pluginVersion, violations };
  }

  /** The violation that shows what others have said already in the same words, or a new one. */
  private violationOf({ id, rule, level: own, description }: LocatedFinding): PolicyViolation {
    const level = this.selection.levelOf(rule, own);
    let sameId = this.violations.get(id);
    if (!sameId) this.violations.set(id, sameId = new Map());
    const key = `${level} ${description}`;
    let violation = sameId.get(key);
    if (!violation) sameId.set(key, violation = this.newViolation(id, rule, level, description));
    return violation;
  }

  private newViolation(ruleName: string, rule: Rule, severity: RuleLevel, description: string): PolicyViolation {
    const { reason, documentation } = rule;
    return {
      ruleName,
      description: this.withReasons ? `${description} ${reason}` : description,
      severity,
      fix: describeFix({ rule }),
      ruleMetadata: { documentation, reason, ...this.selection.controlsOf(rule) },
      violatingResources: [],
    };
  }
}
