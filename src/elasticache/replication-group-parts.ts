import { CfnResource, Token } from 'aws-cdk-lib';
import * as elasticache from 'aws-cdk-lib/aws-elasticache';
import type { Construct } from 'constructs';
import type { CacheEngineVersion } from './cache-engine-version';
import { CacheEndpoints, ClusterMode } from './cluster-mode';
import type { EncryptedRedisReplicationGroupProps } from './replication-group-props';
import { l1Of } from '../private/l1-of';

type GroupProps = elasticache.CfnReplicationGroupProps;

/** The name of a resource that goes with the group, and its L1 where this app makes it. */
export interface Part {
  readonly name: string;
  readonly resource?: CfnResource;
}

/** The subnet group: the one that was given, or one of private subnets. */
export function subnetGroup(scope: Construct, props: EncryptedRedisReplicationGroupProps): Part {
  if (props.subnetGroup) return { name: props.subnetGroup.subnetGroupRef.cacheSubnetGroupName, resource: l1Of(props.subnetGroup)[0] };
  const resource = new elasticache.CfnSubnetGroup(scope, 'SubnetGroup', {
    description: `Subnets of the cache ${scope.node.path}`,
    subnetIds: props.vpc.selectSubnets(props.vpcSubnets).subnetIds,
  });
  return { name: resource.ref, resource };
}

/** The parameter group: one with the parameters that were given, or the service's own for version and cluster mode. */
export function parameterGroup(
  scope: Construct, engine: CacheEngineVersion, clusterMode: ClusterMode, parameters: Readonly<Record<string, string>> = {},
): Part {
  const clustered = clusterMode.endpoints === CacheEndpoints.CONFIGURATION || clusterMode.migrationReason !== undefined;
  if (Object.keys(parameters).length === 0) {
    return { name: `default.${engine.parameterGroupFamily}${clustered ? '.cluster.on' : ''}` };
  }
  const resource = new elasticache.CfnParameterGroup(scope, 'ParameterGroup', {
    cacheParameterGroupFamily: engine.parameterGroupFamily,
    description: `Parameters of the cache ${scope.node.path}`,
    properties: { ...parameters, ...(clustered ? { 'cluster-enabled': 'yes' } : {}) },
  });
  return { name: resource.ref, resource };
}

/** Shards, replicas, zones, and the failover that goes with them. */
export function topology(clusterMode: ClusterMode, multiAz: boolean | undefined): Partial<GroupProps> {
  const { shards, replicasPerShard: replicas } = clusterMode;
  // Whether a number that is not settled is zero cannot be known; the defaults are those of a group with replicas.
  const hasReplicas = Token.isUnresolved(replicas) || replicas > 0;
  const failover = { multiAzEnabled: multiAz ?? hasReplicas, automaticFailoverEnabled: hasReplicas };
  if (clusterMode.endpoints === CacheEndpoints.CONFIGURATION) {
    return {
      ...failover,
      // Cluster mode demands it, even without a replica to fail over to.
      automaticFailoverEnabled: true,
      numNodeGroups: shards,
      replicasPerNodeGroup: replicas,
      nodeGroupConfiguration: clusterMode.shardOptions?.map((shard, index) => ({
        // Without ids the service could not tell the shards apart when their number changes.
        nodeGroupId: String(index + 1).padStart(4, '0'),
        replicaCount: replicas,
        ...shard,
      })),
    };
  }
  return {
    ...failover,
    ...(clusterMode.migrationReason === undefined ? {} : { clusterMode: 'compatible' }),
    // One more than a number that is not settled cannot be written in a template.
    ...(Token.isUnresolved(replicas) ? { numNodeGroups: 1, replicasPerNodeGroup: replicas } : { numCacheClusters: replicas + 1 }),
    preferredCacheClusterAZs: clusterMode.availabilityZones,
  };
}
