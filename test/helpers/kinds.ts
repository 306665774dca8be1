import { CfnResource, Stack, Token } from 'aws-cdk-lib';
import { CfnCluster as CfnDaxCluster } from 'aws-cdk-lib/aws-dax';
import { CfnCacheCluster, CfnReplicationGroup, CfnServerlessCache, CfnUser } from 'aws-cdk-lib/aws-elasticache';
import { CfnCluster as CfnMemoryDbCluster, CfnUser as CfnMemoryDbUser } from 'aws-cdk-lib/aws-memorydb';
import { Construct } from 'constructs';
import { COMPLIANT_ATTRIBUTES, COMPLIANT_GROUP } from './compliant-group';

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
  readonly attributes?: Readonly<Record<string, unknown>>;
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
  complete: {
    engine: 'memcached',
    cacheNodeType: 'cache.r7g.large',
    numCacheNodes: 1,
    transitEncryptionEnabled: true,
    cacheSubnetGroupName: 'private-subnets',
  },
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
  // A user group is a text or a construct, and nothing else.
  make: (scope, id, { userGroupId: group, ...props }) => (
    new CfnServerlessCache(scope, id, { ...props, userGroupId: group && Token.asString(group) })
  ),
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
    iamRoleArn: 'arn:aws:iam::111111111111:role/dax',
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
