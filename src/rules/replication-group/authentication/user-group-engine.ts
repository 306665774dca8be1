import { userGroupsOf } from './access-control';
import { REDIS, VALKEY } from '../../../facts';
import { REPLICATION_GROUP } from '../../resource-types';
import { Rule, violation } from '../../rule';
import { engineOfUser } from '../../user-and-group/user';
import { mayInheritFromGlobalDatastore } from '../global-datastore';
import { engineOf } from '../shape';

export const replicationGroupUserGroupEngine: Rule = {
  id: 'ReplicationGroupUserGroupEngine',
  resourceTypes: [REPLICATION_GROUP],
  level: 'error',
  kind: 'limit',
  onlyWith: ['UserGroupIds'],
  requirement: 'A replication group with the engine redis must have a user group with the engine redis.',
  // The other way round works: Valkey takes user groups of both engines.
  reason: 'The service refuses user groups of Valkey on Redis.',
  fix: "Set Engine: 'redis' on the user group, or Engine: 'valkey' on the replication group.",
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Clusters.RBAC.html',
  check(group) {
    if (engineOf(group) !== REDIS || mayInheritFromGlobalDatastore(group)) return undefined;
    const userGroup = userGroupsOf(group).find((candidate) => engineOfUser(candidate) === VALKEY);
    return userGroup && violation(group, 'UserGroupIds', `The user group '${userGroup.logicalId}' has the engine valkey.`);
  },
};
