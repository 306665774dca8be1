import { Rule, violation } from '../../../engine';
import { isAtLeast, MEMORYDB_LIMITS, parseVersion, REDIS } from '../../../facts';
import { engineOf } from '../../../model/memorydb';
import { isPresent } from '../../../model/presence';
import { MEMORYDB_CLUSTER } from '../../../model/resource-types';

const { multiRegionVersion: first } = MEMORYDB_LIMITS;

export const memoryDbMultiRegionEngineVersion: Rule = {
  id: 'MemoryDbMultiRegionEngineVersion',
  resourceTypes: [MEMORYDB_CLUSTER],
  level: 'error',
  kind: 'limit',
  onlyWith: ['MultiRegionClusterName'],
  requirement: `A cluster of a multi-Region cluster must run Valkey ${first} or later.`,
  reason: 'No other engine or version replicates between Regions.',
  fix: `Set Engine: 'valkey' and EngineVersion: '${first}'.`,
  documentation: 'https://docs.aws.amazon.com/memorydb/latest/devguide/multi-region.prereq.html',
  check(cluster) {
    if (!isPresent(cluster.value('MultiRegionClusterName'))) return undefined;
    if (engineOf(cluster) === REDIS) return violation(cluster, 'Engine');
    const version = cluster.text('EngineVersion');
    if (typeof version !== 'string' || !parseVersion(version) || isAtLeast(version, first)) return undefined;
    return violation(cluster, 'EngineVersion');
  },
};
