import { onDefaultPort } from '../../../constraints/default-port';
import type { Rule } from '../../../engine';
import { CACHE_CLUSTER_LIMITS } from '../../../facts';
import { dependingOn, clusterEngineOf } from '../../../model/cache-cluster';
import { CACHE_CLUSTER } from '../../../model/resource-types';
import { isUnknown } from '../../../template';

const { defaultPorts } = CACHE_CLUSTER_LIMITS;

export const cacheClusterNonDefaultPort: Rule = {
  id: 'CacheClusterNonDefaultPort',
  resourceTypes: [CACHE_CLUSTER],
  level: 'warning',
  kind: 'practice',
  // A matter of opinion: a security group protects a port, another number does not.
  optional: true,
  onlyWith: ['Engine'],
  requirement: `A cluster should listen on another port than the default of its engine, ${defaultPorts.memcached} or ${defaultPorts.redis}.`,
  reason: 'Tools that look for open caches try the default port first.',
  fix: 'Set Port: 11311, and open that port in the security group.',
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/accessing-elasticache.html',
  covers: ['cdk-nag AwsSolutions-AEC5', 'KICS ElastiCache Using Default Port', 'cloudsploit elasticacheClusterDefaultPorts'],
  check(cluster) {
    const engine = clusterEngineOf(cluster);
    if (engine === undefined) return undefined;
    if (!isUnknown(engine)) return onDefaultPort(cluster, defaultPorts[engine]);
    const problem = onDefaultPort(cluster, defaultPorts.memcached) ?? onDefaultPort(cluster, defaultPorts.redis);
    return problem && dependingOn(problem, engine);
  },
};
