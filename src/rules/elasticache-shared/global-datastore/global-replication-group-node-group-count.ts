import { outsideRange } from '../../../constraints/range';
import type { Rule } from '../../../engine';
import { NODES_PER_CLUSTER, REPLICATION_GROUP_LIMITS } from '../../../facts';
import { GLOBAL_REPLICATION_GROUP } from '../../../model/resource-types';

const { min, max } = REPLICATION_GROUP_LIMITS.numNodeGroups;

export const globalReplicationGroupNodeGroupCount: Rule = {
  id: 'GlobalReplicationGroupNodeGroupCount',
  resourceTypes: [GLOBAL_REPLICATION_GROUP],
  level: 'error',
  kind: 'limit',
  onlyWith: ['GlobalNodeGroupCount'],
  requirement: `A global datastore must have a whole number of shards from ${min} to ${max}.`,
  reason: `Each of its clusters has as many, and no more than ${NODES_PER_CLUSTER.raised} nodes.`,
  fix: `Set GlobalNodeGroupCount: ${max} at most.`,
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/CacheNodes.NodeGroups.html',
  check: (datastore) => outsideRange(datastore, 'GlobalNodeGroupCount', { min, max }),
};
