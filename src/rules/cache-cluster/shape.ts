import { CLUSTER_ENGINE_NAMES, ClusterEngine, FIRST_MEMCACHED_VERSION, MEMCACHED, MemcachedCapability, memcachedHas, parseVersion } from '../../facts';
import { isUnknown, TemplateResource, Unknown } from '../../template';
import { engineVersionOf } from '../replication-group/shape';
import type { Problem } from '../rule';

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
export function asDoubt(problem: Problem, unknown: Unknown): Problem {
  return { ...problem, unresolved: problem.unresolved ?? unknown.why };
}
