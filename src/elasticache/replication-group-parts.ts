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

/** What decides on the shape of a group, with the defaults filled in. */
export interface GroupShape {
  readonly engine: CacheEngineVersion;
  readonly nodeType: CacheNodeType;
  readonly clusterMode: ClusterMode;
  /** The group is a secondary of a global datastore. */
  readonly secondary: boolean;
}

/** A resource that goes with the group. */
export interface Part {
  /** Absent where the service decides. */
  readonly name?: string;
  /** The L1, where this construct makes it. */
  readonly resource?: CfnResource;
  /** The L1, where somebody else makes it. */
  readonly context?: CfnResource[];
}

/** The subnet group: the one that was given, or one of private subnets. */
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

/** The parameter group: one with the parameters that were given, or the service's own for version and cluster mode. */
export function parameterGroup(scope: Construct, shape: GroupShape, parameters: Readonly<Record<string, string>> = {}): Part {
  const { engine, clusterMode, secondary } = shape;
  // A secondary has the parameters of its global datastore.
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
 * Engine, node type and encryption. A secondary of a global datastore takes all of these from its primary, and the
 * service refuses a group that names them again (hashicorp/terraform-provider-aws#24854, fugue/regula#414).
 */
export function ownProperties({ engine, nodeType, secondary }: GroupShape, transitEncryption: TransitEncryption): Partial<GroupProps> {
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
 * The mode is written down wherever the engine knows it: taking `preferred` out of a template would leave a group that
 * accepts plaintext as it is.
 */
function transitEncryptionMode({ mode }: TransitEncryption, engine: CacheEngineVersion): string | undefined {
  return engine.supportsTransitEncryptionMode || mode !== TransitEncryption.REQUIRED.mode ? mode : undefined;
}

/** How many nodes the template makes; `undefined` where a number in it is a token. */
export function nodeCountOf({ shards, replicasPerShard }: ClusterMode): number | undefined {
  return Token.isUnresolved(shards) || Token.isUnresolved(replicasPerShard) ? undefined : shards * (replicasPerShard + 1);
}

/** Where the logs go. */
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

/** Shards, replicas, zones, and the failover that goes with them. */
export function topology({ clusterMode, secondary }: GroupShape, multiAz: boolean | undefined): Partial<GroupProps> {
  const { shards, replicasPerShard: replicas } = clusterMode;
  // Whether a number that is not settled is zero cannot be known; the defaults are those of a group with replicas.
  const hasReplicas = Token.isUnresolved(replicas) || replicas > 0;
  const failover = { multiAzEnabled: multiAz ?? hasReplicas, automaticFailoverEnabled: hasReplicas };
  if (clusterMode.endpoints === CacheEndpoints.CONFIGURATION) {
    return {
      ...failover,
      // Cluster mode demands it, even without a replica to fail over to.
      automaticFailoverEnabled: true,
      // A secondary has as many shards as its primary.
      numNodeGroups: secondary ? undefined : shards,
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
    ...(Token.isUnresolved(replicas)
      ? { numNodeGroups: secondary ? undefined : 1, replicasPerNodeGroup: replicas }
      : { numCacheClusters: replicas + 1 }),
    preferredCacheClusterAZs: clusterMode.availabilityZones,
  };
}
