import { Rule, violation } from '../../../engine';
import { isPresent } from '../../../model/presence';
import { isDefinitelyOff } from '../../../model/replication-group/flags';
import { REPLICATION_GROUP } from '../../../model/resource-types';

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
    if (!isPresent(group.value('KmsKeyId'))) return undefined;
    return isDefinitelyOff(group, 'AtRestEncryptionEnabled') ? violation(group, 'AtRestEncryptionEnabled') : undefined;
  },
};
