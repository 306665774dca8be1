import { memoryDbAuthentication } from '../../../src/rules/memorydb/authentication/authentication';
import { memoryDbAuthenticationInTransit } from '../../../src/rules/memorydb/authentication/authentication-in-transit';
import { memoryDbCustomerManagedKey } from '../../../src/rules/memorydb/encryption/customer-managed-key';
import { memoryDbEncryptionInTransit } from '../../../src/rules/memorydb/encryption/encryption-in-transit';
import { memoryDbKmsKeySymmetric } from '../../../src/rules/memorydb/encryption/kms-key-symmetric';
import { IMPORTED } from '../../helpers/judge';
import { P, parameter } from '../../helpers/parameter';
import { describeRule } from '../../helpers/rule-cases';

const NO_VALUE = { Ref: 'AWS::NoValue' };
const TLS = 'Properties/TLSEnabled';

const multiRegion = (Properties: object = {}): object => ({ Resources: { Global: { Type: 'AWS::MemoryDB::MultiRegionCluster', Properties } } });
const IN_GLOBAL = { MultiRegionClusterName: { Ref: 'Global' } };

describeRule(memoryDbEncryptionInTransit, {
  fires: [
    { name: 'off', properties: { TLSEnabled: false }, path: TLS, says: /TLSEnabled is false\. A MemoryDB cluster must encrypt/ },
    { name: 'off, as text', properties: { TLSEnabled: 'false' }, path: TLS },
    {
      name: 'off where a condition holds',
      properties: { TLSEnabled: { 'Fn::If': ['IsDevelopment', false, true] } },
      parts: { ...parameter({ AllowedValues: ['dev', 'prod'] }), Conditions: { IsDevelopment: { 'Fn::Equals': [P, 'dev'] } } },
      path: TLS,
      says: /when P is "dev"/,
    },
    { name: 'off in the multi-Region cluster', properties: IN_GLOBAL, parts: multiRegion({ TLSEnabled: false }), path: TLS, says: /multi-Region cluster, which decides, has it off/ },
    { name: 'off in a multi-Region cluster', properties: { ...IN_GLOBAL, TLSEnabled: false }, parts: multiRegion({ TLSEnabled: true }), path: TLS },
  ],
  passes: [
    { name: 'on', properties: { TLSEnabled: true } },
    { name: 'on, as text', properties: { TLSEnabled: 'true' } },
    { name: 'absent, as checkov CKV_AWS_202 and ElectricEye MemoryDB.1 have it: the service switches it on', properties: { ACLName: 'orders' } },
    { name: 'no value', properties: { TLSEnabled: NO_VALUE } },
    { name: 'on in the multi-Region cluster', properties: IN_GLOBAL, parts: multiRegion({ TLSEnabled: 'true' }) },
    { name: 'absent in the multi-Region cluster too', properties: IN_GLOBAL, parts: multiRegion() },
  ],
  token: [
    { name: 'the flag', properties: { TLSEnabled: IMPORTED }, verdict: 'unresolved' },
    { name: 'a parameter', properties: { TLSEnabled: P }, parts: parameter({ Default: 'true' }), verdict: 'unresolved' },
    { name: 'a value of a wrong type', properties: { TLSEnabled: ['true'] }, verdict: 'unresolved' },
    { name: 'a word that is no boolean', properties: { TLSEnabled: 'no' }, verdict: 'unresolved' },
    { name: 'a multi-Region cluster that is elsewhere', properties: { MultiRegionClusterName: 'virxk-orders' }, verdict: 'unresolved' },
    { name: 'a multi-Region cluster that is elsewhere, for one with the flag', properties: { MultiRegionClusterName: IMPORTED, TLSEnabled: true }, verdict: 'compliant' },
    { name: 'the flag of the multi-Region cluster', properties: IN_GLOBAL, parts: multiRegion({ TLSEnabled: IMPORTED }), verdict: 'unresolved' },
  ],
});

const ACL = 'Properties/ACLName';
const acl = (Properties: object): object => ({ Resources: { Acl: { Type: 'AWS::MemoryDB::ACL', Properties } } });
const ORDERS = acl({ ACLName: 'orders', UserNames: ['ada'] });

