import { Rule, violation } from '../../../engine';
import { MEMORYDB_ENGINE_VERSIONS, VALKEY } from '../../../facts';
import { MEMORYDB_CLUSTER } from '../../../model/resource-types';

export const memoryDbEnginePresent: Rule = {
  id: 'MemoryDbEnginePresent',
  resourceTypes: [MEMORYDB_CLUSTER],
  level: 'warning',
  kind: 'limit',
  // One revision of the API reference requires the engine for Valkey; a later one does not mention it.
  disputed: true,
  onlyWith: ['EngineVersion'],
  requirement: 'A MemoryDB cluster with a version of Valkey should name its Engine.',
  reason: 'Without one the service may look for that version of Redis, and find none.',
  fix: "Set Engine: 'valkey'.",
  documentation: 'https://docs.aws.amazon.com/memorydb/latest/APIReference/API_CreateCluster.html',
  check(cluster) {
    const version = cluster.text('EngineVersion');
    const isOfValkey = MEMORYDB_ENGINE_VERSIONS.some((fact) => fact.engine === VALKEY && fact.version === version);
    // A member of a multi-Region cluster inherits its engine.
    if (!isOfValkey || cluster.value('Engine') !== undefined || cluster.value('MultiRegionClusterName') !== undefined) return undefined;
    return violation(cluster, 'Engine');
  },
};
