import { notSwitchedOn } from '../../../constraints/switched-on';
import { Problem, Rule, unresolved, violation } from '../../../engine';
import { MEMCACHED } from '../../../facts';
import { dependingOn, clusterEngineOf, missingInMemcached } from '../../../model/cache-cluster';
import { engineVersionOf } from '../../../model/replication-group/replication-group';
import { CACHE_CLUSTER } from '../../../model/resource-types';
import { isUnknown, TemplateResource } from '../../../template';

export const cacheClusterEncryptionInTransit: Rule = {
  id: 'CacheClusterEncryptionInTransit',
  resourceTypes: [CACHE_CLUSTER],
  level: 'error',
  kind: 'security',
  // CacheClusterEncryptable reports Redis and Valkey, which cannot encrypt here at all.
  onlyWith: ['Engine'],
  requirement: 'Memcached must encrypt its connections, with a version that can.',
  reason: 'Memcached has no authentication here, so that whoever listens on the way reads the data, and whoever connects reads and writes it.',
  fix: "Set TransitEncryptionEnabled: true and EngineVersion: '1.6.22', under a new logical id: encryption cannot be switched on later.",
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/in-transit-encryption.html',
  check(cluster) {
    const engine = clusterEngineOf(cluster);
    if (engine !== MEMCACHED && !isUnknown(engine)) return undefined;
    const problems = [notSwitchedOn(cluster, 'TransitEncryptionEnabled'), problemOfVersion(cluster)].filter((problem) => problem !== undefined);
    return isUnknown(engine) ? problems.map((problem) => dependingOn(problem, engine)) : problems;
  },
};

/**
 * CacheClusterEngineVersionFormat reports a text that is not a version. Without a version, the service chooses a current one.
 */
function problemOfVersion(cluster: TemplateResource): Problem | undefined {
  const version = engineVersionOf(cluster);
  if (isUnknown(version)) return unresolved(cluster, 'EngineVersion', version);
  const shortfall = missingInMemcached(cluster, 'encryptionInTransit', 'encryption in transit');
  return shortfall === undefined ? undefined : violation(cluster, 'EngineVersion', shortfall);
}
