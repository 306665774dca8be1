import type { Problem } from '../engine';
import { CLUSTER_ENGINE_NAMES, ClusterEngine, FIRST_MEMCACHED_VERSION, MEMCACHED, MemcachedCapability, memcachedHas, parseVersion } from '../facts';
import { isUnknown, TemplateResource, Unknown } from '../template';
import { isPresent } from './presence';
import { engineVersionOf } from './replication-group/replication-group';

/** The engine of a cluster. `undefined` where there is none, which the schema refuses, or none of that name. */
export function clusterEngineOf(cluster: TemplateResource): ClusterEngine | Unknown | undefined {
  const engine = cluster.text('Engine');
  if (engine === undefined || isUnknown(engine)) return engine;
  const name = engine.toLowerCase();
  return Object.hasOwn(CLUSTER_ENGINE_NAMES, name) ? name as ClusterEngine : undefined;
}

/** Whether the cluster surely runs Memcached. */
export function isMemcached(cluster: TemplateResource): boolean {
  return clusterEngineOf(cluster) === MEMCACHED;
}

/** Whether the cluster surely runs Redis or Valkey. */
export function isRedisOrValkey(cluster: TemplateResource): boolean {
  const engine = clusterEngineOf(cluster);
  return engine !== undefined && !isUnknown(engine) && engine !== MEMCACHED;
}

/** A sentence that says how a version of Memcached falls short of a capability, where it surely does. */
export function missingInMemcached(cluster: TemplateResource, capability: MemcachedCapability, what: string): string | undefined {
  const version = engineVersionOf(cluster);
  if (typeof version !== 'string' || !parseVersion(version) || memcachedHas(capability, version)) return undefined;
  return `Memcached ${version} has no ${what}; ${FIRST_MEMCACHED_VERSION[capability]} is the first version with it.`;
}

/** A problem that is one if something unknown turns out to be so. */
export function dependingOn(problem: Problem, unknown: Unknown): Problem {
  return { ...problem, unresolved: problem.unresolved ?? unknown.why };
}


/** The properties that name zones. */
export const ZONE_PROPERTIES: readonly string[] = ['PreferredAvailabilityZones', 'PreferredAvailabilityZone'];

/** Whether the preferred zones of a cluster are several; an `Unknown` where the template does not settle it. */
export function hasSeveralZones(cluster: TemplateResource): boolean | Unknown {
  const zones = cluster.list('PreferredAvailabilityZones') ?? [];
  if (isUnknown(zones)) return zones;
  if (new Set(zones.filter((zone) => typeof zone === 'string')).size > 1) return true;
  // One zone that is not known stands for the only one.
  return zones.length > 1 ? zones.find(isUnknown) ?? false : false;
}

/** Whether a property surely names a zone, whichever. */
export function namesZone(cluster: TemplateResource, property: string): boolean {
  const zones = cluster.list(property);
  return Array.isArray(zones) ? zones.some(isPresent) : isPresent(zones);
}
