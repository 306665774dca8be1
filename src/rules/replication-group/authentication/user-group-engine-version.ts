import { lacksCapability } from '../../../constraints/engine-capability';
import type { Rule } from '../../../engine';
import { hasUserGroups } from '../../../model/replication-group/access-control';
import { REPLICATION_GROUP } from '../../../model/resource-types';

export const replicationGroupUserGroupEngineVersion: Rule = {
  id: 'ReplicationGroupUserGroupEngineVersion',
  resourceTypes: [REPLICATION_GROUP],
  level: 'error',
  kind: 'limit',
  onlyWith: ['UserGroupIds'],
  requirement: 'UserGroupIds needs an engine version that knows users.',
  reason: 'Access control lists came with Redis 6.0; the service refuses user groups on the versions before.',
  fix: "Set EngineVersion: '7.1', or AuthToken in place of UserGroupIds.",
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Clusters.RBAC.html',
  check(group) {
    return hasUserGroups(group) === true ? lacksCapability(group, 'UserGroupIds', 'userGroups', 'user groups') : undefined;
  },
};
