import { isUnknown } from '../../template';
import { isSurelyThere } from '../presence';
import { MEMORYDB_CLUSTER } from '../resource-types';
import { Rule, unresolved, violation } from '../rule';

/** The alias of a key that AWS manages, by itself or at the end of an ARN. */
const AWS_MANAGED = /(?:^|:)alias\/aws\//;

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
  check(cluster) {
    const key = cluster.value('KmsKeyId');
    const text = isUnknown(key) ? key.text : key;
    if (typeof text === 'string' && AWS_MANAGED.test(text)) return violation(cluster, 'KmsKeyId', 'AWS manages the key of that alias.');
    if (isSurelyThere(key)) return undefined;
    return isUnknown(key) ? unresolved(cluster, 'KmsKeyId', key) : violation(cluster, 'KmsKeyId');
  },
};
