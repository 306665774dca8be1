import { withoutLoops } from './loops';
import { comparedLiterals, domainOf, splitList } from './parameters';
import { referrersIn } from './references';
import { Scenario } from './scenario';
import { TemplateResource } from './section';
import { isObject } from './values';

let nextId = 0;

/** The kinds of choices and results that a key can be for. */
export type KeyKind = 'parameter' | 'condition' | 'assumption';

/** The stack resource that nests a template, and passes parameters to it. */
export interface ParentStack {
  readonly template: Template;
  /** The logical id of the `AWS::CloudFormation::Stack` in the parent's template. */
  readonly logicalId: string;
}

export interface TemplateOptions {
  /** The name of the template in its assembly. */
  readonly name?: string;
  /** The template that nests this one. */
  readonly parent?: ParentStack;
  /** Values of pseudo parameters (`AWS::Region`, `AWS::AccountId`) where the stack is tied to an environment. */
  readonly pseudoParameters?: Readonly<Record<string, string>>;
}

/** A CloudFormation template: the parsed JSON, with indexes for its evaluation. */
export class Template {
  /** The name of the template in its assembly. */
  public readonly name: string;
  public readonly parent?: ParentStack;
  /** The current scenario. A template shares it with the templates that it nests. */
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
   * The names of the other templates that values of this one depend on: those that nest it. They determine whether it is
   * deployed, and with which parameters.
   */
  public get dependencies(): string[] {
    return this.parent ? [this.parent.template.name, ...this.parent.template.dependencies] : [];
  }

  /** The resource with a logical id. */
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
   * The resources whose properties mention a resource, in any function and at any depth. They may depend on it; their values
   * tell whether they do in the current scenario.
   */
  public referrersOf(logicalId: string): readonly TemplateResource[] {
    this.referrers ??= referrersIn(this.section('Resources'));
    return (this.referrers.get(logicalId) ?? []).map((referrer) => this.resource(referrer)!);
  }

  /** The expression of a condition; `undefined` if there is none. */
  public condition(name: string): unknown {
    const conditions = this.section('Conditions');
    return Object.hasOwn(conditions, name) ? conditions[name] : undefined;
  }

  /** A mapping; `undefined` if there is none with that name. */
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

  /** The values that stand for all values of a parameter. */
  public domain(name: string, declaration: Record<string, unknown>): readonly unknown[] {
    let domain = this.domains.get(name);
    if (!domain) {
      this.compared ??= comparedLiterals(this.json);
      domain = domainOf(name, declaration, this.compared.get(name) ?? new Set());
      this.domains.set(name, domain);
    }
    return domain;
  }

  /** The value of a pseudo parameter, if the environment of the stack is known. */
  public pseudoParameter(name: string): string | undefined {
    return this.pseudoParameters[name];
  }

  /** The key of a choice or a result in the scenario. Two templates of an assembly may use the same names. */
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

/**
 * The items of a list parameter, if the parent passes them as a literal. A default proves nothing, as a deployment may pass
 * another list.
 */
function passedList(expression: unknown, parent: ParentStack | undefined): readonly unknown[] | undefined {
  const passed = parent?.template.resource(parent.logicalId)?.raw('Parameters');
  const name = isObject(expression) ? expression.Ref : undefined;
  const value = isObject(passed) && typeof name === 'string' && Object.hasOwn(passed, name) ? passed[name] : undefined;
  return typeof value === 'string' ? splitList(value) : undefined;
}
