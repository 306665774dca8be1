import { Rule, violation } from '../../../engine';
import { hasAuthToken, hasUserGroups } from '../../../model/replication-group/access-control';
import { REPLICATION_GROUP } from '../../../model/resource-types';

export const replicationGroupAuthenticationSingleMethod: Rule = {
  id: 'ReplicationGroupAuthenticationSingleMethod',
  resourceTypes: [REPLICATION_GROUP],
  level: 'error',
  kind: 'limit',
  onlyWith: ['AuthToken', 'UserGroupIds'],
  requirement: 'A replication group must have an AUTH token or a user group, not both.',
  reason: 'They are alternatives: a group authenticates with one of them, and the service refuses to set up both at once.',
  fix: 'Leave AuthToken out, and give its clients a user of the user group.',
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Clusters.RBAC.html',
  check(group) {
    // The finding points to the user groups, because it shows the value.
    return hasUserGroups(group) === true && hasAuthToken(group) === true
      ? violation(group, 'UserGroupIds', 'AuthToken is set as well.')
      : undefined;
  },
};
