import { SecurityGroup } from './security-group';
import { userDataOf } from './user-data';
import { Problem } from '../../engine';
import { evaluate, isObject, isUnknown, referencedResource, Section, Template, TemplateResource, Unknown } from '../../template';
import { knownSections } from '../known-sections';
import { resourceNamed } from '../resource-named';
import { INSTANCE, LAUNCH_CONFIGURATION, LAUNCH_TEMPLATE } from '../resource-types';

/** Resource types that start instances from a launch template, without settings that the rules read. */
const LAUNCHERS: readonly string[] = ['AWS::AutoScaling::AutoScalingGroup', 'AWS::EC2::EC2Fleet', 'AWS::EC2::SpotFleet'];

/** A security group of an instance, and the path at which it is listed. */
export interface GroupOfInstance {
  readonly group: SecurityGroup;
  readonly path: string;
  readonly received: unknown;
}

/** The settings of an instance: its own properties, then those of its launch template. */
export class InstanceSettings {
  /**
   * The settings of an instance, or of the instances of a launch template or a launch configuration. `undefined` for a launch
   * template that only instances in the template use, because the rules check these instances.
   */
  public static of(resource: TemplateResource): InstanceSettings | undefined {
    if (resource.type === INSTANCE) return new InstanceSettings(resource, resource, launchTemplateOf(resource));
    if (resource.type === LAUNCH_CONFIGURATION) return new InstanceSettings(resource, resource);
    if (!launchersOf(resource).some((launcher) => launcher.isCreated())) return undefined;
    const data = resource.section('LaunchTemplateData');
    return data === undefined || isUnknown(data) ? undefined : new InstanceSettings(resource, data);
  }

  /** The properties in order of precedence. */
  public readonly sections: readonly Section[];
  /** Why the launch template is unknown. Absent if it is known, or if there is none. */
  public readonly unknown?: Unknown;

  private constructor(
    public readonly resource: TemplateResource,
    /** The properties of the resource itself. */
    public readonly own: Section,
    private readonly launchTemplate?: TemplateResource | Unknown,
  ) {
    const data = launchTemplate === undefined || isUnknown(launchTemplate) ? launchTemplate : launchTemplate.section('LaunchTemplateData');
    this.sections = data === undefined || isUnknown(data) ? [own] : [own, data];
    this.unknown = isUnknown(data) ? data : undefined;
  }

  /** The user data script. */
  public get userData(): string {
    return this.sections.map(userDataOf).find((script) => script !== '') ?? '';
  }

  /** The security groups of all network interfaces. */
  public get groups(): GroupOfInstance[] {
    return this.sections.map((section) => this.groupsIn(section)).find((groups) => groups.length > 0) ?? [];
  }

  /** Whether the source/destination check is off, so the instance can forward packets. */
  public get canForward(): boolean | Unknown {
    const checks = [this.own, ...this.interfaces].map((section) => section.boolean('SourceDestCheck'));
    return checks.includes(false) || (checks.find(isUnknown) ?? false);
  }

  /**
   * A problem of one of the sections, as a problem of the resource. Problems of the launch template point to the reference to it.
   */
  public problemAt(section: Section, problem: Problem): Problem {
    const { launchTemplate, own } = this;
    if (section === own || !launchTemplate || isUnknown(launchTemplate)) return problem;
    const detail = `It stands at ${problem.path} of the launch template '${launchTemplate.logicalId}'.`;
    return { ...problem, path: `${own.path}/LaunchTemplate`, detail: problem.detail === undefined ? detail : `${detail} ${problem.detail}` };
  }

  /** The problem that an unknown launch template leaves open. */
  public problemOfUnknown(unknown: Unknown): Problem {
    return { path: `${this.own.path}/LaunchTemplate`, received: unknown, unresolved: unknown.why };
  }

  /** The network interfaces of the instance that are separate resources. */
  private get interfaces(): TemplateResource[] {
    return this.sections
      .flatMap((section) => knownSections(section, 'NetworkInterfaces'))
      .flatMap((attachment) => attachment.referenced('NetworkInterfaceId') ?? []);
  }

  private groupsIn(section: Section): GroupOfInstance[] {
    const groups = [...listed(section, 'SecurityGroupIds'), ...listed(section, 'SecurityGroups')];
    for (const attachment of knownSections(section, 'NetworkInterfaces')) {
      groups.push(...listed(attachment, 'GroupSet'), ...listed(attachment, 'Groups'));
      const networkInterface = attachment.referenced('NetworkInterfaceId');
      const path = `${attachment.path}/NetworkInterfaceId`;
      if (networkInterface) groups.push(...listed(networkInterface, 'GroupSet').map((group) => ({ ...group, path })));
    }
    return groups.map((group) => ({ ...group, path: this.problemAt(section, group).path }));
  }
}

function listed(section: Section, name: string): GroupOfInstance[] {
  const values = section.list(name);
  return SecurityGroup.listedIn(section, name).map((group, index) => ({
    group,
    path: `${section.path}/${name}/${index}`,
    received: Array.isArray(values) ? values[index] : values,
  }));
}

/** The launch template of an instance, by its id, by its name, or by the resource that provides its version. */
function launchTemplateOf(instance: TemplateResource): TemplateResource | Unknown | undefined {
  const launchTemplate = instance.section('LaunchTemplate');
  if (launchTemplate === undefined || isUnknown(launchTemplate)) return launchTemplate;
  const values = ['LaunchTemplateId', 'LaunchTemplateName', 'Version'].map((name) => launchTemplate.value(name));
  const referenced = values.map(referencedResource).find((resource) => resource?.type === LAUNCH_TEMPLATE);
  return referenced
    ?? resourceNamed(values[1], LAUNCH_TEMPLATE, 'LaunchTemplateName', instance.template)
    ?? new Unknown('a launch template that is not in the template');
}

/** The resources that start instances from a launch template, by a reference or by its name. */
function launchersOf(launchTemplate: TemplateResource): TemplateResource[] {
  const { template } = launchTemplate;
  const name = launchTemplate.text('LaunchTemplateName');
  const named = typeof name !== 'string' ? [] : LAUNCHERS.flatMap((type) => template.resourcesOfType(type)).filter((launcher) => (
    launcher.names().some((property) => mentionsName(launcher.raw(property), name, template))
  ));
  return [...template.referrersOf(launchTemplate.logicalId).filter(({ type }) => LAUNCHERS.includes(type)), ...named];
}

/** Whether a value contains the name of a launch template: in a specification, or in the overrides of one. */
function mentionsName(value: unknown, name: string, template: Template): boolean {
  if (Array.isArray(value)) return value.some((item) => mentionsName(item, name, template));
  if (!isObject(value)) return false;
  return evaluate(value.LaunchTemplateName, template) === name || Object.values(value).some((part) => mentionsName(part, name, template));
}
