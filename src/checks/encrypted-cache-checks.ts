import { CfnResource, IPolicyValidationContext, PolicyValidationPluginReport, Stack } from 'aws-cdk-lib';
// The index of cdk-nag would load all of its rules: 270 modules instead of 2.
import { NagPack } from 'cdk-nag/lib/nag-pack';
import type { IConstruct } from 'constructs';
import { CacheRuleId } from './cache-rule-id';
import type { EncryptedCacheChecksProps } from './encrypted-cache-checks-props';
import { LocatedFinding, nameOf } from './located-finding';
import { PackJudge } from './pack-judge';
import { Report } from './report';
import { RuleSelection } from './rule-selection';
import { StackPart } from './stack-part';
import { RenderedTemplates, StackTemplate, SynthesizedTemplates, TemplateSource } from './template-files';
import { PACK_NAME } from '../engine';
import { AcknowledgementForm, Acknowledgements } from '../private/acknowledgements';
import { packageVersion } from '../private/package-version';
import { CATALOGUE } from '../rules';

/**
 * A cdk-nag rule pack that finds caches without encryption or authentication, exposed caches, and configurations that the
 * services refuse.
 *
 * The rules read the synthesized templates. Therefore they also check property overrides, generic resources, included
 * templates, changes by aspects, nested stacks and stages. If a value depends on parameters or conditions, the rules evaluate
 * every combination. If the template does not determine a value, the rule reports `EncryptedCaches-<Rule>[unresolved]`.
 *
 * Acknowledge a finding with a reason. The following form keeps the finding as suppressed in the validation report:
 * `Validations.of(cache).acknowledge({ id: 'EncryptedCaches::EncryptedCaches-<Rule>', reason: '...' })`.
 *
 * @example
 *
 * const app = new App();
 * Validations.of(app).addPlugins(new EncryptedCacheChecks(app, {
 *   frameworks: [ComplianceFramework.NIST_800_53_R5],
 *   backupRetention: Duration.days(14),
 *   rules: [
 *     { rule: CacheRuleId.REPLICATION_GROUP_CUSTOMER_MANAGED_KEY, level: CacheRuleLevel.ERROR },
 *     { rule: CacheRuleId.REPLICATION_GROUP_MULTI_AZ, level: CacheRuleLevel.OFF },
 *   ],
 * }));
 */
export class EncryptedCacheChecks extends NagPack {
  /** The name of the plugin, which is also the prefix of acknowledgement ids. */
  public readonly name: string = PACK_NAME;

  /** The version of this package. */
  public readonly version?: string = packageVersion();

  /** The ids of all rules. */
  public readonly ruleIds?: string[] = Object.values(CacheRuleId).map((id) => `${PACK_NAME}-${id}`);

  private readonly scope?: IConstruct;
  private readonly withReasons: boolean;
  private readonly selection: RuleSelection;
  private readonly judge: PackJudge;

  /**
   * @param scope the part of the app to check: an app, a stage, a stack or any construct. By default, the plugin checks the
   * whole app if it is registered on the app or on a stack, or one stage if it is registered on that stage
   * @param props the properties
   * @throws one error that lists all faults, for example unknown rule ids
   */
  constructor(scope?: IConstruct, props: EncryptedCacheChecksProps = {}) {
    super(scope, props);
    this.packName = PACK_NAME;
    this.scope = scope;
    this.withReasons = props.verbose ?? false;
    this.selection = new RuleSelection(props);
    this.judge = PackJudge.of(this.selection.from(CATALOGUE), this.selection.settings);
  }

  /**
   * Checks the templates of a synthesized app. Called by the CDK.
   *
   * @param context the synthesized templates
   */
  public validate(context: IPolicyValidationContext): PolicyValidationPluginReport {
    const templates = new SynthesizedTemplates(context);
    return this.report(this.scope ?? context.appConstruct, templates, AcknowledgementForm.PLAIN);
  }

  /**
   * Checks a construct tree without synthesizing it, for unit tests.
   *
   * Aspects have not run and cross-stack references are not resolved at this point. Otherwise the findings are the same as at
   * synthesis. Both forms of acknowledgements are applied.
   *
   * @param scope the part of the tree to check
   */
  public validateScope(scope: IConstruct): PolicyValidationPluginReport {
    return this.report(scope, new RenderedTemplates(), AcknowledgementForm.ANY);
  }

  /**
   * Not used, because the rules check whole templates.
   *
   * @param _node a resource
   */
  protected checkResource(_node: CfnResource): void {}

  private report(scope: IConstruct, templates: TemplateSource, form: AcknowledgementForm): PolicyValidationPluginReport {
    const report = new Report(this.withReasons, this.selection, new Acknowledgements(form, this.name));
    for (const part of this.partsOf(scope)) {
      const loaded = templates.of(part.stack);
      if (!loaded) continue;
      report.add(this.findingsOn(part, loaded, templates), (resource) => part.subjectOf(resource), loaded.file);
    }
    return report.build(this.version);
  }

  private findingsOn(part: StackPart, loaded: StackTemplate, { assembly }: TemplateSource): readonly LocatedFinding[] {
    if (part.isWhole) return this.judge.findingsIn(loaded, assembly);
    return this.judge.findingsOn(this.judge.rules.resourcesIn(loaded.template).filter((resource) => part.has(nameOf(resource))));
  }

  /** The stacks in a scope, each with the constructs of resources that have rules. */
  private partsOf(scope: IConstruct): StackPart[] {
    const parts = new Map<Stack, StackPart>();
    const enter = (stack: Stack, isWhole: boolean): StackPart => {
      const part = parts.get(stack) ?? new StackPart(stack, isWhole);
      parts.set(stack, part);
      return part;
    };
    const visit = (construct: IConstruct, current?: StackPart): void => {
      const part = Stack.isStack(construct) ? enter(construct, true) : current;
      if (CfnResource.isCfnResource(construct) && this.judge.rules.has(construct.cfnResourceType)) {
        (part ?? enter(Stack.of(construct), false)).add(construct);
      }
      for (const child of construct.node.children) visit(child, part);
    };
    visit(scope);
    return [...parts.values()];
  }
}
