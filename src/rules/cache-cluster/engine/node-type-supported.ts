import { Rule, violation } from '../../../engine';
import { nodeTypeOf } from '../../../model/replication-group/replication-group';
import { CACHE_CLUSTER } from '../../../model/resource-types';
import { isUnknown } from '../../../template';

export const cacheClusterNodeTypeSupported: Rule = {
  id: 'CacheClusterNodeTypeSupported',
  resourceTypes: [CACHE_CLUSTER],
  level: 'error',
  kind: 'limit',
  onlyWith: ['CacheNodeType'],
  requirement: 'A cluster outside a replication group must have nodes of a family that is offered for it.',
  reason: 'Nodes with data tiering, and those for distributed key-value caching, are for replication groups; the service refuses them elsewhere.',
  fix: 'Set CacheNodeType: "cache.r7g.large", or declare an AWS::ElastiCache::ReplicationGroup.',
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/data-tiering.html',
  check(cluster) {
    const node = nodeTypeOf(cluster);
    if (node === undefined || isUnknown(node) || !(node.dataTiering || node.distributedKvCaching)) return undefined;
    return violation(cluster, 'CacheNodeType', `The family ${node.family} is for replication groups only.`);
  },
};
