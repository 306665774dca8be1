import { Rule, violation } from '../../../engine';
import { parameterGroupOf, parameterOf } from '../../../model/replication-group/replication-group';
import { REPLICATION_GROUP } from '../../../model/resource-types';

export const replicationGroupAppendOnly: Rule = {
  id: 'ReplicationGroupAppendOnly',
  resourceTypes: [REPLICATION_GROUP],
  level: 'error',
  kind: 'limit',
  onlyWith: ['CacheParameterGroupName'],
  requirement: 'The parameter group of a replication group must not switch append-only files on.',
  reason: 'No version that can be created supports append-only files, neither of Redis (since 2.8.22) nor of Valkey, and they exclude Multi-AZ.',
  fix: 'Remove "appendonly" from the parameter group; use replicas with MultiAZEnabled: true, and SnapshotRetentionLimit, to protect data.',
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/RedisAOF.html',
  check(group) {
    const parameterGroup = parameterGroupOf(group);
    const isOn = parameterGroup && parameterOf(parameterGroup, 'appendonly', (value) => value === 'yes') === true;
    return isOn ? violation(group, 'CacheParameterGroupName', 'This parameter group sets appendonly to "yes".') : undefined;
  },
};
