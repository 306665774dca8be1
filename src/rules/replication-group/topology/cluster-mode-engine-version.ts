import { lacksCapability } from '../../../constraints/engine-capability';
import type { Rule } from '../../../engine';
import { REPLICATION_GROUP } from '../../../model/resource-types';

export const replicationGroupClusterModeEngineVersion: Rule = {
  id: 'ReplicationGroupClusterModeEngineVersion',
  resourceTypes: [REPLICATION_GROUP],
  level: 'error',
  kind: 'limit',
  onlyWith: ['ClusterMode'],
  requirement: 'A replication group can be moved to cluster mode, through the mode "compatible", on an engine version that supports it.',
  reason: 'The service refuses the mode "compatible" for older versions.',
  fix: 'Upgrade first, with EngineVersion: "7.1", and set ClusterMode: "compatible" in a later deployment.',
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/modify-cluster-mode.html',
  check(group) {
    if (group.text('ClusterMode') !== 'compatible') return undefined;
    return lacksCapability(group, 'ClusterMode', 'clusterModeMigration', 'migration to cluster mode');
  },
};