describeRule(memoryDbAuthentication, {
  fires: [
    { name: 'open access', properties: { ACLName: 'open-access' }, path: ACL, says: /is "open-access"\. A MemoryDB cluster must have an ACL/ },
    { name: 'open access in upper case, which the service stores in lower case', properties: { ACLName: 'Open-Access' }, path: ACL },
    { name: 'open access put together', properties: { ACLName: { 'Fn::Join': ['-', ['open', 'access']] } }, path: ACL },
    { name: 'open access by default', properties: { ACLName: P }, parts: parameter({ Default: 'open-access' }), path: ACL, says: /when P is its default/ },
    { name: 'open access among the allowed values', properties: { ACLName: P }, parts: parameter({ AllowedValues: ['orders', 'open-access'] }), path: ACL },
    { name: 'absent', properties: { ClusterName: 'orders' }, path: ACL, says: /is absent/ },
    { name: 'no value', properties: { ACLName: NO_VALUE }, path: ACL },
    { name: 'empty', properties: { ACLName: '' }, path: ACL },
    {
      name: 'an ACL with the user that the service makes, by Ref',
      properties: { ACLName: { Ref: 'Acl' } },
      parts: acl({ ACLName: 'orders', UserNames: ['ada', 'default'] }),
      path: ACL,
      says: /The ACL 'Acl' holds the user default, who needs no password/,
    },
    {
      name: 'an ACL with the user that the service makes, by name',
      properties: { ACLName: 'Orders' },
      parts: acl({ ACLName: 'orders', UserNames: 'Default' }),
      path: ACL,
    },
  ],
  passes: [
    { name: 'a name, whichever', properties: { ACLName: 'orders' } },
    { name: 'a name that begins with open-access', properties: { ACLName: 'open-access-2' } },
    { name: 'an ACL of the template', properties: { ACLName: { Ref: 'Acl' } }, parts: ORDERS },
    { name: 'an attribute of an ACL of the template', properties: { ACLName: { 'Fn::GetAtt': ['Acl', 'ACLName'] } }, parts: ORDERS },
    { name: 'an ACL of the template without users', properties: { ACLName: { Ref: 'Acl' } }, parts: acl({ ACLName: 'orders' }) },
    { name: 'an ACL of another stack', properties: { ACLName: { Ref: 'AclOfAnotherStack' } } },
    { name: 'allowed values that are names of ACLs', properties: { ACLName: P }, parts: parameter({ AllowedValues: ['orders', 'carts'] }) },
    { name: 'a parameter in front of a text', properties: { ACLName: { 'Fn::Sub': '${AWS::StackName}-acl' } } },
    { name: 'a number', properties: { ACLName: 7 } },
  ],
  token: [
    { name: 'an import, which an ACL stands behind', properties: { ACLName: IMPORTED }, verdict: 'compliant' },
    { name: 'a parameter, which can be open-access', properties: { ACLName: P }, parts: parameter(), verdict: 'unresolved' },
    { name: 'a parameter that is not empty', properties: { ACLName: P }, parts: parameter({ MinLength: 1 }), verdict: 'unresolved' },
    {
      name: 'a parameter that a condition keeps from being open-access',
      properties: { ACLName: { 'Fn::If': ['IsOpen', 'orders', P] } },
      parts: { ...parameter({ MinLength: 1 }), Conditions: { IsOpen: { 'Fn::Equals': [P, 'open-access'] } } },
      verdict: 'compliant',
    },
    {
      name: 'a parameter that a condition keeps from being open-access, but not from being empty',
      properties: { ACLName: { 'Fn::If': ['IsOpen', 'orders', P] } },
      parts: { ...parameter(), Conditions: { IsOpen: { 'Fn::Equals': [P, 'open-access'] } } },
      verdict: 'unresolved',
    },
    { name: 'the middle of a name', properties: { ACLName: { 'Fn::Sub': 'open${P}access' } }, parts: parameter({ MinLength: 1 }), verdict: 'unresolved' },
    { name: 'a parameter inside of Fn::Sub', properties: { ACLName: { 'Fn::Sub': '${P}' } }, parts: parameter({ MinLength: 1 }), verdict: 'unresolved' },
    { name: 'a dot that is no placeholder', properties: { ACLName: { 'Fn::Sub': 'open.acces${P}' } }, parts: parameter({ MinLength: 1 }), verdict: 'compliant' },
    { name: 'a parameter of Systems Manager', properties: { ACLName: '{{resolve:ssm:/orders/acl}}' }, verdict: 'unresolved' },
    {
      name: 'the result of a custom resource',
      properties: { ACLName: { 'Fn::GetAtt': ['LookUp', 'AclName'] } },
      parts: { Resources: { LookUp: { Type: 'Custom::LookUp' } } },
      verdict: 'unresolved',
    },
    { name: 'users that are imported', properties: { ACLName: { Ref: 'Acl' } }, parts: acl({ UserNames: IMPORTED }), verdict: 'compliant' },
    {
      name: 'users that a parameter lists',
      properties: { ACLName: { Ref: 'Acl' } },
      parts: { ...acl({ UserNames: P }), ...parameter({ Type: 'CommaDelimitedList' }) },
      verdict: 'unresolved',
    },
    { name: 'a user that a parameter names', properties: { ACLName: { Ref: 'Acl' } }, parts: { ...acl({ UserNames: ['ada', P] }), ...parameter() }, verdict: 'unresolved' },
    { name: 'a value of a wrong type', properties: { ACLName: ['orders'] }, verdict: 'unresolved' },
  ],
});

