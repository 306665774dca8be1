import { Problem, Rule, violation } from '../../../engine';
import { isForKvCaching } from '../../../model/replication-group/kv-caching';
import { propertyOfReplicas } from '../../../model/replication-group/replicas';
import { clusterModeOf, replicasPerShardOf } from '../../../model/replication-group/replication-group';
import { REPLICATION_GROUP } from '../../../model/resource-types';
import { isUnknown } from '../../../template';

export const replicationGroupKvCachingTopology: Rule = {
  id: 'ReplicationGroupKvCachingTopology',
  resourceTypes: [REPLICATION_GROUP],
  level: 'error',
  kind: 'limit',
  onlyWith: ['CacheNodeType'],
  requirement: 'Nodes for distributed key-value caching need cluster mode, no replicas, one Availability Zone, encrypted connections only, and no automatic backups.',
  reason: 'The service offers this node type for caches of that shape and refuses it for any other.',
  fix: 'Set CacheParameterGroupName: "default.valkey9.cluster.on", ReplicasPerNodeGroup: 0, MultiAZEnabled: false, TransitEncryptionMode: "required" '
    + 'and SnapshotRetentionLimit: 0, or take another node type.',
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/distributed-kv-caching-limits.html',
  check(group) {
    if (!isForKvCaching(group)) return undefined;
    const problems: Problem[] = [];
    if (clusterModeOf(group) === 'disabled') problems.push(violation(group, 'ClusterMode', 'Cluster mode is disabled.'));
    if (replicasPerShardOf(group)?.some((replicas) => replicas > 0)) problems.push(violation(group, propertyOfReplicas(group), 'That makes replicas.'));
    if (group.boolean('MultiAZEnabled') === true) problems.push(violation(group, 'MultiAZEnabled'));
    const mode = group.text('TransitEncryptionMode');
    if (mode !== undefined && !isUnknown(mode) && mode !== 'required') problems.push(violation(group, 'TransitEncryptionMode'));
    const retention = group.number('SnapshotRetentionLimit');
    if (retention !== undefined && !isUnknown(retention) && retention > 0) problems.push(violation(group, 'SnapshotRetentionLimit'));
    return problems;
  },
};
