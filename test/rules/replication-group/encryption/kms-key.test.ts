import { replicationGroupCustomerManagedKey } from '../../../../src/rules/replication-group/encryption/customer-managed-key';
import { replicationGroupKmsKeyEncryptionAtRest } from '../../../../src/rules/replication-group/encryption/kms-key-encryption-at-rest';
import { replicationGroupKmsKeySymmetric } from '../../../../src/rules/replication-group/encryption/kms-key-symmetric';
import { IMPORTED, TemplateParts } from '../../../helpers/judge';
import { P, parameter } from '../../../helpers/parameter';
import { describeRule } from '../../../helpers/rule-cases';

const KEY = { KmsKeyId: { 'Fn::GetAtt': ['Key', 'Arn'] } };
const key = (properties: object, type = 'AWS::KMS::Key'): TemplateParts => ({ Resources: { Key: { Type: type, Properties: properties } } });

describeRule(replicationGroupKmsKeyEncryptionAtRest, {
  fires: [
    { name: 'without encryption at rest', properties: { KmsKeyId: 'alias/cache' }, path: 'Properties/AtRestEncryptionEnabled', says: /is absent/ },
    { name: 'with the flag false', properties: { KmsKeyId: 'alias/cache', AtRestEncryptionEnabled: 'false' }, says: /is "false"/ },
    { name: 'with a key of the template', properties: { ...KEY, AtRestEncryptionEnabled: false }, parts: key({}) },
  ],
  passes: [
    { name: 'with encryption at rest', properties: { KmsKeyId: 'alias/cache', AtRestEncryptionEnabled: true } },
    { name: 'with encryption at rest as text', properties: { KmsKeyId: 'alias/cache', AtRestEncryptionEnabled: 'true' } },
    { name: 'without a key', properties: { AtRestEncryptionEnabled: false } },
    { name: 'with an empty key', properties: { KmsKeyId: '' } },
    { name: 'on a secondary, which has its own key and the flag of its primary', properties: { KmsKeyId: 'alias/cache', GlobalReplicationGroupId: 'datastore' } },
  ],
  token: [
    { name: 'the flag', properties: { KmsKeyId: 'alias/cache', AtRestEncryptionEnabled: IMPORTED }, verdict: 'compliant' },
    { name: 'a key that may be empty', properties: { KmsKeyId: P }, parts: parameter(), verdict: 'compliant' },
    { name: 'a key that is surely there', properties: { KmsKeyId: IMPORTED }, verdict: 'violates' },
  ],
});

describeRule(replicationGroupKmsKeySymmetric, {
  fires: [
    { name: 'an asymmetric key', properties: KEY, parts: key({ KeySpec: 'RSA_2048' }), path: 'Properties/KmsKeyId', says: /The key 'Key' has KeySpec RSA_2048/ },
    { name: 'by Ref', properties: { KmsKeyId: { Ref: 'Key' } }, parts: key({ KeySpec: 'ECC_NIST_P256', KeyUsage: 'SIGN_VERIFY' }) },
    { name: 'a key for signatures', properties: KEY, parts: key({ KeyUsage: 'GENERATE_VERIFY_MAC' }), says: /has KeyUsage GENERATE_VERIFY_MAC/ },
  ],
  passes: [
    { name: 'a key that says nothing', properties: KEY, parts: key({}) },
    { name: 'a key that says what it is', properties: KEY, parts: key({ KeySpec: 'SYMMETRIC_DEFAULT', KeyUsage: 'ENCRYPT_DECRYPT' }) },
    { name: 'something that is no key', properties: KEY, parts: key({ KeySpec: 'RSA_2048' }, 'Custom::Key') },
    { name: 'a key that is not in the template', properties: { KmsKeyId: 'alias/cache' } },
  ],
  token: [
    { name: 'the key', properties: { KmsKeyId: IMPORTED }, verdict: 'compliant' },
    { name: 'what the key is', properties: KEY, parts: key({ KeySpec: IMPORTED }), verdict: 'compliant' },
  ],
});

const KMS_KEY_ID = 'Properties/KmsKeyId';

describeRule(replicationGroupCustomerManagedKey, {
  fires: [
    { name: 'no key', properties: { AtRestEncryptionEnabled: true }, path: KMS_KEY_ID, says: /is absent\. A replication group should be encrypted with a customer managed key/ },
    { name: 'an empty key', properties: { KmsKeyId: '' }, path: KMS_KEY_ID },
    { name: 'no value', properties: { KmsKeyId: { Ref: 'AWS::NoValue' } }, path: KMS_KEY_ID },
    {
      name: 'the key of the service, which checkov CKV_AWS_191 is content with',
      properties: { KmsKeyId: 'alias/aws/elasticache' },
      path: KMS_KEY_ID,
      says: /AWS manages the key of that alias/,
    },
    { name: 'the key of the service by ARN', properties: { KmsKeyId: 'arn:aws:kms:eu-west-1:111111111111:alias/aws/elasticache' }, path: KMS_KEY_ID },
    {
      name: 'the key of the service by an ARN that is put together',
      properties: { KmsKeyId: { 'Fn::Sub': 'arn:${AWS::Partition}:kms:${AWS::Region}:${AWS::AccountId}:alias/aws/elasticache' } },
      path: KMS_KEY_ID,
    },
    {
      name: 'the key of the service as the default of a parameter',
      properties: { KmsKeyId: P },
      parts: parameter({ Default: 'alias/aws/elasticache' }),
      says: /when P is its default/,
    },
    {
      name: 'one branch of a condition without a key',
      properties: { KmsKeyId: { 'Fn::If': ['Own', KEY.KmsKeyId, { Ref: 'AWS::NoValue' }] } },
      parts: {
        ...key({}),
        ...parameter({ AllowedValues: ['own', 'theirs'] }),
        Conditions: { Own: { 'Fn::Equals': [P, 'own'] } },
      },
      says: /when P is "theirs"/,
    },
  ],
  passes: [
    { name: 'a key of the template', properties: KEY, parts: key({}) },
    { name: 'an alias', properties: { KmsKeyId: 'alias/cache' } },
    { name: 'an alias that only looks like the one of the service', properties: { KmsKeyId: 'alias/my/aws/elasticache' } },
    { name: 'an ARN', properties: { KmsKeyId: 'arn:aws:kms:eu-west-1:111111111111:key/0000' } },
    { name: 'a secondary of a global datastore', properties: { GlobalReplicationGroupId: 'datastore' } },
  ],
  token: [
    { name: 'an export of another stack is there', properties: { KmsKeyId: IMPORTED }, verdict: 'compliant' },
    { name: 'a parameter may be empty', properties: { KmsKeyId: P }, parts: parameter(), verdict: 'unresolved' },
    { name: 'a parameter that is not empty', properties: { KmsKeyId: P }, parts: parameter({ MinLength: 1 }), verdict: 'compliant' },
  ],
});
