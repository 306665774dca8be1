import * as fs from 'fs';
import * as path from 'path';
import { App, CfnCondition, CfnParameter, CfnResource, Fn, IAspect, Token } from 'aws-cdk-lib';
import { CfnCacheCluster, CfnReplicationGroup } from 'aws-cdk-lib/aws-elasticache';
import { CfnInclude } from 'aws-cdk-lib/cloudformation-include';
import { Construct, IConstruct, IMixin } from 'constructs';
import { COMPLIANT_GROUP } from './compliant-group';
import { newApp, Reported, reported, scratchFolder, synthesizedReport } from './report';
import { EncryptedCacheChecks } from '../../src';
import { CATALOGUE } from '../../src/rules';

/** A resource that complies with every rule, but for what a row changes. */
export interface Kind {
  readonly type: string;
  /** The id of its construct. */
  readonly id: string;
  /** Its properties, as the L1 names them. */
  readonly complete: Readonly<Record<string, unknown>>;
  readonly make: (scope: Construct, id: string, props: any) => CfnResource;
}

export const GROUP: Kind = {
  type: CfnReplicationGroup.CFN_RESOURCE_TYPE_NAME,
  id: 'Group',
  complete: { ...COMPLIANT_GROUP },
  make: (scope, id, props) => new CfnReplicationGroup(scope, id, props),
};

export const CLUSTER: Kind = {
  type: CfnCacheCluster.CFN_RESOURCE_TYPE_NAME,
  id: 'Cluster',
  complete: { engine: 'memcached', cacheNodeType: 'cache.r7g.large', numCacheNodes: 1, cacheSubnetGroupName: 'private-subnets' },
  make: (scope, id, props) => new CfnCacheCluster(scope, id, props),
};

/** The resource as an L1. */
export function typed(kind: Kind, scope: Construct, props: object = {}): CfnResource {
  return kind.make(scope, kind.id, { ...kind.complete, ...props });
}

/** The resource without a class that knows its properties, which are those of CloudFormation. */
export function generic(kind: Kind, scope: Construct, properties: object): CfnResource {
  return new CfnResource(scope, kind.id, { type: kind.type, properties: { ...rawProperties(kind), ...properties } });
}

/** The resource in a template that somebody wrote by hand. */
export function included(kind: Kind, scope: Construct, properties: object, rest: object = {}): void {
  const templateFile = path.join(scratchFolder(), 'template.json');
  const Resources = { [kind.id]: { Type: kind.type, Properties: { ...rawProperties(kind), ...properties } } };
  fs.writeFileSync(templateFile, JSON.stringify({ ...rest, Resources }));
  new CfnInclude(scope, 'Include', { templateFile });
}

function rawProperties({ complete }: Kind): Record<string, unknown> {
  const given = Object.entries(complete).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given.map(([name, value]) => [name[0].toUpperCase() + name.slice(1), value]));
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

/** Sets a property of every resource. */
export class Late implements IAspect {
  constructor(private readonly property: string, private readonly value: unknown) {}
  public visit(node: IConstruct): void {
    if (CfnResource.isCfnResource(node)) node.addPropertyOverride(this.property, this.value);
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
  /** The construct that the finding names. */
  readonly kind?: Kind;
  /** The verdict on the one that does not comply: a violation unless the template does not settle it. */
  readonly unresolved?: boolean;
  /** Aspects and cross-stack wiring happen at synthesis only. */
  readonly synthesisOnly?: boolean;
  /** Rules that the one which does not comply may break as well. */
  readonly ignored?: readonly string[];
}

/** The pack reports the evasion, and finds nothing in its twin: in a tree that was not synthesized, and at synthesis. */
export function expectCaught({ rule, property, build, kind = GROUP, unresolved, synthesisOnly, ignored = [] }: Evasion): void {
  const id = `EncryptedCaches-${rule}`;
  const expected = unresolved ? `${id}[unresolved]` : id;
  const { level, fix } = CATALOGUE.find((candidate) => candidate.id === rule)!;
  const others = ignored.map((name) => `EncryptedCaches-${name}`);
  const ofInterest = (findings: Reported[]): Reported[] => findings.filter((finding) => !others.includes(finding.rule.replace('[unresolved]', '')));

  const weak = newApp();
  build(weak, false);
  if (!synthesisOnly) {
    expect(ofInterest(reported(new EncryptedCacheChecks().validateScope(weak))).map((finding) => finding.rule)).toEqual([expected]);
  }
  expect(ofInterest(synthesizedReport(weak))).toEqual([expect.objectContaining({
    rule: expected,
    severity: level,
    location: `Properties/${property}`,
    logicalId: expect.stringMatching(new RegExp(`^${kind.id}`)),
    constructPath: expect.stringMatching(new RegExp(`${kind.id}$`)),
    templatePath: expect.stringMatching(/\.template\.json$/),
    fix: expect.stringContaining(fix),
  })]);

  const strong = newApp();
  build(strong, true);
  if (!synthesisOnly) expect(reported(new EncryptedCacheChecks().validateScope(strong))).toEqual([]);
  expect(synthesizedReport(strong)).toEqual([]);
}
