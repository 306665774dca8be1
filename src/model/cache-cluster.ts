import type { Problem } from '../engine';
import { CLUSTER_ENGINE_NAMES, ClusterEngine, FIRST_MEMCACHED_VERSION, MEMCACHED, MemcachedCapability, memcachedHas, parseVersion } from '../facts';
import { isUnknown, TemplateResource, Unknown } from '../template';
import { isPresent } from './presence';
import { engineVersionOf } from './replication-group/replication-group';

/** The engine of a cluster. `undefined` if it is missing, which the schema rejects, or not an engine of ElastiCache. */
export function clusterEngineOf(cluster: TemplateResource): ClusterEngine | Unknown | undefined {
  const engine = cluster.text('Engine');
  if (engine === undefined || isUnknown(engine)) return engine;
  const name = engine.toLowerCase();
  return Object.hasOwn(CLUSTER_ENGINE_NAMES, name) ? name as ClusterEngine : undefined;
}

/** Whether the cluster definitely runs Memcached. */
export function isMemcached(cluster: TemplateResource): boolean {
  return clusterEngineOf(cluster) === MEMCACHED;
}

/** Whether the cluster definitely runs Redis or Valkey. */
export function isRedisOrValkey(cluster: TemplateResource): boolean {
  const engine = clusterEngineOf(cluster);
  return engine !== undefined && !isUnknown(engine) && engine !== MEMCACHED;
}

/** A sentence that explains which capability the Memcached version lacks; `undefined` unless it definitely lacks it. */
export function missingInMemcached(cluster: TemplateResource, capability: MemcachedCapability, what: string): string | undefined {
  const version = engineVersionOf(cluster);
  if (typeof version !== 'string' || !parseVersion(version) || memcachedHas(capability, version)) return undefined;
  return `Memcached ${version} has no ${what}; ${FIRST_MEMCACHED_VERSION[capability]} is the first version with it.`;
}

/** A problem that depends on an unknown value. */
export function dependingOn(problem: Problem, unknown: Unknown): Problem {
  return { ...problem, unresolved: problem.unresolved ?? unknown.why };
}

/** The properties that name Availability Zones. */
export const ZONE_PROPERTIES: readonly string[] = ['PreferredAvailabilityZones', 'PreferredAvailabilityZone'];

/** Whether a cluster prefers several Availability Zones; an `Unknown` if the template does not determine it. */
export function hasSeveralZones(cluster: TemplateResource): boolean | Unknown {
  const zones = cluster.list('PreferredAvailabilityZones') ?? [];
  if (isUnknown(zones)) return zones;
  if (new Set(zones.filter((zone) => typeof zone === 'string')).size > 1) return true;
  // A single unknown item is one zone.
  return zones.length > 1 ? zones.find(isUnknown) ?? false : false;
}

/** Whether a property definitely names an Availability Zone, which may be unknown. */
export function namesZone(cluster: TemplateResource, property: string): boolean {
  const zones = cluster.list(property);
  return Array.isArray(zones) ? zones.some(isPresent) : isPresent(zones);
}
