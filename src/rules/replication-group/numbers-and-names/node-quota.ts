import { Rule, violation } from '../../../engine';
import { NODES_PER_CLUSTER } from '../../../facts';
import { minimumNodesOf, maximumNodesOf } from '../../../model/replication-group/node-count';
import { REPLICATION_GROUP } from '../../../model/resource-types';

const { quota } = NODES_PER_CLUSTER;

export const replicationGroupNodeQuota: Rule = {
  id: 'ReplicationGroupNodeQuota',
  resourceTypes: [REPLICATION_GROUP],
  level: 'warning',
  kind: 'limit',
  onlyWith: ['NumNodeGroups', 'NodeGroupConfiguration'],
  requirement: `The shards of a replication group must have ${quota} nodes together at most, unless AWS has raised the quota of the account.`,
  reason: `The default quota for the nodes of a cluster is ${quota}, primaries and replicas counted; beyond it the deployment fails.`,
  fix: 'Ask AWS for a higher quota of nodes per cluster and acknowledge this finding, or use fewer shards (NumNodeGroups) or replicas.',
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/CacheNodes.NodeGroups.html',
  check(group) {
    const { nodes, property } = minimumNodesOf(group);
    // ReplicationGroupNodeCount reports numbers above the highest possible quota.
    if (nodes <= quota || nodes > maximumNodesOf(group)) return undefined;
    return violation(group, property, `That makes ${nodes} nodes.`);
  },
};
