import type { CachePortForwardOptions, HostPortForwardOptions } from './cache-port-forward';
import type { CacheEndpoint, IEncryptedRedisReplicationGroup } from '../elasticache';

/** A replication group that ports lead to. */
export interface CacheTarget extends CachePortForwardOptions {
  readonly kind: 'cache';
  readonly cache: IEncryptedRedisReplicationGroup;
}

/** A host that a port leads to. */
export interface HostTarget extends HostPortForwardOptions {
  readonly kind: 'host';
}

export type ForwardTarget = CacheTarget | HostTarget;

/** What outputs call a target. */
export function nameOf(target: ForwardTarget): string {
  if (target.name !== undefined) return target.name;
  return target.kind === 'host' ? 'Host' : target.cache.node.id.replace(/^[^A-Za-z]+|[^A-Za-z0-9]/g, '') || 'Cache';
}

/** What messages call a target. */
export function describeTarget(target: ForwardTarget): string {
  return target.kind === 'host' ? target.hostName : target.cache.node.path;
}

/** The endpoint of a group with cluster mode enabled, whose nodes the instance finds; `undefined` for all others. */
export function configurationOf(target: ForwardTarget): CacheEndpoint | undefined {
  return target.kind === 'cache' ? target.cache.endpoints.configuration : undefined;
}
