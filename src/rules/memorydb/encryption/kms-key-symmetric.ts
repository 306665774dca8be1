import { withUnsuitableKey } from '../../../constraints/kms-key';
import type { Rule } from '../../../engine';
import { MEMORYDB_CLUSTER } from '../../../model/resource-types';

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
  check: withUnsuitableKey,
};
