import { withoutLoops } from './loops';
import { comparedLiterals, domainOf, isObject, splitList } from './parameters';
import { referrersIn } from './references';
import { Scenario } from './scenario';
import { TemplateResource } from './section';

let nextId = 0;

/** What a key can be about. */
export type KeyKind = 'parameter' | 'condition' | 'assumption';

/** Where a nested template gets its parameters from. */
export interface ParentStack {
  readonly template: Template;
  /** The logical id of the `AWS::CloudFormation::Stack` in the parent's template. */
  readonly logicalId: string;
}

export interface TemplateOptions {
  /** The name of the template among those that are deployed together. */
  readonly name?: string;
  /** The template that nests this one. */
  readonly parent?: ParentStack;
  /** Values of pseudo parameters (`AWS::Region`, `AWS::AccountId`) where the stack is tied to an environment. */
  readonly pseudoParameters?: Readonly<Record<string, string>>;
}

/** A CloudFormation template as it will be deployed: the parsed JSON, with what the evaluation looks up in it. */
export class Template {
  /** The name of the template among those that are deployed together. */
  public readonly name: string;
  public readonly parent?: ParentStack;
  /** The values that are assumed in the current run. A template and those nested in it share one assignment. */
  public readonly scenario: Scenario;
  private readonly id: number;
  private readonly json: Record<string, unknown>;
  private readonly pseudoParameters: Readonly<Record<string, string>>;
  private readonly keys: Record<KeyKind, Map<string, string>> = { parameter: new Map(), condition: new Map(), assumption: new Map() };
  private readonly views = new Map<string, TemplateResource>();
  private readonly domains = new Map<string, readonly unknown[]>();
  private byType?: Map<string, string[]>;
  private compared?: Map<string, Set<string>>;
  private referrers?: ReadonlyMap<string, readonly string[]>;

  constructor(json: unknown, options: TemplateOptions = {}) {
    this.name = options.name ?? '';
    this.parent = options.parent;
    this.json = withoutLoops(isObject(json) ? json : {}, (expression) => passedList(expression, options.parent));
    this.scenario = options.parent?.template.scenario ?? new Scenario();
    this.id = nextId++;
    this.pseudoParameters = options.pseudoParameters ?? {};
  }

  /**
   * The names of the other templates that values of this one depend on: those that nest it. They decide whether it is deployed, and with
   * which parameters.
   */
  public get dependencies(): string[] {
    return this.parent ? [this.parent.template.name, ...this.parent.template.dependencies] : [];
  }

  /** The resource of that logical id. */
  public resource(logicalId: string): TemplateResource | undefined {
    return this.views.get(logicalId) ?? this.view(logicalId);
  }

  private view(logicalId: string): TemplateResource | undefined {
    const resources = this.section('Resources');
    const declaration = Object.hasOwn(resources, logicalId) ? resources[logicalId] : undefined;
    if (!isObject(declaration) || typeof declaration.Type !== 'string') return undefined;
    const view = new TemplateResource(this, logicalId, declaration);
    this.views.set(logicalId, view);
    return view;
  }

  /** Every resource of a type, in the order of the template. */
  public resourcesOfType(type: string): TemplateResource[] {
    return (this.logicalIdsByType().get(type) ?? []).map((logicalId) => this.resource(logicalId)!);
  }

  /** The logical ids of the resources, by type. */
  public logicalIdsByType(): ReadonlyMap<string, readonly string[]> {
    if (this.byType) return this.byType;
    this.byType = new Map();
    const resources = this.section('Resources');
    for (const logicalId in resources) {
      const declaration = resources[logicalId];
      if (!isObject(declaration) || typeof declaration.Type !== 'string') continue;
      const ids = this.byType.get(declaration.Type);
      if (ids) ids.push(logicalId);
      else this.byType.set(declaration.Type, [logicalId]);
    }
    return this.byType;
  }

  /**
   * The resources whose declaration mentions another one, by whatever function and at whatever depth: all that may depend on
   * it. Whether one does in the current run, its values tell.
   */
  public referrersOf(logicalId: string): readonly TemplateResource[] {
    this.referrers ??= referrersIn(this.section('Resources'));
    return (this.referrers.get(logicalId) ?? []).map((referrer) => this.resource(referrer)!);
  }

  /** The expression of a condition, and whether there is one. */
  public condition(name: string): unknown {
    const conditions = this.section('Conditions');
    return Object.hasOwn(conditions, name) ? conditions[name] : undefined;
  }

  /** The value of a mapping; `undefined` when a key is missing. */
  public mapping(name: string): Record<string, unknown> | undefined {
    const mappings = this.section('Mappings');
    const mapping = Object.hasOwn(mappings, name) ? mappings[name] : undefined;
    return isObject(mapping) ? mapping : undefined;
  }

  /** The declaration of a parameter. */
  public parameter(name: string): Record<string, unknown> | undefined {
    const parameters = this.section('Parameters');
    const declaration = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
    return isObject(declaration) ? declaration : undefined;
  }

  /** What a parameter can be. */
  public domain(name: string, declaration: Record<string, unknown>): readonly unknown[] {
    let domain = this.domains.get(name);
    if (!domain) {
      this.compared ??= comparedLiterals(this.json);
      domain = domainOf(name, declaration, this.compared.get(name) ?? new Set());
      this.domains.set(name, domain);
    }
    return domain;
  }

  /** The value of a pseudo parameter that the environment of the stack fixes. */
  public pseudoParameter(name: string): string | undefined {
    return this.pseudoParameters[name];
  }

  /** What a choice or a result is remembered under: two templates of an app may use the same names. */
  public key(kind: KeyKind, name: string): string {
    const keys = this.keys[kind];
    let key = keys.get(name);
    if (key === undefined) keys.set(name, key = `${this.id} ${kind} ${name}`);
    return key;
  }

  private section(name: string): Record<string, unknown> {
    const section = this.json[name];
    return isObject(section) ? section : {};
  }
}

/** The items of a list parameter that the template around this one passes on as they stand there. A default proves nothing. */
function passedList(expression: unknown, parent: ParentStack | undefined): readonly unknown[] | undefined {
  const passed = parent?.template.resource(parent.logicalId)?.raw('Parameters');
  const name = isObject(expression) ? expression.Ref : undefined;
  const value = isObject(passed) && typeof name === 'string' && Object.hasOwn(passed, name) ? passed[name] : undefined;
  return typeof value === 'string' ? splitList(value) : undefined;
}
