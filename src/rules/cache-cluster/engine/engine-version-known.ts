import { unknownEngineVersion } from '../../../constraints/engine-version';
import { Rule, violation } from '../../../engine';
import { MEMCACHED, MEMCACHED_VERSIONS, parseVersion } from '../../../facts';
import { clusterEngineOf } from '../../../model/cache-cluster';
import { engineVersionOf } from '../../../model/replication-group/replication-group';
import { CACHE_CLUSTER } from '../../../model/resource-types';

export const cacheClusterEngineVersionKnown: Rule = {
  id: 'CacheClusterEngineVersionKnown',
  resourceTypes: [CACHE_CLUSTER],
  level: 'warning',
  kind: 'limit',
  onlyWith: ['EngineVersion'],
  requirement: 'EngineVersion should be a version of the engine that ElastiCache offers.',
  reason: 'The service refuses versions that it does not have; one that came out after this library was made is fine.',
  fix: "Set EngineVersion: '1.6.22' for Memcached.",
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/engine-versions.html',
  covers: ['cfn-lint E3695'],
  check(cluster) {
    const engine = clusterEngineOf(cluster);
    if (engine === undefined) return undefined;
    if (engine !== MEMCACHED) return unknownEngineVersion(cluster);
    const version = engineVersionOf(cluster);
    // CacheClusterEngineVersionFormat reports a text that is not a version.
    if (typeof version !== 'string' || !parseVersion(version) || MEMCACHED_VERSIONS.includes(version)) return undefined;
    return violation(cluster, 'EngineVersion', `ElastiCache offers Memcached ${MEMCACHED_VERSIONS.join(', ')}.`);
  },
};
