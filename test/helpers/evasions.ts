import * as fs from 'fs';
import * as path from 'path';
import { App, CfnCondition, CfnParameter, CfnResource, Fn, IAspect, Stack, Token } from 'aws-cdk-lib';
import { CfnInclude } from 'aws-cdk-lib/cloudformation-include';
import { Construct, IConstruct, IMixin } from 'constructs';
import { GROUP, Kind, rawProperties } from './kinds';
import { newApp, Reported, reported, scratchFolder, synthesizedReport } from './report';
import { EncryptedCacheChecks } from '../../src';
import { RuleLevel } from '../../src/engine';
import { CATALOGUE } from '../../src/rules';

/** The resource as an L1. */
export function typed(kind: Kind, scope: Construct, props: object = {}): CfnResource {
  addOthers(kind, scope);
  return withAttributes(kind, kind.make(scope, kind.id, { ...kind.complete, ...props }));
}

/** The resource without a class that knows its properties, which are those of CloudFormation. */
export function generic(kind: Kind, scope: Construct, properties: object): CfnResource {
  addOthers(kind, scope);
  return withAttributes(kind, new CfnResource(scope, kind.id, { type: kind.type, properties: { ...rawProperties(kind), ...properties } }));
}

/** The resource in a template that somebody wrote by hand. */
export function included(kind: Kind, scope: Construct, properties: object, rest: object = {}): void {
  const templateFile = path.join(scratchFolder(), 'template.json');
  const Resources = { ...kind.beside, [kind.id]: { Type: kind.type, ...kind.attributes, Properties: { ...rawProperties(kind), ...properties } } };
  fs.writeFileSync(templateFile, JSON.stringify(Stack.of(scope).resolve({ ...rest, Resources })));
  new CfnInclude(scope, 'Include', { templateFile });
}

function withAttributes<T extends CfnResource>({ attributes = {} }: Kind, resource: T): T {
  for (const [name, value] of Object.entries(attributes)) resource.addOverride(name, value);
  return resource;
}

function addOthers({ beside = {} }: Kind, scope: Construct): void {
  for (const [id, { Type: type, Properties: properties, ...attributes }] of Object.entries(beside)) {
    const resource = new CfnResource(scope, id, { type, properties: { ...properties } });
    for (const [name, value] of Object.entries(attributes)) resource.addOverride(name, value);
  }
}

/** One value in production, and another one elsewhere. */
export function branch(scope: Construct, whenTrue: unknown, whenFalse: unknown): unknown {
  return Fn.conditionIf(production(scope).logicalId, whenTrue, whenFalse);
}

/** A condition that a parameter decides. */
export function production(scope: Construct): CfnCondition {
  const stage = new CfnParameter(scope, 'Environment', { allowedValues: ['dev', 'prod'] });
  return new CfnCondition(scope, 'IsProduction', { expression: Fn.conditionEquals(stage, 'prod') });
}

/** The value of a parameter. */
export function parameter(scope: Construct, props: object): unknown {
  return Token.asAny({ Ref: new CfnParameter(scope, 'P', props).logicalId });
}

/** Sets a property of every resource, or of those of one type. */
export class Late implements IAspect {
  constructor(private readonly property: string, private readonly value: unknown, private readonly type?: string) {}
  public visit(node: IConstruct): void {
    if (!CfnResource.isCfnResource(node) || (this.type !== undefined && node.cfnResourceType !== this.type)) return;
    node.addPropertyOverride(this.property, this.value);
  }
}

/** Sets a property of the resource that it is applied to. */
export class Weaken implements IMixin {
  constructor(private readonly property: string, private readonly value: unknown) {}
  public supports(construct: IConstruct): boolean {
    return CfnResource.isCfnResource(construct);
  }
  public applyTo(construct: IConstruct): void {
    (construct as CfnResource).addPropertyOverride(this.property, this.value);
  }
}

/** A way around a rule, and its twin that complies. */
export interface Evasion {
  /** The id of the rule, and the property that its finding is about. */
  readonly rule: string;
  readonly property: string;
  /** Builds the one that complies, or the one that does not. */
  readonly build: (app: App, complies: boolean) => void;
  /** The construct that the finding names: that of a kind, or one with an id of its own. */
  readonly kind?: Kind;
  readonly id?: string;
  /** The level of the finding, where it is not that of the rule. */
  readonly level?: RuleLevel;
  /** The verdict on the one that does not comply: a violation unless the template does not settle it. */
  readonly unresolved?: boolean;
  /** Aspects and cross-stack wiring happen at synthesis only. */
  readonly synthesisOnly?: boolean;
  /** A synthesis takes its time: what another rule shows of the same way need not be shown again. */
  readonly withoutSynthesis?: boolean;
  /** Rules that the one which does not comply may break as well. */
  readonly ignored?: readonly string[];
}

/** The pack reports the evasion, and finds nothing in its twin: in a tree that was not synthesized, and at synthesis. */
export function expectCaught(evasion: Evasion): void {
  const { rule, property, build, kind = GROUP, id = kind.id, unresolved, synthesisOnly, withoutSynthesis, ignored = [] } = evasion;
  const { level, fix } = CATALOGUE.find((candidate) => candidate.id === rule)!;
  const finding = {
    rule: `EncryptedCaches-${rule}${unresolved ? '[unresolved]' : ''}`,
    severity: evasion.level ?? level,
    logicalId: expect.stringMatching(new RegExp(`^${id}`)),
    constructPath: expect.stringMatching(new RegExp(`/${id}(/|$)`)),
    fix: expect.stringContaining(fix),
  };
  const located = expect.objectContaining({ ...finding, location: `Properties/${property}` });
  const others = ignored.map((name) => `EncryptedCaches-${name}`);
  const ofInterest = (findings: Reported[]): Reported[] => findings.filter((each) => !others.includes(each.rule.replace('[unresolved]', '')));

  const weak = newApp();
  build(weak, false);
  if (!synthesisOnly) {
    // Of several properties that are absent another one may be named before they are left out of a template.
    const expected = withoutSynthesis ? located : expect.objectContaining(finding);
    expect(ofInterest(reported(new EncryptedCacheChecks().validateScope(weak)))).toEqual([expected]);
  }
  if (synthesisOnly || !withoutSynthesis) {
    const reportOfSynthesis = ofInterest(synthesizedReport(weak));
    expect(reportOfSynthesis).toEqual([located]);
    expect(reportOfSynthesis[0].templatePath).toMatch(/\.template\.json$/);
  }

  const strong = newApp();
  build(strong, true);
  if (!synthesisOnly) expect(reported(new EncryptedCacheChecks().validateScope(strong))).toEqual([]);
  if (synthesisOnly || !withoutSynthesis) expect(synthesizedReport(strong)).toEqual([]);
}
