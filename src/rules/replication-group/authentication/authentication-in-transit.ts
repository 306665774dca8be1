import { Rule, violation } from '../../../engine';
import { hasAuthToken, hasUserGroups } from '../../../model/replication-group/access-control';
import { isDefinitelyOff } from '../../../model/replication-group/flags';
import { REPLICATION_GROUP } from '../../../model/resource-types';

export const replicationGroupAuthenticationInTransit: Rule = {
  id: 'ReplicationGroupAuthenticationInTransit',
  resourceTypes: [REPLICATION_GROUP],
  level: 'error',
  kind: 'limit',
  onlyWith: ['AuthToken', 'UserGroupIds'],
  requirement: 'AuthToken and UserGroupIds need TransitEncryptionEnabled: true.',
  reason: 'Credentials would cross the network in clear text; the service refuses them on a group that does not encrypt its connections.',
  fix: 'Set TransitEncryptionEnabled: true.',
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/auth.html',
  check(group) {
    if (!isDefinitelyOff(group, 'TransitEncryptionEnabled')) return undefined;
    const method = hasUserGroups(group) === true ? 'UserGroupIds' : hasAuthToken(group) === true ? 'AuthToken' : undefined;
    return method === undefined ? undefined : violation(group, 'TransitEncryptionEnabled', `The group has ${method}.`);
  },
};
