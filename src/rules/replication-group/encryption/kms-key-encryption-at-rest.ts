import { isSurelyThere } from '../../presence';
import { REPLICATION_GROUP } from '../../resource-types';
import { Rule, violation } from '../../rule';
import { isSurelyOff } from '../flags';

export const replicationGroupKmsKeyEncryptionAtRest: Rule = {
  id: 'ReplicationGroupKmsKeyEncryptionAtRest',
  resourceTypes: [REPLICATION_GROUP],
  level: 'error',
  kind: 'limit',
  onlyWith: ['KmsKeyId'],
  requirement: 'KmsKeyId needs AtRestEncryptionEnabled: true.',
  reason: 'A key alone does not switch encryption on: the service refuses it on a group that encrypts nothing at rest.',
  fix: 'Set AtRestEncryptionEnabled: true.',
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/at-rest-encryption.html',
  check(group) {
    if (!isSurelyThere(group.value('KmsKeyId'))) return undefined;
    return isSurelyOff(group, 'AtRestEncryptionEnabled') ? violation(group, 'AtRestEncryptionEnabled') : undefined;
  },
};