describeRule(memoryDbAuthenticationInTransit, {
  fires: [
    { name: 'an ACL without TLS', properties: { ACLName: 'orders', TLSEnabled: false }, path: TLS, says: /needs TLSEnabled: true/ },
    { name: 'an ACL of the template, and the flag as text', properties: { ACLName: { Ref: 'Acl' }, TLSEnabled: 'false' }, parts: ORDERS, path: TLS },
  ],
  passes: [
    { name: 'an ACL with TLS', properties: { ACLName: 'orders', TLSEnabled: true } },
    { name: 'open access without TLS, which other rules report', properties: { ACLName: 'open-access', TLSEnabled: false } },
    { name: 'absent TLS', properties: { ACLName: 'orders', TLSEnabled: NO_VALUE } },
    { name: 'absent ACL', properties: { TLSEnabled: false } },
  ],
  token: [
    { name: 'the flag', properties: { ACLName: 'orders', TLSEnabled: IMPORTED }, verdict: 'compliant' },
    { name: 'the ACL', properties: { ACLName: P, TLSEnabled: false }, parts: parameter({ MinLength: 1 }), verdict: 'compliant' },
    { name: 'an ACL of a wrong type', properties: { ACLName: ['orders'], TLSEnabled: false }, verdict: 'compliant' },
  ],
});

const KEY = 'Properties/KmsKeyId';
const key = (Properties: object): object => ({ Resources: { Key: { Type: 'AWS::KMS::Key', Properties } } });
const OF_KEY = { KmsKeyId: { 'Fn::GetAtt': ['Key', 'Arn'] } };

describeRule(memoryDbCustomerManagedKey, {
  fires: [
    { name: 'absent', properties: { ClusterName: 'orders' }, path: KEY, says: /is absent\. A MemoryDB cluster should/ },
    { name: 'empty', properties: { KmsKeyId: '' }, path: KEY },
    { name: 'the alias of a key that AWS manages, which passes checkov CKV_AWS_201', properties: { KmsKeyId: 'alias/aws/memorydb' }, path: KEY, says: /AWS manages the key/ },
    {
      name: 'the ARN of a key that AWS manages',
      properties: { KmsKeyId: { 'Fn::Sub': 'arn:${AWS::Partition}:kms:eu-west-1:111111111111:alias/aws/memorydb' } },
      path: KEY,
    },
  ],
  passes: [
    { name: 'a key of the template', properties: OF_KEY, parts: key({}) },
    { name: 'an ARN', properties: { KmsKeyId: 'arn:aws:kms:eu-west-1:111111111111:key/1234' } },
    { name: 'an alias', properties: { KmsKeyId: 'alias/orders' } },
  ],
  token: [
    { name: 'an import', properties: { KmsKeyId: IMPORTED }, verdict: 'compliant' },
    { name: 'a parameter that may be empty', properties: { KmsKeyId: P }, parts: parameter(), verdict: 'unresolved' },
    { name: 'a parameter that is not', properties: { KmsKeyId: P }, parts: parameter({ MinLength: 20 }), verdict: 'compliant' },
  ],
});

describeRule(memoryDbKmsKeySymmetric, {
  fires: [
    { name: 'an asymmetric key', properties: OF_KEY, parts: key({ KeySpec: 'RSA_2048' }), path: KEY, says: /The key 'Key' has KeySpec RSA_2048/ },
    { name: 'a key for HMAC', properties: { KmsKeyId: { Ref: 'Key' } }, parts: key({ KeyUsage: 'GENERATE_VERIFY_MAC' }), path: KEY },
  ],
  passes: [
    { name: 'a key that says nothing', properties: OF_KEY, parts: key({}) },
    { name: 'a symmetric key', properties: OF_KEY, parts: key({ KeySpec: 'SYMMETRIC_DEFAULT', KeyUsage: 'ENCRYPT_DECRYPT' }) },
    { name: 'another resource', properties: { KmsKeyId: { Ref: 'Key' } }, parts: { Resources: { Key: { Type: 'AWS::KMS::Alias', Properties: { KeySpec: 'RSA_2048' } } } } },
  ],
  token: [
    { name: 'the key', properties: { KmsKeyId: IMPORTED }, verdict: 'compliant' },
    { name: 'what the key is', properties: OF_KEY, parts: key({ KeySpec: IMPORTED, KeyUsage: ['SIGN_VERIFY'] }), verdict: 'compliant' },
  ],
});
