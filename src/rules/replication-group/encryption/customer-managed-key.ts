import { withoutCustomerManagedKey } from '../../../constraints/kms-key';
import type { Rule } from '../../../engine';
import { inheritsFromGlobalDatastore } from '../../../model/replication-group/replication-group';
import { REPLICATION_GROUP } from '../../../model/resource-types';

export const replicationGroupCustomerManagedKey: Rule = {
  id: 'ReplicationGroupCustomerManagedKey',
  resourceTypes: [REPLICATION_GROUP],
  level: 'warning',
  kind: 'practice',
  // A key costs money, and losing it means losing the cache and its backups.
  optional: true,
  requirement: 'A replication group should be encrypted with a customer managed key.',
  reason: 'Only such a key has a policy of your own, a rotation that you decide on, a log of its use, and can be disabled to lock the data up.',
  fix: 'Set KmsKeyId: { "Fn::GetAtt": ["YourKey", "Arn"] }.',
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/at-rest-encryption.html',
  covers: ['checkov CKV_AWS_191', 'cloudsploit redisClusterEncryptionAtRest'],
  check: (group) => (inheritsFromGlobalDatastore(group) ? undefined : withoutCustomerManagedKey(group)),
};
