import { Rule, violation } from '../../../engine';
import { userGroupsOf } from '../../../model/replication-group/access-control';
import { missingCapability } from '../../../model/replication-group/capability';
import { REPLICATION_GROUP } from '../../../model/resource-types';
import { knownUsersOf } from '../../../model/users/members';
import { authenticationTypeOf } from '../../../model/users/user';

export const replicationGroupIamAuthenticationEngineVersion: Rule = {
  id: 'ReplicationGroupIamAuthenticationEngineVersion',
  resourceTypes: [REPLICATION_GROUP],
  level: 'error',
  kind: 'limit',
  onlyWith: ['UserGroupIds'],
  requirement: 'Users that authenticate with IAM need an engine version that knows it.',
  reason: 'IAM authentication came with Redis 7.0; on the versions before, such a user cannot connect.',
  fix: "Set EngineVersion: '7.1', or AuthenticationMode: { Type: 'password' } on the user.",
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/auth-iam.html',
  check(group) {
    const detail = missingCapability(group, 'iamAuthentication', 'IAM authentication');
    if (detail === undefined) return undefined;
    const user = userGroupsOf(group).flatMap(knownUsersOf).find((candidate) => authenticationTypeOf(candidate) === 'iam');
    return user && violation(group, 'UserGroupIds', `The user '${user.logicalId}' authenticates with IAM. ${detail}`);
  },
};
