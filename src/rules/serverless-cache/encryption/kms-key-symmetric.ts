import { withUnsuitableKey } from '../../../constraints/kms-key';
import type { Rule } from '../../../engine';
import { SERVERLESS_CACHE } from '../../../model/resource-types';

export const serverlessCacheKmsKeySymmetric: Rule = {
  id: 'ServerlessCacheKmsKeySymmetric',
  resourceTypes: [SERVERLESS_CACHE],
  level: 'error',
  kind: 'limit',
  onlyWith: ['KmsKeyId'],
  requirement: 'The key of a serverless cache must be a symmetric encryption key.',
  reason: 'ElastiCache cannot encrypt with asymmetric or HMAC keys, and refuses them.',
  fix: "Set KeySpec: 'SYMMETRIC_DEFAULT' and KeyUsage: 'ENCRYPT_DECRYPT' on the key, or leave both out.",
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/at-rest-encryption.html',
  check: (cache) => withUnsuitableKey(cache),
};
