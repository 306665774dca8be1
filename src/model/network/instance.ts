import { SecurityGroup } from './security-group';
import { userDataOf } from './user-data';
import { Problem } from '../../engine';
import { evaluate, isObject, isUnknown, referencedResource, Section, Template, TemplateResource, Unknown } from '../../template';
import { knownSections } from '../known-sections';
import { resourceNamed } from '../resource-named';
import { INSTANCE, LAUNCH_CONFIGURATION, LAUNCH_TEMPLATE } from '../resource-types';

/** What starts instances from a launch template, and has no settings of its own for what the rules ask. */
const LAUNCHERS: readonly string[] = ['AWS::AutoScaling::AutoScalingGroup', 'AWS::EC2::EC2Fleet', 'AWS::EC2::SpotFleet'];

/** A security group of an instance, and where it is listed. */
export interface GroupOfInstance {
  readonly group: SecurityGroup;
  readonly path: string;
  readonly received: unknown;
}

/** What an instance is started with: its own properties, and where these say nothing, those of its launch template. */
export class InstanceSettings {
  /**
   * The settings of an instance, or of those that are started from a launch template or a launch configuration. `undefined` for a launch
   * template that nothing but single instances uses: these are asked themselves. A launch configuration has no other use than groups of instances.
   */
  public static of(resource: TemplateResource): InstanceSettings | undefined {
    if (resource.type === INSTANCE) return new InstanceSettings(resource, resource, launchTemplateOf(resource));
    if (resource.type === LAUNCH_CONFIGURATION) return new InstanceSettings(resource, resource);
    if (!launchersOf(resource).some((launcher) => launcher.isCreated())) return undefined;
    const data = resource.section('LaunchTemplateData');
    return data === undefined || isUnknown(data) ? undefined : new InstanceSettings(resource, data);
  }

  /** The properties, in the order in which they decide. */
  public readonly sections: readonly Section[];
  /** Why the launch template is not known. Absent where it is, or where there is none. */
  public readonly unknown?: Unknown;

  private constructor(
    public readonly resource: TemplateResource,
    /** The properties that belong to the resource. */
    public readonly own: Section,
    private readonly launchTemplate?: TemplateResource | Unknown,
  ) {
    const data = launchTemplate === undefined || isUnknown(launchTemplate) ? launchTemplate : launchTemplate.section('LaunchTemplateData');
    this.sections = data === undefined || isUnknown(data) ? [own] : [own, data];
    this.unknown = isUnknown(data) ? data : undefined;
  }

  /** The script that the instance runs first. */
  public get userData(): string {
    return this.sections.map(userDataOf).find((script) => script !== '') ?? '';
  }

  /** The security groups of all its network interfaces. */
  public get groups(): GroupOfInstance[] {
    return this.sections.map((section) => this.groupsIn(section)).find((groups) => groups.length > 0) ?? [];
  }

  /** Whether EC2 lets the instance pass on packets that are not meant for itself. */
  public get passesOn(): boolean | Unknown {
    const checks = [this.own, ...this.interfaces].map((section) => section.boolean('SourceDestCheck'));
    return checks.includes(false) || (checks.find(isUnknown) ?? false);
  }

  /** A problem of one of the sections, as a problem of the resource: what the launch template says stands where it is named. */
  public problemAt(section: Section, problem: Problem): Problem {
    const { launchTemplate, own } = this;
    if (section === own || !launchTemplate || isUnknown(launchTemplate)) return problem;
    const detail = `It stands at ${problem.path} of the launch template '${launchTemplate.logicalId}'.`;
    return { ...problem, path: `${own.path}/LaunchTemplate`, detail: problem.detail === undefined ? detail : `${detail} ${problem.detail}` };
  }

  /** What cannot be told as the launch template is not in the template. */
  public problemOfUnknown(unknown: Unknown): Problem {
    return { path: `${this.own.path}/LaunchTemplate`, received: unknown, unresolved: unknown.why };
  }

  /** The network interfaces that stand by themselves and are the instance's. */
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

/** The launch template of an instance: by its id, by its name, or by the resource that its version is asked of. */
function launchTemplateOf(instance: TemplateResource): TemplateResource | Unknown | undefined {
  const launchTemplate = instance.section('LaunchTemplate');
  if (launchTemplate === undefined || isUnknown(launchTemplate)) return launchTemplate;
  const values = ['LaunchTemplateId', 'LaunchTemplateName', 'Version'].map((name) => launchTemplate.value(name));
  const referenced = values.map(referencedResource).find((resource) => resource?.type === LAUNCH_TEMPLATE);
  return referenced
    ?? resourceNamed(values[1], LAUNCH_TEMPLATE, 'LaunchTemplateName', instance.template)
    ?? new Unknown('a launch template that is not in the template');
}

/** What starts instances from a launch template: by a reference to it, or by its name. */
function launchersOf(launchTemplate: TemplateResource): TemplateResource[] {
  const { template } = launchTemplate;
  const name = launchTemplate.text('LaunchTemplateName');
  const named = typeof name !== 'string' ? [] : LAUNCHERS.flatMap((type) => template.resourcesOfType(type)).filter((launcher) => (
    launcher.names().some((property) => mentionsName(launcher.raw(property), name, template))
  ));
  return [...template.referrersOf(launchTemplate.logicalId).filter(({ type }) => LAUNCHERS.includes(type)), ...named];
}

/** Whether a name of a launch template stands somewhere in a value: with a specification, or with the overrides of one. */
function mentionsName(value: unknown, name: string, template: Template): boolean {
  if (Array.isArray(value)) return value.some((item) => mentionsName(item, name, template));
  if (!isObject(value)) return false;
  return evaluate(value.LaunchTemplateName, template) === name || Object.values(value).some((part) => mentionsName(part, name, template));
}
