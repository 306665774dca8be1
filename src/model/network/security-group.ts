import { holdersOf, identityOf, itemsOf, mentions } from './expressions';
import { IngressRule, inlineRulesOf, rulesWrittenIn } from './ingress';
import { evaluate, isScalar, isUnknown, referencedResource, Section, Template, TemplateResource } from '../../template';
import { resourceNamed } from '../resource-named';
import { SECURITY_GROUP, SECURITY_GROUP_INGRESS } from '../resource-types';

/** A security group: a resource of the app's templates, or the value of an expression. */
export class SecurityGroup {
  /** The group that is a resource. */
  public static of(resource: TemplateResource): SecurityGroup {
    return new SecurityGroup(resource, { Ref: resource.logicalId }, resource.template);
  }

  /** The group to which an expression refers. */
  public static referredToBy(expression: unknown, template: Template): SecurityGroup {
    const resource = referencedResource(evaluate(expression, template));
    return new SecurityGroup(resource?.type === SECURITY_GROUP ? resource : identityOf(expression, template), expression, template);
  }

  /** The groups to which a list refers. */
  public static listedIn(section: Section, name: string): SecurityGroup[] {
    return section.has(name)
      ? itemsOf(section.raw(name), section.template).map((item) => SecurityGroup.referredToBy(item, section.template))
      : [];
  }

  /** The group of a separate ingress resource. `undefined` if it names none, which the service rejects. */
  public static ofRule(rule: TemplateResource): SecurityGroup | undefined {
    return SecurityGroup.namedBy(rule, 'GroupId', 'GroupName');
  }

  /** The group that one property names by id or, in a default VPC, another property by name. `undefined` if both are absent. */
  public static namedBy(rule: Section, idProperty: string, nameProperty: string): SecurityGroup | undefined {
    const id = rule.value(idProperty);
    if (id !== undefined && id !== '') return SecurityGroup.referredToBy(rule.raw(idProperty), rule.template);
    const name = rule.value(nameProperty);
    if (name === undefined || name === '') return undefined;
    const named = resourceNamed(name, SECURITY_GROUP, 'GroupName', rule.template);
    if (named) return new SecurityGroup(named, { Ref: named.logicalId }, rule.template);
    return SecurityGroup.referredToBy(rule.raw(nameProperty), rule.template);
  }

  private constructor(
    /** The resource; for a group that no template of the app holds, a text that is equal for expressions with the same value. */
    public readonly identity: TemplateResource | string,
    /** The reference to the group in the template. */
    public readonly expression: unknown,
    private readonly template: Template,
  ) {}

  /** The resource, if the app's templates hold it. */
  public get resource(): TemplateResource | undefined {
    return typeof this.identity === 'string' ? undefined : this.identity;
  }

  /** The ingress rules of the group: inline rules, then separate ingress resources, in the order of the template. */
  public get rules(): IngressRule[] {
    const separate = this.mentionedBy(RULES)
      .filter((rule) => rule.isCreated() && this.is(SecurityGroup.ofRule(rule)))
      .flatMap(rulesWrittenIn);
    return this.resource ? [...inlineRulesOf(this.resource), ...separate] : separate;
  }

  public is(other: SecurityGroup | undefined): boolean {
    return this.identity === other?.identity;
  }

  /** Whether a list of another resource contains the group in the current scenario. */
  public isListedIn(section: Section, name: string): boolean {
    if (!section.has(name)) return false;
    const { template } = section;
    return itemsOf(section.raw(name), template).some((item) => {
      if (this.is(SecurityGroup.referredToBy(item, template))) return true;
      // Joined and split again, or selected from a list.
      const value = evaluate(item, template);
      return this.resource !== undefined && isUnknown(value) && !value.reference && mentions(item, this.resource.logicalId, template);
    });
  }

  /**
   * The resources that may refer to the group in one of the given properties, by type. Branches that are not taken in the current
   * scenario count: the caller evaluates the properties.
   */
  public mentionedBy(properties: ReadonlyMap<string, readonly string[]>): TemplateResource[] {
    const { resource, template } = this;
    const found = new Set<TemplateResource>();
    if (resource) for (const referrer of resource.template.referrersOf(resource.logicalId)) if (properties.has(referrer.type)) found.add(referrer);
    for (const [type, names] of properties) {
      // Rules may name a group of the default VPC instead of referring to it.
      const name = resource && names.includes('GroupName') ? resource.value('GroupName') : undefined;
      if (resource && isScalar(name)) for (const holder of holdersOf(name, type, 'GroupName', resource.template)) found.add(holder);
      if (resource?.template === template) continue;
      for (const property of names) for (const holder of holdersOf(this.expression, type, property, template)) found.add(holder);
    }
    return [...found];
  }
}

/** Separate ingress resources, and the properties that name their group. */
const RULES: ReadonlyMap<string, readonly string[]> = new Map([[SECURITY_GROUP_INGRESS, ['GroupId', 'GroupName']]]);
