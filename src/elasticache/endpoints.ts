import { Fn, Token } from 'aws-cdk-lib';
import type * as elasticache from 'aws-cdk-lib/aws-elasticache';
import type { IConstruct } from 'constructs';
import { CacheEndpoint } from './cache-endpoint';
import { CacheEndpoints, ClusterMode } from './cluster-mode';
import type { ReplicationGroupEndpoints } from './replication-group';
import { fail } from '../private/errors';

/** The endpoints of the whole group, as opposed to those of single nodes. */
type SharedEndpoint = Exclude<keyof ReplicationGroupEndpoints, 'nodes'>;
const SHARED: readonly SharedEndpoint[] = ['primary', 'reader', 'configuration'];

/**
 * The endpoints of an L1.
 *
 * Only those of its cluster mode: an attribute of the other mode fails at deployment.
 */
export function endpointsOf(group: elasticache.CfnReplicationGroup, clusterMode: ClusterMode): ReplicationGroupEndpoints {
  if (clusterMode.endpoints === CacheEndpoints.CONFIGURATION) {
    return { configuration: new CacheEndpoint(group.attrConfigurationEndPointAddress, group.attrConfigurationEndPointPort) };
  }
  return {
    primary: new CacheEndpoint(group.attrPrimaryEndPointAddress, group.attrPrimaryEndPointPort),
    reader: new CacheEndpoint(group.attrReaderEndPointAddress, group.attrReaderEndPointPort),
    nodes: nodesOf(group, clusterMode),
  };
}

/** The endpoints of the primary and of each replica. Any of them can be the primary, because a failover changes it. */
function nodesOf(group: elasticache.CfnReplicationGroup, { replicasPerShard }: ClusterMode): CacheEndpoint[] | undefined {
  if (Token.isUnresolved(replicasPerShard)) return undefined;
  return [...Array(replicasPerShard + 1).keys()].map((index) => (
    new CacheEndpoint(Fn.select(index, group.attrReadEndPointAddressesList), Fn.select(index, group.attrReadEndPointPortsList))
  ));
}

/** Returns an endpoint, or throws an error that names the available ones. */
export function requireEndpoint(endpoints: ReplicationGroupEndpoints, kind: SharedEndpoint, scope: IConstruct): CacheEndpoint {
  const endpoint = endpoints[kind];
  if (endpoint) return endpoint;
  const available = SHARED.filter((name) => endpoints[name]).map((name) => `${name}Endpoint`);
  const clusterMode = kind === 'configuration' ? 'enabled' : 'disabled';
  const advice = available.length > 0
    ? `Use ${available.join(' or ')} instead.`
    : `It was imported without its endpoints: pass ${kind}EndpointAddress to fromReplicationGroupAttributes().`;
  throw fail('ReplicationGroupEndpoint', `This replication group has no ${kind} endpoint. Only groups with cluster mode ${clusterMode} have one. ${advice} `
    + 'See https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Endpoints.html', scope);
}
