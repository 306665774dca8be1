import type { CachePortForwardOptions, HostPortForwardOptions } from './cache-port-forward';
import type { CacheEndpoint, IEncryptedRedisReplicationGroup } from '../elasticache';

/** A replication group as a forward target. */
export interface CacheTarget extends CachePortForwardOptions {
  readonly kind: 'cache';
  readonly cache: IEncryptedRedisReplicationGroup;
}

/** A host as a forward target. */
export interface HostTarget extends HostPortForwardOptions {
  readonly kind: 'host';
}

export type ForwardTarget = CacheTarget | HostTarget;

/** The name of a target in stack outputs. */
export function nameOf(target: ForwardTarget): string {
  if (target.name !== undefined) return target.name;
  return target.kind === 'host' ? 'Host' : target.cache.node.id.replace(/^[^A-Za-z]+|[^A-Za-z0-9]/g, '') || 'Cache';
}

/** The name of a target in messages. */
export function describeTarget(target: ForwardTarget): string {
  return target.kind === 'host' ? target.hostName : target.cache.node.path;
}

/**
 * The configuration endpoint of a group with cluster mode enabled, whose nodes the instance discovers; `undefined` for all
 * other targets.
 */
export function configurationOf(target: ForwardTarget): CacheEndpoint | undefined {
  return target.kind === 'cache' ? target.cache.endpoints.configuration : undefined;
}
