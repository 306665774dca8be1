import type * as elasticache from 'aws-cdk-lib/aws-elasticache';
import type { IConstruct } from 'constructs';
import { CacheEndpoint } from './cache-endpoint';
import { CacheEndpoints, ClusterMode } from './cluster-mode';
import { fail } from '../private/errors';

/** The endpoints that a group has; the others are absent. */
export interface ReplicationGroupEndpoints {
  readonly primary?: CacheEndpoint;
  readonly reader?: CacheEndpoint;
  readonly configuration?: CacheEndpoint;
}

/** The endpoints of an L1. Reading one that its cluster mode does not have would fail when the stack is deployed. */
export function endpointsOf(group: elasticache.CfnReplicationGroup, clusterMode: ClusterMode): ReplicationGroupEndpoints {
  if (clusterMode.endpoints === CacheEndpoints.CONFIGURATION) {
    return { configuration: new CacheEndpoint(group.attrConfigurationEndPointAddress, group.attrConfigurationEndPointPort) };
  }
  return {
    primary: new CacheEndpoint(group.attrPrimaryEndPointAddress, group.attrPrimaryEndPointPort),
    reader: new CacheEndpoint(group.attrReaderEndPointAddress, group.attrReaderEndPointPort),
  };
}

/** An endpoint, or an error that says which ones there are. */
export function demandEndpoint(endpoints: ReplicationGroupEndpoints, kind: keyof ReplicationGroupEndpoints, scope: IConstruct): CacheEndpoint {
  const endpoint = endpoints[kind];
  if (endpoint) return endpoint;
  const others = (Object.keys(endpoints) as (keyof ReplicationGroupEndpoints)[]).filter((name) => endpoints[name]).map((name) => `${name}Endpoint`);
  const why = kind === 'configuration'
    ? 'Only a replication group with cluster mode enabled has a configuration endpoint.'
    : `Only a replication group with cluster mode disabled has a ${kind} endpoint.`;
  throw fail('ReplicationGroupEndpoint', `${why} This one has ${others.length > 0 ? others.join(' and ') : 'none that was given'}; use that instead. `
    + 'See https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Endpoints.html', scope);
}
