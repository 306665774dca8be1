import { Fn, Token } from 'aws-cdk-lib';
import type * as elasticache from 'aws-cdk-lib/aws-elasticache';
import type { IConstruct } from 'constructs';
import { CacheEndpoint } from './cache-endpoint';
import { CacheEndpoints, ClusterMode } from './cluster-mode';
import type { ReplicationGroupEndpoints } from './replication-group';
import { fail } from '../private/errors';

/** The endpoints that are names of something larger than a node. */
type SharedEndpoint = Exclude<keyof ReplicationGroupEndpoints, 'nodes'>;
const SHARED: readonly SharedEndpoint[] = ['primary', 'reader', 'configuration'];

/** The endpoints of an L1. Reading one that its cluster mode does not have would fail when the stack is deployed. */
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

/** The endpoints of the primary and of each replica. Which of them is the primary, a failover changes. */
function nodesOf(group: elasticache.CfnReplicationGroup, { replicasPerShard }: ClusterMode): CacheEndpoint[] | undefined {
  if (Token.isUnresolved(replicasPerShard)) return undefined;
  return [...Array(replicasPerShard + 1).keys()].map((index) => (
    new CacheEndpoint(Fn.select(index, group.attrReadEndPointAddressesList), Fn.select(index, group.attrReadEndPointPortsList))
  ));
}

/** An endpoint, or an error that says which ones there are. */
export function demandEndpoint(endpoints: ReplicationGroupEndpoints, kind: SharedEndpoint, scope: IConstruct): CacheEndpoint {
  const endpoint = endpoints[kind];
  if (endpoint) return endpoint;
  const others = SHARED.filter((name) => endpoints[name]).map((name) => `${name}Endpoint`);
  const why = kind === 'configuration'
    ? 'Only a replication group with cluster mode enabled has a configuration endpoint.'
    : `Only a replication group with cluster mode disabled has a ${kind} endpoint.`;
  throw fail('ReplicationGroupEndpoint', `${why} This one has ${others.length > 0 ? others.join(' and ') : 'none that was given'}; use that instead. `
    + 'See https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Endpoints.html', scope);
}
