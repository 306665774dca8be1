import { withoutCustomerManagedKey } from '../../../constraints/kms-key';
import type { Rule } from '../../../engine';
import { SERVERLESS_CACHE } from '../../../model/resource-types';

export const serverlessCacheCustomerManagedKey: Rule = {
  id: 'ServerlessCacheCustomerManagedKey',
  resourceTypes: [SERVERLESS_CACHE],
  level: 'warning',
  kind: 'practice',
  // A key costs money, and losing it means losing the cache and its backups.
  optional: true,
  requirement: 'A serverless cache should be encrypted with a customer managed key.',
  reason: 'It is encrypted in any case; but only such a key has a policy of your own, a log of its use, and can be disabled to lock the data up.',
  fix: 'Set KmsKeyId: { "Fn::GetAtt": ["YourKey", "Arn"] }.',
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/at-rest-encryption.html',
  check: (cache) => withoutCustomerManagedKey(cache),
};
