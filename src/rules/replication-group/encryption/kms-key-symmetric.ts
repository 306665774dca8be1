import { withUnsuitableKey } from '../../../constraints/kms-key';
import type { Rule } from '../../../engine';
import { REPLICATION_GROUP } from '../../../model/resource-types';

export const replicationGroupKmsKeySymmetric: Rule = {
  id: 'ReplicationGroupKmsKeySymmetric',
  resourceTypes: [REPLICATION_GROUP],
  level: 'error',
  kind: 'limit',
  onlyWith: ['KmsKeyId'],
  requirement: 'The key of a replication group must be a symmetric encryption key.',
  reason: 'ElastiCache cannot encrypt with asymmetric or HMAC keys, and refuses them.',
  fix: "Set KeySpec: 'SYMMETRIC_DEFAULT' and KeyUsage: 'ENCRYPT_DECRYPT' on the key, or leave both out.",
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/at-rest-encryption.html',
  check: withUnsuitableKey,
};
