import type { PolicyValidationPluginReport, PolicyViolation } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import type { RuleSelection } from './rule-selection';
import { describeFinding, describeFix, Finding, RuleLevel } from '../rules';
import type { TemplateResource } from '../template';

/** A resource of a template, and the construct that answers for it. */
export class Subject {
  private constructPath?: string;

  constructor(public readonly construct: IConstruct, public readonly resource: TemplateResource) {}

  /** The path of the construct, which takes a walk up the tree to find out. */
  public get path(): string {
    this.constructPath ??= this.construct.node.path;
    return this.constructPath;
  }
}

/** Puts findings together that differ in nothing but the resource, as the CDK's report shows them. */
export class Report {
  private readonly violations = new Map<string, Map<string, PolicyViolation>>();

  /**
   * @param withReasons whether the description of a finding says why its rule exists, too
   * @param selection at which level findings are reported, and with which controls
   */
  constructor(private readonly withReasons: boolean, private readonly selection: RuleSelection) {}

  /** Adds a finding. */
  public add(id: string, finding: Finding, subject: Subject, templatePath: string | undefined): void {
    const description = describeFinding(finding);
    const level = this.selection.levelOf(finding.rule, finding.level);
    let sameId = this.violations.get(id);
    if (!sameId) this.violations.set(id, sameId = new Map());
    const key = `${level} ${description}`;
    let violation = sameId.get(key);
    if (!violation) sameId.set(key, violation = this.violationOf(id, finding, level, description));
    violation.violatingResources.push({
      constructPath: subject.path,
      resourceLogicalId: finding.resource.logicalId,
      templatePath,
      locations: [finding.path],
    });
  }

  /** Everything that was added. Warnings alone are a success. */
  public build(pluginVersion: string | undefined): PolicyValidationPluginReport {
    const violations = [...this.violations.values()].flatMap((sameId) => [...sameId.values()]);
    return { success: !violations.some(({ severity }) => severity === 'error'), pluginVersion, violations };
  }

  private violationOf(ruleName: string, finding: Finding, severity: RuleLevel, description: string): PolicyViolation {
    const { reason, documentation } = finding.rule;
    return {
      ruleName,
      description: this.withReasons ? `${description} ${reason}` : description,
      severity,
      fix: describeFix(finding),
      ruleMetadata: { documentation, reason, ...this.selection.controlsOf(finding.rule) },
      violatingResources: [],
    };
  }
}
