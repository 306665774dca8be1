import { withoutCustomerManagedKey } from '../../../constraints/kms-key';
import type { Rule } from '../../../engine';
import { MEMORYDB_CLUSTER } from '../../../model/resource-types';

export const memoryDbCustomerManagedKey: Rule = {
  id: 'MemoryDbCustomerManagedKey',
  resourceTypes: [MEMORYDB_CLUSTER],
  level: 'warning',
  kind: 'practice',
  optional: true,
  requirement: 'A MemoryDB cluster should encrypt its data with a customer managed key.',
  reason: 'MemoryDB always encrypts at rest, by default with a key of its own, whose policy and use nobody outside AWS controls or can audit.',
  fix: "Set KmsKeyId: { 'Fn::GetAtt': ['YourKey', 'Arn'] }.",
  documentation: 'https://docs.aws.amazon.com/memorydb/latest/devguide/at-rest-encryption.html',
  covers: ['checkov CKV_AWS_201', 'ElectricEye MemoryDB.2', 'cloudsploit memorydbClusterEncrypted'],
  check: withoutCustomerManagedKey,
};
