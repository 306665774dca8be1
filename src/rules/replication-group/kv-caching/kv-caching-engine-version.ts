import { lacksCapability } from '../../../constraints/engine-capability';
import type { Rule } from '../../../engine';
import { isForKvCaching } from '../../../model/replication-group/kv-caching';
import { REPLICATION_GROUP } from '../../../model/resource-types';

export const replicationGroupKvCachingEngineVersion: Rule = {
  id: 'ReplicationGroupKvCachingEngineVersion',
  resourceTypes: [REPLICATION_GROUP],
  level: 'error',
  kind: 'limit',
  onlyWith: ['CacheNodeType'],
  requirement: 'Nodes for distributed key-value caching must run an engine version that supports it.',
  reason: 'The service refuses this node type for any other engine or version.',
  fix: 'Set Engine: "valkey" and EngineVersion: "9.1", or take another node type.',
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/distributed-kv-caching-limits.html',
  check(group) {
    return isForKvCaching(group) ? lacksCapability(group, 'CacheNodeType', 'distributedKvCaching', 'distributed key-value caching') : undefined;
  },
};
