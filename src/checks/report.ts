import type { PolicyValidationPluginReport, PolicyViolation } from 'aws-cdk-lib';
import type { FindingText, LocatedFinding, ResourceName } from './located-finding';
import type { RuleSelection } from './rule-selection';
import type { Subject } from './stack-part';
import { describeFix, Rule, RuleLevel } from '../engine';
import type { Acknowledgements } from '../private/acknowledgements';

/** Groups findings that differ only in their resource into violations of the CDK report. */
export class Report {
  private readonly violations = new Map<string, Map<string, PolicyViolation>>();
  private readonly byText = new Map<FindingText, PolicyViolation>();

  /**
   * @param withReasons whether to add the reason for the rule to each description
   * @param selection the level and the controls of each rule
   * @param acknowledgements the findings that are not reported
   */
  constructor(
    private readonly withReasons: boolean, private readonly selection: RuleSelection, private readonly acknowledgements: Acknowledgements,
  ) {}

  /**
   * Adds the findings in a template.
   *
   * @param subjectOf finds the construct of a resource; slow, so it is called once per resource
   */
  public add(findings: readonly LocatedFinding[], subjectOf: (resource: ResourceName) => Subject, templatePath: string | undefined): void {
    const subjects = new Map<ResourceName, Subject>();
    for (const { resource, text } of findings) {
      let subject = subjects.get(resource);
      if (!subject) subjects.set(resource, subject = subjectOf(resource));
      if (this.acknowledgements.reasonFor(text.id, subject.construct) !== undefined) continue;
      let violation = this.byText.get(text);
      if (!violation) this.byText.set(text, violation = this.violationOf(text));
      violation.violatingResources.push({
        constructPath: subject.path,
        resourceLogicalId: subject.logicalId,
        templatePath,
        locations: text.locations,
      });
    }
  }

  /** The report of all added findings. It is successful if it contains only warnings. */
  public build(pluginVersion: string | undefined): PolicyValidationPluginReport {
    const violations = [...this.violations.values()].flatMap((sameId) => [...sameId.values()]);
    return { success: !violations.some(({ severity }) => severity === 'error'), pluginVersion, violations };
  }

  /** The existing violation with the same rule, level and description, or a new one. */
  private violationOf({ id, rule, level: own, description }: FindingText): PolicyViolation {
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
