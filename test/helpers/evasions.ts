import * as fs from 'fs';
import * as path from 'path';
import { App, CfnCondition, CfnParameter, CfnResource, Fn, IAspect, Stack, Token } from 'aws-cdk-lib';
import { CfnCluster as CfnDaxCluster } from 'aws-cdk-lib/aws-dax';
import { CfnCacheCluster, CfnReplicationGroup, CfnServerlessCache, CfnUser } from 'aws-cdk-lib/aws-elasticache';
import { CfnCluster as CfnMemoryDbCluster, CfnUser as CfnMemoryDbUser } from 'aws-cdk-lib/aws-memorydb';
import { CfnInclude } from 'aws-cdk-lib/cloudformation-include';
import { Construct, IConstruct, IMixin } from 'constructs';
import { COMPLIANT_ATTRIBUTES, COMPLIANT_GROUP } from './compliant-group';
import { newApp, Reported, reported, scratchFolder, synthesizedReport } from './report';
import { EncryptedCacheChecks } from '../../src';
import { CATALOGUE, RuleLevel } from '../../src/rules';

/** A resource as a template holds it. */
export interface RawResource {
  readonly Type: string;
  readonly Properties?: object;
}

/** A resource that complies with every rule, but for what a row changes. */
export interface Kind {
  readonly type: string;
  /** The id of its construct. */
  readonly id: string;
  /** Its properties, as the L1 names them. */
  readonly complete: Readonly<Record<string, unknown>>;
  /** What it has beside its properties. */
  readonly attributes?: Readonly<Record<string, string>>;
  /** What else its template holds, by logical id: some rules look at several resources. */
  readonly beside?: Readonly<Record<string, RawResource>>;
  readonly make: (scope: Construct, id: string, props: any) => CfnResource;
}

export const GROUP: Kind = {
  type: CfnReplicationGroup.CFN_RESOURCE_TYPE_NAME,
  id: 'Group',
  complete: { ...COMPLIANT_GROUP },
  attributes: COMPLIANT_ATTRIBUTES,
  make: (scope, id, props) => new CfnReplicationGroup(scope, id, props),
};

export const CLUSTER: Kind = {
  type: CfnCacheCluster.CFN_RESOURCE_TYPE_NAME,
  id: 'Cluster',
  complete: { engine: 'memcached', cacheNodeType: 'cache.r7g.large', numCacheNodes: 1, transitEncryptionEnabled: true, cacheSubnetGroupName: 'private-subnets' },
  make: (scope, id, props) => new CfnCacheCluster(scope, id, props),
};

export const SERVERLESS: Kind = {
  type: CfnServerlessCache.CFN_RESOURCE_TYPE_NAME,
  id: 'Serverless',
  complete: {
    serverlessCacheName: 'orders',
    engine: 'valkey',
    userGroupId: 'application-users',
    subnetIds: ['subnet-1', 'subnet-2'],
    snapshotRetentionLimit: 7,
  },
  // This property takes a text, or a construct.
  make: (scope, id, { userGroupId, ...props }) => new CfnServerlessCache(scope, id, { ...props, userGroupId: userGroupId && Token.asString(userGroupId) }),
};

export const USER: Kind = {
  type: CfnUser.CFN_RESOURCE_TYPE_NAME,
  id: 'User',
  complete: { engine: 'redis', userId: 'orders', userName: 'orders', accessString: 'on ~orders:* +@read', authenticationMode: { Type: 'iam' } },
  make: (scope, id, props) => new CfnUser(scope, id, props),
};

export const DAX: Kind = {
  type: CfnDaxCluster.CFN_RESOURCE_TYPE_NAME,
  id: 'Dax',
  complete: {
    iamRoleArn: 'arn:aws:iam::111122223333:role/dax',
    nodeType: 'dax.r5.large',
    replicationFactor: 3,
    sseSpecification: { sseEnabled: true },
    clusterEndpointEncryptionType: 'TLS',
    subnetGroupName: 'private-subnets',
  },
  make: (scope, id, props) => new CfnDaxCluster(scope, id, props),
};

export const MEMORYDB: Kind = {
  type: CfnMemoryDbCluster.CFN_RESOURCE_TYPE_NAME,
  id: 'Cluster',
  complete: {
    clusterName: 'orders',
    engine: 'valkey',
    engineVersion: '7.3',
    nodeType: 'db.r7g.large',
    tlsEnabled: true,
    aclName: 'application-users',
    subnetGroupName: 'private-subnets',
    snapshotRetentionLimit: 7,
  },
  make: (scope, id, props) => new CfnMemoryDbCluster(scope, id, props),
};

export const MEMORYDB_USER: Kind = {
  type: CfnMemoryDbUser.CFN_RESOURCE_TYPE_NAME,
  id: 'User',
  complete: { userName: 'orders', accessString: 'on ~orders:* +@read', authenticationMode: { Type: 'iam' } },
  make: (scope, id, props) => new CfnMemoryDbUser(scope, id, props),
};

/** A kind whose resource differs in some properties. */
export function variant(kind: Kind, properties: object, beside: Kind['beside'] = kind.beside): Kind {
  return { ...kind, complete: { ...kind.complete, ...properties }, beside };
}

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

const RAW_PROPERTIES = new WeakMap<Kind, Record<string, unknown>>();

/** The properties as CloudFormation names them. */
export function rawProperties(kind: Kind): Record<string, unknown> {
  let properties = RAW_PROPERTIES.get(kind);
  if (!properties) {
    const stack = new Stack();
    const resource = kind.make(stack, kind.id, kind.complete);
    properties = stack.resolve(resource._toCloudFormation()).Resources[kind.id].Properties as Record<string, unknown>;
    RAW_PROPERTIES.set(kind, properties);
  }
  return properties;
}

/** The resource as it stands in a template, for one that is beside another. */
export function rawResource(kind: Kind, properties: object = {}): RawResource {
  return { Type: kind.type, ...kind.attributes, Properties: { ...rawProperties(kind), ...properties } };
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
  const ofInterest = (findings: Reported[]): Reported[] => findings.filter((finding) => !others.includes(finding.rule.replace('[unresolved]', '')));

  const weak = newApp();
  build(weak, false);
  if (!synthesisOnly) {
    // Of several properties that are absent another one may be named before they are left out of a template.
    const expected = withoutSynthesis ? located : expect.objectContaining(finding);
    expect(ofInterest(reported(new EncryptedCacheChecks().validateScope(weak)))).toEqual([expected]);
  }
  if (synthesisOnly || !withoutSynthesis) {
    const findings = ofInterest(synthesizedReport(weak));
    expect(findings).toEqual([located]);
    expect(findings[0].templatePath).toMatch(/\.template\.json$/);
  }

  const strong = newApp();
  build(strong, true);
  if (!synthesisOnly) expect(reported(new EncryptedCacheChecks().validateScope(strong))).toEqual([]);
  if (synthesisOnly || !withoutSynthesis) expect(synthesizedReport(strong)).toEqual([]);
}
