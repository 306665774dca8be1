import { KMS_KEY, MEMORYDB_CLUSTER } from '../resource-types';
import { Rule, violation } from '../rule';

/** What a key must be, and is when its template does not say: property, value. */
const SYMMETRIC = [['KeySpec', 'SYMMETRIC_DEFAULT'], ['KeyUsage', 'ENCRYPT_DECRYPT']] as const;

export const memoryDbKmsKeySymmetric: Rule = {
  id: 'MemoryDbKmsKeySymmetric',
  resourceTypes: [MEMORYDB_CLUSTER],
  level: 'error',
  kind: 'limit',
  onlyWith: ['KmsKeyId'],
  requirement: 'The key of a MemoryDB cluster must be a symmetric encryption key.',
  reason: 'MemoryDB cannot encrypt with asymmetric or HMAC keys, and refuses them.',
  fix: "Set KeySpec: 'SYMMETRIC_DEFAULT' and KeyUsage: 'ENCRYPT_DECRYPT' on the key, or leave both out.",
  documentation: 'https://docs.aws.amazon.com/memorydb/latest/devguide/at-rest-encryption.html',
  check(cluster) {
    const key = cluster.referenced('KmsKeyId');
    if (key?.type !== KMS_KEY) return undefined;
    for (const [property, expected] of SYMMETRIC) {
      const value = key.text(property);
      if (typeof value === 'string' && value !== expected) {
        return violation(cluster, 'KmsKeyId', `The key '${key.logicalId}' has ${property} ${value}.`);
      }
    }
    return undefined;
  },
};
