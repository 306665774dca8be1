import { evaluate, evaluateCondition } from './evaluate';
import { isOpen, MACRO } from './loops';
import type { Scenario } from './scenario';
import type { Template } from './template';
import { isUnknown, Unknown } from './unknown';
import { isObject } from './values';

/** A value that may be absent or unknown. */
export type Maybe<T> = T | Unknown | undefined;

/** An object of a template. Its values are read in the current scenario. */
export class Section {
  /** The macro beside the values, if there is one. It is the value of every name, as it may change, add or remove any of them. */
  private readonly macro?: Record<string, unknown>;

  constructor(
    protected readonly owner: Template,
    /** The place of the object in its resource, as in a finding. */
    public readonly path: string,
    private readonly values: Record<string, unknown>,
  ) {
    if (isOpen(values)) this.macro = { [MACRO]: values[MACRO] };
  }

  /** The template that the object belongs to. */
  public get template(): Template {
    const { scenario } = this.owner;
    scenario.hasRead = true;
    scenario.noteElsewhere();
    return this.owner;
  }

  /** Whether the template states a value, even `AWS::NoValue`, or a macro may add one. */
  public has(name: string): boolean {
    return this.macro !== undefined || Object.hasOwn(this.values, name);
  }

  /** Whether a macro may change the values. */
  public get isOpen(): boolean {
    return this.macro !== undefined;
  }

  /** The expression as the template states it. */
  public raw(name: string): unknown {
    const value = this.macro ?? (Object.hasOwn(this.values, name) ? this.values[name] : undefined);
    this.noteRead(name, value);
    return value;
  }

  /** The value; `undefined` if it is absent. Lists and objects are not evaluated: see `list` and `section`. */
  public value(name: string): unknown {
    const raw = this.raw(name);
    return raw === undefined ? undefined : evaluate(raw, this.owner);
  }

  /** A boolean, or a text that CloudFormation accepts as one. Any other known value is an `Unknown`. */
  public boolean(name: string): Maybe<boolean> {
    const value = this.value(name);
    if (value === undefined || typeof value === 'boolean' || isUnknown(value)) return value;
    if (value === 'true') return true;
    if (value === 'false') return false;
    return new Unknown('a value that is not a boolean');
  }

  /** A number, or a text that CloudFormation accepts as one. */
  public number(name: string): Maybe<number> {
    const value = this.value(name);
    if (value === undefined || typeof value === 'number' || isUnknown(value)) return value;
    if (typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value.trim())) return Number(value);
    return new Unknown('a value that is not a number');
  }

  /** A text. A number counts as text, as YAML reads `7.0` as a number. */
  public text(name: string): Maybe<string> {
    const value = this.value(name);
    if (value === undefined || typeof value === 'string' || isUnknown(value)) return value;
    if (typeof value === 'number') return String(value);
    return new Unknown('a value that is not a text');
  }

  /** The items of a list, without those that are `AWS::NoValue`. A single value counts as a list of one. */
  public list(name: string): Maybe<unknown[]> {
    const value = this.value(name);
    if (value === undefined || isUnknown(value)) return value;
    const items = Array.isArray(value) ? value : [value];
    return items.map((item) => evaluate(item, this.owner)).filter((item) => item !== undefined);
  }

  /** The object under a name. */
  public section(name: string): Maybe<Section> {
    const value = this.value(name);
    if (value === undefined || isUnknown(value)) return value;
    return isObject(value) ? new Section(this.owner, `${this.path}/${name}`, value) : new Unknown('a value that is not an object');
  }

  /** The objects of a list. An item that cannot be known is an `Unknown`. */
  public sections(name: string): Maybe<(Section | Unknown)[]> {
    const items = this.list(name);
    if (items === undefined || isUnknown(items)) return items;
    return items.map((item, index) => {
      if (isUnknown(item)) return item;
      return isObject(item)
        ? new Section(this.owner, `${this.path}/${name}/${index}`, item)
        : new Unknown('a value that is not an object');
    });
  }

  /** The resource that a value refers to, if the templates contain it and it is created in the current scenario. */
  public referenced(name: string): TemplateResource | undefined {
    return referencedResource(this.value(name));
  }

  /** The names of the values. */
  public names(): string[] {
    return Object.keys(this.values);
  }

  protected noteRead(name: string, value: unknown): void {
    const { scenario } = this.owner;
    if (value !== undefined) scenario.hasRead = true;
    if (scenario.readLog?.subject === this) scenario.readLog.add(name, value);
  }
}

/** The prefix that tells an attribute from a property in a read log. No name of a property begins with it. */
const ATTRIBUTE = '.';

/** A resource of a template. Its properties are read in the current scenario. */
export class TemplateResource extends Section {
  public readonly type: string;

  constructor(
    template: Template,
    private readonly id: string,
    private readonly declaration: Record<string, unknown>,
  ) {
    super(template, 'Properties', propertiesOf(declaration));
    this.type = String(declaration.Type);
  }

  /** The name of the resource in its template. */
  public get logicalId(): string {
    this.owner.scenario.noteElsewhere();
    return this.id;
  }

  /** The current scenario. */
  public get scenario(): Scenario {
    return this.owner.scenario;
  }

  /** Whether the resource is created with all parameter values. */
  public get isUnconditional(): boolean {
    return this.declaration.Condition === undefined && this.owner.parent === undefined;
  }

  /** An attribute beside the properties, for example `DeletionPolicy`, as the template states it. */
  public attribute(name: string): unknown {
    const value = Object.hasOwn(this.declaration, name) ? this.declaration[name] : undefined;
    this.noteRead(`${ATTRIBUTE}${name}`, value);
    return value;
  }

  /** A property or an attribute, by its name in a read log. */
  public written(name: string): unknown {
    return name.startsWith(ATTRIBUTE) ? this.attribute(name.slice(ATTRIBUTE.length)) : this.raw(name);
  }

  /** Whether the resource is created in the current scenario. */
  public isCreated(): boolean {
    this.owner.scenario.noteElsewhere();
    const condition = this.declaration.Condition;
    if (condition !== undefined && !evaluateCondition(condition, this.owner)) return false;
    const { parent } = this.owner;
    return parent?.template.resource(parent.logicalId)?.isCreated() ?? true;
  }
}

/** The properties. A macro beside them may change them, like a macro among them. */
function propertiesOf(declaration: Record<string, unknown>): Record<string, unknown> {
  const properties = isObject(declaration.Properties) ? declaration.Properties : {};
  return isOpen(declaration) ? { ...properties, [MACRO]: declaration[MACRO] } : properties;
}

/** The resource that a value refers to, if the templates contain it and it is created in the current scenario. */
export function referencedResource(value: unknown): TemplateResource | undefined {
  if (!isUnknown(value) || !value.reference) return undefined;
  const resource = value.reference.template.resource(value.reference.logicalId);
  return resource?.isCreated() ? resource : undefined;
}
