import { isUnknown } from '../../../template';
import { isSurelyThere } from '../../presence';
import { REPLICATION_GROUP } from '../../resource-types';
import { Rule, unresolved, violation } from '../../rule';
import { inheritsFromGlobalDatastore } from '../shape';

/** The alias of the key that the service makes for itself in the account, alone or at the end of an ARN. */
const KEY_OF_THE_SERVICE = /(^|:)alias\/aws\/elasticache$/;

export const replicationGroupCustomerManagedKey: Rule = {
  id: 'ReplicationGroupCustomerManagedKey',
  resourceTypes: [REPLICATION_GROUP],
  level: 'warning',
  kind: 'practice',
  // A key costs money, and one that is lost takes the cache and its backups with it.
  optional: true,
  requirement: 'A replication group should be encrypted with a customer managed key.',
  reason: 'Only such a key has a policy of your own, a rotation that you decide on, a log of its use, and can be disabled to lock the data up.',
  fix: 'Set KmsKeyId: { "Fn::GetAtt": ["YourKey", "Arn"] }.',
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/at-rest-encryption.html',
  covers: ['checkov CKV_AWS_191', 'cloudsploit redisClusterEncryptionAtRest'],
  check(group) {
    const key = group.value('KmsKeyId');
    const text = isUnknown(key) ? key.text : key;
    const isOfTheService = typeof text === 'string' && KEY_OF_THE_SERVICE.test(text);
    if (isSurelyThere(key) && !isOfTheService) return undefined;
    if (inheritsFromGlobalDatastore(group)) return undefined;
    if (isOfTheService) return violation(group, 'KmsKeyId', 'The alias aws/elasticache belongs to the key of the service.');
    return isUnknown(key) ? unresolved(group, 'KmsKeyId', key) : violation(group, 'KmsKeyId');
  },
};
