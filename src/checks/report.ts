import type { PolicyValidationPluginReport, PolicyViolation } from 'aws-cdk-lib';
import type { RuleSelection } from './rule-selection';
import type { Subject } from './stack-part';
import type { Found, ResourceName, Statement } from './verdicts';
import { describeFix, Rule, RuleLevel } from '../engine';
import type { Acknowledgements } from '../private/acknowledgements';

/** Puts findings together that differ in nothing but the resource, as the CDK's report shows them. */
export class Report {
  private readonly violations = new Map<string, Map<string, PolicyViolation>>();
  /** The violations by what they say, so that it is compared in words once. */
  private readonly byStatement = new Map<Statement, PolicyViolation>();

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
  public add(findings: readonly Found[], subjectOf: (resource: ResourceName) => Subject, templatePath: string | undefined): void {
    const subjects = new Map<ResourceName, Subject>();
    for (const { resource, statement } of findings) {
      let subject = subjects.get(resource);
      if (!subject) subjects.set(resource, subject = subjectOf(resource));
      if (this.acknowledgements.reasonFor(statement.id, subject.construct) !== undefined) continue;
      let violation = this.byStatement.get(statement);
      if (!violation) this.byStatement.set(statement, violation = this.violationOf(statement));
      violation.violatingResources.push({
        constructPath: subject.path,
        resourceLogicalId: subject.logicalId,
        templatePath,
        locations: statement.locations,
      });
    }
  }

  /** Everything that was added. Warnings alone are a success. */
  public build(pluginVersion: string | undefined): PolicyValidationPluginReport {
    const violations = [...this.violations.values()].flatMap((sameId) => [...sameId.values()]);
    return { success: !violations.some(({ severity }) => severity === 'error'), pluginVersion, violations };
  }

  /** The violation that shows what others have said already in the same words, or a new one. */
  private violationOf({ id, rule, level: own, description }: Statement): PolicyViolation {
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
