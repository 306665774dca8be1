import { Rule, violation } from '../../../engine';
import { firstVersionWith, NODES_PER_CLUSTER, REDIS } from '../../../facts';
import { minimumNodesOf, maximumNodesOf } from '../../../model/replication-group/node-count';
import { REPLICATION_GROUP } from '../../../model/resource-types';

const { raised, raisedBeforeRedis506 } = NODES_PER_CLUSTER;

export const replicationGroupNodeCount: Rule = {
  id: 'ReplicationGroupNodeCount',
  resourceTypes: [REPLICATION_GROUP],
  level: 'error',
  kind: 'limit',
  onlyWith: ['NumNodeGroups', 'NodeGroupConfiguration'],
  requirement: `The shards of a replication group must have ${raised} nodes together at most, or ${raisedBeforeRedis506} on Redis older than ${firstVersionWith('fiveHundredNodes', REDIS)}.`,
  reason: 'That is the size of a cluster, primaries and replicas counted, to which AWS raises the quota on request.',
  fix: 'Use fewer shards (NumNodeGroups) or replicas (ReplicasPerNodeGroup), or several replication groups.',
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/CacheNodes.NodeGroups.html',
  check(group) {
    const { nodes, property } = minimumNodesOf(group);
    return nodes > maximumNodesOf(group) ? violation(group, property, `That makes ${nodes} nodes.`) : undefined;
  },
};
