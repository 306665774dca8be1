import { Rule, violation } from '../../../engine';
import { hasAuthToken, hasUserGroups } from '../../../model/replication-group/access-control';
import { REPLICATION_GROUP } from '../../../model/resource-types';

export const replicationGroupTransitEncryptionModeAuthentication: Rule = {
  id: 'ReplicationGroupTransitEncryptionModeAuthentication',
  resourceTypes: [REPLICATION_GROUP],
  level: 'error',
  kind: 'limit',
  onlyWith: ['TransitEncryptionMode'],
  requirement: "TransitEncryptionMode 'preferred' excludes AuthToken and UserGroupIds.",
  // The service's error names "redis access control" (cloudposse/terraform-aws-elasticache-redis#239).
  reason: 'Credentials would cross plaintext connections, so that the service refuses to create a group with both.',
  fix: "Set TransitEncryptionMode: 'required'.",
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/in-transit-encryption-enable.html',
  check(group) {
    if (group.text('TransitEncryptionMode') !== 'preferred') return undefined;
    const method = hasUserGroups(group) === true ? 'UserGroupIds' : hasAuthToken(group) === true ? 'AuthToken' : undefined;
    return method === undefined ? undefined : violation(group, 'TransitEncryptionMode', `The group has ${method} as well.`);
  },
};
