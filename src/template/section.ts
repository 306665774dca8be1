import { evaluate, evaluateCondition } from './evaluate';
import { isOpen, MACRO } from './loops';
import { isObject } from './parameters';
import type { Scenario } from './scenario';
import type { Template } from './template';
import { isUnknown, Unknown } from './unknown';

/** A value that may be absent or unknown. */
export type Maybe<T> = T | Unknown | undefined;

/** An object inside a template, read value by value in the scenario that is being run. */
export class Section {
  /** Stands for every value, those that are absent included, where a macro beside them may give them others. */
  private readonly macro?: Record<string, unknown>;

  constructor(
    protected readonly owner: Template,
    /** Where the object stands in its resource, as a finding names it. */
    public readonly path: string,
    private readonly values: Record<string, unknown>,
  ) {
    if (isOpen(values)) this.macro = { [MACRO]: values[MACRO] };
  }

  /** The template that the object stands in. */
  public get template(): Template {
    const { scenario } = this.owner;
    scenario.hasRead = true;
    scenario.noteElsewhere();
    return this.owner;
  }

  /** Whether a value was written at all, even if it turns out to be `AWS::NoValue`, or may be added by a macro. */
  public has(name: string): boolean {
    return this.macro !== undefined || Object.hasOwn(this.values, name);
  }

  /** Whether a macro decides what the values are, and whether there are more. */
  public get isOpen(): boolean {
    return this.macro !== undefined;
  }

  /** The expression as it stands in the template. */
  public raw(name: string): unknown {
    const value = this.macro ?? (Object.hasOwn(this.values, name) ? this.values[name] : undefined);
    this.noteRead(name, value);
    return value;
  }

  /** The value, or `undefined` when it is absent. Lists and objects come unevaluated: see `list` and `section`. */
  public value(name: string): unknown {
    const raw = this.raw(name);
    return raw === undefined ? undefined : evaluate(raw, this.owner);
  }

  /** A boolean, or a text that CloudFormation takes for one. Anything else that is known is unknown as a boolean. */
  public boolean(name: string): Maybe<boolean> {
    const value = this.value(name);
    if (value === undefined || typeof value === 'boolean' || isUnknown(value)) return value;
    if (value === 'true') return true;
    if (value === 'false') return false;
    return new Unknown('a value that is not a boolean');
  }

  /** A number, or a text that CloudFormation takes for one. */
  public number(name: string): Maybe<number> {
    const value = this.value(name);
    if (value === undefined || typeof value === 'number' || isUnknown(value)) return value;
    if (typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value.trim())) return Number(value);
    return new Unknown('a value that is not a number');
  }

  /** A text. Numbers count as one: YAML makes a number of `7.0`. */
  public text(name: string): Maybe<string> {
    const value = this.value(name);
    if (value === undefined || typeof value === 'string' || isUnknown(value)) return value;
    if (typeof value === 'number') return String(value);
    return new Unknown('a value that is not a text');
  }

  /** The items of a list, without those that are `AWS::NoValue`. A single value where a list belongs counts as a list of one. */
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

  /** The objects of a list; an item that cannot be known is an `Unknown`. */
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

  /** The resource that a value refers to, where this app's templates hold it and it exists in the current run. */
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

/** Before the name of an attribute, to tell it from a property. No property has a name that begins like this. */
const ATTRIBUTE = '.';

/** A resource as the template holds it. Its properties are read in the scenario of `explore`. */
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

  /** The values that are assumed in the current run. */
  public get scenario(): Scenario {
    return this.owner.scenario;
  }

  /** Whether the resource is created whatever the parameters are. */
  public get isUnconditional(): boolean {
    return this.declaration.Condition === undefined && this.owner.parent === undefined;
  }

  /** An attribute beside the properties, `DeletionPolicy` for one, as it stands in the template. */
  public attribute(name: string): unknown {
    const value = Object.hasOwn(this.declaration, name) ? this.declaration[name] : undefined;
    this.noteRead(`${ATTRIBUTE}${name}`, value);
    return value;
  }

  /** A property or an attribute, by the name under which a read log has it. */
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

/** A macro beside the properties may change them like one among them. */
function propertiesOf(declaration: Record<string, unknown>): Record<string, unknown> {
  const properties = isObject(declaration.Properties) ? declaration.Properties : {};
  return isOpen(declaration) ? { ...properties, [MACRO]: declaration[MACRO] } : properties;
}

/** The resource that a value refers to, where this app's templates hold it and it exists in the current run. */
export function referencedResource(value: unknown): TemplateResource | undefined {
  if (!isUnknown(value) || !value.reference) return undefined;
  const resource = value.reference.template.resource(value.reference.logicalId);
  return resource?.isCreated() ? resource : undefined;
}
