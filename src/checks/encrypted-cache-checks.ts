import { CfnResource, Duration, IPolicyValidationContext, PolicyValidationPluginReport, Stack } from 'aws-cdk-lib';
// The package's index would load all its rules: 270 modules instead of 2.
import { NagPack, NagPackProps } from 'cdk-nag/lib/nag-pack';
import type { IConstruct } from 'constructs';
import { CacheRuleId } from './cache-rule-id';
import { CacheRuleSetting } from './cache-rule-setting';
import { ComplianceFramework } from './compliance-framework';
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

/** Options of `EncryptedCacheChecks`. */
export interface EncryptedCacheChecksProps extends NagPackProps {
  /**
   * The frameworks whose controls every finding names, under `ruleMetadata` in the validation report.
   *
   * @default - no controls are named
   */
  readonly frameworks?: ComplianceFramework[];

  /**
   * For how long automatic backups have to be kept: a whole number of days from 1 to 35. The rules about backups warn of
   * caches that keep them for less.
   *
   * @default Duration.days(7)
   */
  readonly backupRetention?: Duration;

  /**
   * Whether the rules are asked too that are off unless somebody asks for them, as warnings: a key of one's own, log
   * delivery, ports other than the default ones. `RULES.md` marks them. A rule that `rules` sets keeps the level that it is given there.
   *
   * @default false
   */
  readonly optionalRules?: boolean;

  /**
   * Rules that are switched on, off, or to another level. The constructs of this library go on to judge themselves by the
   * rules as they come.
   *
   * @default - every rule at its own level, but for those that are optional
   */
  readonly rules?: CacheRuleSetting[];
}

/**
 * A cdk-nag rule pack that finds caches which are unencrypted, unauthenticated, exposed, or described in a way that the
 * service would refuse.
 *
 * The rules read the synthesized templates, so that they see what is deployed, whoever wrote it and however: property
 * overrides, generic resources, included templates, aspects, nested stacks and stages. Where a value depends on
 * parameters and conditions, every combination is tried; what the template does not settle is reported as
 * `EncryptedCaches-<Rule>[unresolved]`.
 *
 * A finding is acknowledged with a reason, best in the form that leaves a line in the validation report:
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
  /** The name of the plugin, and the first half of an acknowledgement's id. */
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
   * @param scope the only part of the app that is checked: an app, a stage, a stack or any construct. By
   * default everything that the CDK hands to the plugin: the whole app where it is registered on the app or on a stack, one
   * stage where it is registered on that stage.
   * @param props options; an id or a value that does not exist is an error
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
   * Checks the templates of a synthesized app. The CDK calls this.
   *
   * @param context what was synthesized
   */
  public validate(context: IPolicyValidationContext): PolicyValidationPluginReport {
    const templates = new SynthesizedTemplates(context);
    return this.report(this.scope ?? context.appConstruct, templates, AcknowledgementForm.PLAIN);
  }

  /**
   * Checks a construct tree that was not synthesized, for unit tests. Aspects have not run and references between stacks
   * are not wired yet; otherwise the verdicts are those of a synthesis, acknowledgements of either form included.
   *
   * @param scope the part of the tree that is checked
   */
  public validateScope(scope: IConstruct): PolicyValidationPluginReport {
    return this.report(scope, new RenderedTemplates(), AcknowledgementForm.ANY);
  }

  /**
   * Not used: the rules look at whole templates.
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

  /** The stacks in a scope, each with the constructs of the resources that rules are about. */
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
