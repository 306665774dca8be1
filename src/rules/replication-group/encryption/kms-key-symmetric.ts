import { KMS_KEY, REPLICATION_GROUP } from '../../resource-types';
import { Rule, violation } from '../../rule';

/** What a key must be, and is when its template does not say: property, value. */
const SYMMETRIC = [['KeySpec', 'SYMMETRIC_DEFAULT'], ['KeyUsage', 'ENCRYPT_DECRYPT']] as const;

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
  check(group) {
    const key = group.referenced('KmsKeyId');
    if (key?.type !== KMS_KEY) return undefined;
    for (const [property, expected] of SYMMETRIC) {
      const value = key.text(property);
      if (typeof value === 'string' && value !== expected) {
        return violation(group, 'KmsKeyId', `The key '${key.logicalId}' has ${property} ${value}.`);
      }
    }
    return undefined;
  },
};
