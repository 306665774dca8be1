import { CfnResource, Token } from 'aws-cdk-lib';
import * as elasticache from 'aws-cdk-lib/aws-elasticache';
import type { Construct } from 'constructs';
import type { CacheEngineVersion } from './cache-engine-version';
import type { CacheLogDestination } from './cache-logs';
import type { CacheNodeType } from './cache-node-type';
import { CacheEndpoints, ClusterMode } from './cluster-mode';
import type { EncryptedRedisReplicationGroupProps } from './replication-group-props';
import { TransitEncryption } from './transit-encryption';
import { l1Of } from '../private/l1-of';

type GroupProps = elasticache.CfnReplicationGroupProps;

/** The options that determine the shape of a group, with defaults applied. */
export interface GroupShape {
  readonly engine: CacheEngineVersion;
  readonly nodeType: CacheNodeType;
  readonly clusterMode: ClusterMode;
  /** Whether the group is a secondary of a global datastore. */
  readonly secondary: boolean;
}

/** A resource that the group refers to by name. */
export interface Part {
  /** Absent if the service chooses. */
  readonly name?: string;
  /** The L1, if this construct created it. */
  readonly resource?: CfnResource;
  /** The L1, if it was created elsewhere in the app. */
  readonly context?: CfnResource[];
}

/** The given subnet group, or a new one for the selected subnets. */
export function subnetGroup(scope: Construct, props: EncryptedRedisReplicationGroupProps): Part & { readonly subnetIds?: string[] } {
  if (props.subnetGroup) {
    const context = l1Of(props.subnetGroup);
    const subnetIds = context.find((l1) => elasticache.CfnSubnetGroup.isCfnSubnetGroup(l1))?.subnetIds;
    return { name: props.subnetGroup.subnetGroupRef.cacheSubnetGroupName, context, subnetIds };
  }
  const { subnetIds } = props.vpc.selectSubnets(props.vpcSubnets);
  const resource = new elasticache.CfnSubnetGroup(scope, 'SubnetGroup', { description: `Subnets of the cache ${scope.node.path}`, subnetIds });
  return { name: resource.ref, resource, subnetIds };
}

/** A new parameter group with the given parameters, or else the service's default one for the version and cluster mode. */
export function parameterGroup(scope: Construct, shape: GroupShape, parameters: Readonly<Record<string, string>> = {}): Part {
  const { engine, clusterMode, secondary } = shape;
  // A secondary uses the parameters of its global datastore.
  if (secondary) return {};
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

/**
 * The engine, node type and encryption properties.
 *
 * A secondary of a global datastore inherits all of them from its primary, and the service rejects a secondary that sets
 * them (hashicorp/terraform-provider-aws#24854, fugue/regula#414).
 */
export function engineProperties({ engine, nodeType, secondary }: GroupShape, transitEncryption: TransitEncryption): Partial<GroupProps> {
  if (secondary) return {};
  return {
    engine: engine.engine,
    engineVersion: engine.version,
    cacheNodeType: nodeType.name,
    dataTieringEnabled: nodeType.dataTiering || undefined,
    atRestEncryptionEnabled: true,
    transitEncryptionEnabled: true,
    transitEncryptionMode: transitEncryptionMode(transitEncryption, engine),
  };
}

/**
 * The transit encryption mode, set explicitly if the engine supports it.
 *
 * CloudFormation ignores a property that disappears from a template, so removing `preferred` would not change the group.
 */
function transitEncryptionMode({ mode }: TransitEncryption, engine: CacheEngineVersion): string | undefined {
  return engine.supportsTransitEncryptionMode || mode !== TransitEncryption.REQUIRED.mode ? mode : undefined;
}

/** The number of nodes in the template. `undefined` if the number of shards or replicas is a token. */
export function nodeCountOf({ shards, replicasPerShard }: ClusterMode): number | undefined {
  return Token.isUnresolved(shards) || Token.isUnresolved(replicasPerShard) ? undefined : shards * (replicasPerShard + 1);
}

export function logDelivery(slowLog?: CacheLogDestination, engineLog?: CacheLogDestination): GroupProps['logDeliveryConfigurations'] {
  const configurations = [{ logType: 'slow-log', destination: slowLog }, { logType: 'engine-log', destination: engineLog }]
    .flatMap(({ logType, destination }) => (destination ? [logConfiguration(logType, destination)] : []));
  return configurations.length > 0 ? configurations : undefined;
}

function logConfiguration(
  logType: string, { destinationType, destinationName, format }: CacheLogDestination,
): elasticache.CfnReplicationGroup.LogDeliveryConfigurationRequestProperty {
  const destinationDetails = destinationType === 'cloudwatch-logs'
    ? { cloudWatchLogsDetails: { logGroup: destinationName } }
    : { kinesisFirehoseDetails: { deliveryStream: destinationName } };
  return { logType, logFormat: format, destinationType, destinationDetails };
}

/** Shards, replicas, Availability Zones and failover. */
export function topology({ clusterMode, secondary }: GroupShape, multiAz: boolean | undefined): Partial<GroupProps> {
  const { shards, replicasPerShard: replicas } = clusterMode;
  // A token may turn out to be zero; assume that it does not.
  const hasReplicas = Token.isUnresolved(replicas) || replicas > 0;
  const failover = { multiAzEnabled: multiAz ?? hasReplicas, automaticFailoverEnabled: hasReplicas };
  if (clusterMode.endpoints === CacheEndpoints.CONFIGURATION) {
    return {
      ...failover,
      // Cluster mode requires it, even without replicas.
      automaticFailoverEnabled: true,
      // A secondary has the same number of shards as its primary.
      numNodeGroups: secondary ? undefined : shards,
      replicasPerNodeGroup: replicas,
      nodeGroupConfiguration: clusterMode.shardOptions?.map((shard, index) => ({
        // The ids identify the shards when their number changes.
        nodeGroupId: String(index + 1).padStart(4, '0'),
        replicaCount: replicas,
        ...shard,
      })),
    };
  }
  return {
    ...failover,
    ...(clusterMode.migrationReason === undefined ? {} : { clusterMode: 'compatible' }),
    // A template cannot add one to a token, so use the properties that count replicas.
    ...(Token.isUnresolved(replicas)
      ? { numNodeGroups: secondary ? undefined : 1, replicasPerNodeGroup: replicas }
      : { numCacheClusters: replicas + 1 }),
    preferredCacheClusterAZs: clusterMode.availabilityZones,
  };
}
