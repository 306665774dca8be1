import { Rule, violation } from '../../../engine';
import { REDIS, VALKEY } from '../../../facts';
import { userGroupsOf } from '../../../model/replication-group/access-control';
import { mayInheritFromGlobalDatastore } from '../../../model/replication-group/global-datastore';
import { engineOf } from '../../../model/replication-group/replication-group';
import { REPLICATION_GROUP } from '../../../model/resource-types';
import { engineOfUser } from '../../../model/users/user';

export const replicationGroupUserGroupEngine: Rule = {
  id: 'ReplicationGroupUserGroupEngine',
  resourceTypes: [REPLICATION_GROUP],
  level: 'error',
  kind: 'limit',
  onlyWith: ['UserGroupIds'],
  requirement: 'A replication group with the engine redis must have a user group with the engine redis.',
  // The reverse works: Valkey accepts user groups of both engines.
  reason: 'The service refuses user groups of Valkey on Redis.',
  fix: "Set Engine: 'redis' on the user group, or Engine: 'valkey' on the replication group.",
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Clusters.RBAC.html',
  check(group) {
    if (engineOf(group) !== REDIS || mayInheritFromGlobalDatastore(group)) return undefined;
    const userGroup = userGroupsOf(group).find((candidate) => engineOfUser(candidate) === VALKEY);
    return userGroup && violation(group, 'UserGroupIds', `The user group '${userGroup.logicalId}' has the engine valkey.`);
  },
};
