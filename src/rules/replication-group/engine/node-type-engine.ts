import { Rule, violation } from '../../../engine';
import { REDIS } from '../../../facts';
import { mayInheritFromGlobalDatastore } from '../../../model/replication-group/global-datastore';
import { engineOf, nodeTypeOf } from '../../../model/replication-group/replication-group';
import { REPLICATION_GROUP } from '../../../model/resource-types';
import { isUnknown } from '../../../template';

export const replicationGroupNodeTypeEngine: Rule = {
  id: 'ReplicationGroupNodeTypeEngine',
  resourceTypes: [REPLICATION_GROUP],
  level: 'warning',
  kind: 'limit',
  // A table without a row for Redis is weak evidence that the service rejects it.
  disputed: true,
  onlyWith: ['CacheNodeType'],
  requirement: 'The node type should be documented for the engine.',
  reason: 'The page of node types lists the newest families for Valkey and Memcached only.',
  fix: "Set CacheNodeType: 'cache.r7g.large', or Engine: 'valkey' with EngineVersion: '8.2'.",
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/CacheNodes.SupportedTypes.html',
  check(group) {
    const type = nodeTypeOf(group);
    // Families of a previous generation, and those for distributed key-value caching, have separate rules.
    if (type === undefined || isUnknown(type) || !type.creatable || type.distributedKvCaching || type.minRedis !== undefined) return undefined;
    if (engineOf(group) !== REDIS || mayInheritFromGlobalDatastore(group)) return undefined;
    return violation(group, 'CacheNodeType', `No version of Redis is listed for the family ${type.family}.`);
  },
};
