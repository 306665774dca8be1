import { serverlessCacheUserGroupEngine } from '../../../src/rules/serverless-cache/authentication/user-group-engine';
import { serverlessCacheUserGroupMemcached } from '../../../src/rules/serverless-cache/authentication/user-group-memcached';
import { serverlessCacheKmsKeyArn } from '../../../src/rules/serverless-cache/encryption/kms-key-arn';
import { serverlessCacheKmsKeySymmetric } from '../../../src/rules/serverless-cache/encryption/kms-key-symmetric';
import { serverlessCacheNetworkTypeSubnets } from '../../../src/rules/serverless-cache/network/network-type-subnets';
import { serverlessCacheSingleVpc } from '../../../src/rules/serverless-cache/network/single-vpc';
import { IMPORTED, TemplateParts } from '../../helpers/judge';
import { P, parameter } from '../../helpers/parameter';
import { describeRule } from '../../helpers/rule-cases';

const USER_GROUP = 'Properties/UserGroupId';

/** A user group of the id `orders`. */
function group(Engine: unknown, attributes: object = {}): TemplateParts {
  return { Resources: { Group: { Type: 'AWS::ElastiCache::UserGroup', Properties: { UserGroupId: 'orders', Engine, UserIds: [] }, ...attributes } } };
}

describeRule(serverlessCacheUserGroupMemcached, {
  fires: [
    { name: 'a user group', properties: { Engine: 'memcached', UserGroupId: 'orders' }, path: USER_GROUP },
    { name: 'of another stack, on upper case', properties: { Engine: 'MEMCACHED', UserGroupId: IMPORTED }, path: USER_GROUP },
  ],
  passes: [
    { name: 'Valkey', properties: { Engine: 'valkey', UserGroupId: 'orders' } },
    { name: 'no user group', properties: { Engine: 'memcached', UserGroupId: { Ref: 'AWS::NoValue' } } },
    { name: 'an empty id', properties: { Engine: 'memcached', UserGroupId: '' } },
  ],
  token: [
    { name: 'the engine', properties: { Engine: IMPORTED, UserGroupId: 'orders' }, verdict: 'compliant' },
    { name: 'a user group that may be empty', properties: { Engine: 'memcached', UserGroupId: P }, parts: parameter(), verdict: 'compliant' },
  ],
});

describeRule(serverlessCacheUserGroupEngine, {
  fires: [
    { name: 'by Ref', properties: { Engine: 'redis', UserGroupId: { Ref: 'Group' } }, parts: group('valkey'), path: USER_GROUP, says: /user group 'Group' has the engine valkey/ },
    { name: 'by id, which is stored in lower case', properties: { Engine: 'Redis', UserGroupId: 'Orders' }, parts: group('Valkey'), path: USER_GROUP },
  ],
  passes: [
    { name: 'Redis on Redis', properties: { Engine: 'redis', UserGroupId: { Ref: 'Group' } }, parts: group('redis') },
    { name: 'Redis on Valkey', properties: { Engine: 'valkey', UserGroupId: { Ref: 'Group' } }, parts: group('redis') },
    { name: 'Valkey on Valkey', properties: { Engine: 'valkey', UserGroupId: { Ref: 'Group' } }, parts: group('valkey') },
    { name: 'a user group that is not in the template', properties: { Engine: 'redis', UserGroupId: 'payments' }, parts: group('valkey') },
    { name: 'a reference to something else', properties: { Engine: 'redis', UserGroupId: { Ref: 'Thing' } }, parts: { Resources: { Thing: { Type: 'Custom::Thing', Properties: { Engine: 'valkey' } } } } },
    {
      name: 'a user group of the id that is never created',
      properties: { Engine: 'redis', UserGroupId: 'orders' },
      parts: { ...group('valkey', { Condition: 'Never' }), Conditions: { Never: { 'Fn::Equals': ['a', 'b'] } } },
    },
  ],
  token: [
    { name: 'the user group', properties: { Engine: 'redis', UserGroupId: IMPORTED }, parts: group('valkey'), verdict: 'compliant' },
    { name: 'the engine of the user group', properties: { Engine: 'redis', UserGroupId: { Ref: 'Group' } }, parts: group(IMPORTED), verdict: 'compliant' },
    { name: 'the engine', properties: { Engine: IMPORTED, UserGroupId: { Ref: 'Group' } }, parts: group('valkey'), verdict: 'compliant' },
  ],
});

const KEY = 'Properties/KmsKeyId';
const kms = (properties: object = {}): TemplateParts => ({ Resources: { Key: { Type: 'AWS::KMS::Key', Properties: properties } } });

describeRule(serverlessCacheKmsKeyArn, {
  fires: [
    { name: 'an id', properties: { KmsKeyId: '1234abcd-12ab-34cd-56ef-1234567890ab' }, path: KEY },
    { name: 'an alias', properties: { KmsKeyId: 'alias/orders' }, path: KEY },
    { name: 'the Ref of a key', properties: { KmsKeyId: { Ref: 'Key' } }, parts: kms(), path: KEY, says: /It is the id of the key/ },
    { name: 'the id of a key, as the CDK construct gives it', properties: { KmsKeyId: { 'Fn::GetAtt': ['Key', 'KeyId'] } }, parts: kms(), path: KEY },
  ],
  passes: [
    { name: 'an ARN', properties: { KmsKeyId: 'arn:aws:kms:eu-west-1:111111111111:key/1' } },
    { name: 'the ARN of a key', properties: { KmsKeyId: { 'Fn::GetAtt': ['Key', 'Arn'] } }, parts: kms() },
    { name: 'an ARN that is put together', properties: { KmsKeyId: { 'Fn::Sub': 'arn:aws:kms:${AWS::Region}:${AWS::AccountId}:key/${Key}' } }, parts: kms() },
    { name: 'the Ref of something else', properties: { KmsKeyId: { Ref: 'Thing' } }, parts: { Resources: { Thing: { Type: 'Custom::Thing' } } } },
    { name: 'none', properties: { KmsKeyId: '' } },
  ],
  token: [
    { name: 'a key of another stack', properties: { KmsKeyId: IMPORTED }, verdict: 'compliant' },
    { name: 'a key of the wrong type', properties: { KmsKeyId: [1] }, verdict: 'compliant' },
  ],
});

describeRule(serverlessCacheKmsKeySymmetric, {
  fires: [
    { name: 'an asymmetric key', properties: { KmsKeyId: { 'Fn::GetAtt': ['Key', 'Arn'] } }, parts: kms({ KeySpec: 'RSA_2048' }), path: KEY, says: /'Key' has KeySpec RSA_2048/ },
    { name: 'a key for signatures', properties: { KmsKeyId: { Ref: 'Key' } }, parts: kms({ KeyUsage: 'GENERATE_VERIFY_MAC' }), path: KEY },
  ],
  passes: [
    { name: 'a key', properties: { KmsKeyId: { Ref: 'Key' } }, parts: kms() },
    { name: 'a key that says that it is symmetric', properties: { KmsKeyId: { Ref: 'Key' } }, parts: kms({ KeySpec: 'SYMMETRIC_DEFAULT', KeyUsage: 'ENCRYPT_DECRYPT' }) },
    { name: 'something else', properties: { KmsKeyId: { Ref: 'Thing' } }, parts: { Resources: { Thing: { Type: 'Custom::Key', Properties: { KeySpec: 'RSA_2048' } } } } },
  ],
  token: [
    { name: 'the key', properties: { KmsKeyId: IMPORTED }, verdict: 'compliant' },
    { name: 'what the key is', properties: { KmsKeyId: { Ref: 'Key' } }, parts: kms({ KeySpec: IMPORTED }), verdict: 'compliant' },
  ],
});

const A = { Ref: 'A' };
const B = { Ref: 'B' };
const vpcs = { One: { Type: 'AWS::EC2::VPC' }, Two: { Type: 'AWS::EC2::VPC' } };

/** Subnets of the given properties, called A and B. */
function subnets(a: object, b: object): TemplateParts {
  return { Resources: { ...vpcs, A: { Type: 'AWS::EC2::Subnet', Properties: a }, B: { Type: 'AWS::EC2::Subnet', Properties: b } } };
}

describeRule(serverlessCacheSingleVpc, {
  fires: [
    { name: 'VPCs of the template', properties: { SubnetIds: [A, B] }, parts: subnets({ VpcId: { Ref: 'One' } }, { VpcId: { Ref: 'Two' } }), path: 'Properties/SubnetIds', says: /are in 2 VPCs/ },
    { name: 'VPCs by id', properties: { SubnetIds: [A, B] }, parts: subnets({ VpcId: 'vpc-1' }, { VpcId: 'vpc-2' }) },
  ],
  passes: [
    { name: 'one VPC', properties: { SubnetIds: [A, B] }, parts: subnets({ VpcId: { Ref: 'One' } }, { VpcId: { Ref: 'One' } }) },
    { name: 'a VPC of the template and one by id, which may be the same', properties: { SubnetIds: [A, B] }, parts: subnets({ VpcId: { Ref: 'One' } }, { VpcId: 'vpc-1' }) },
    { name: 'subnets that are not in the template', properties: { SubnetIds: ['subnet-1', 'subnet-2'] } },
  ],
  token: [
    { name: 'the subnets', properties: { SubnetIds: IMPORTED }, verdict: 'compliant' },
    { name: 'a VPC', properties: { SubnetIds: [A, B] }, parts: subnets({ VpcId: { Ref: 'One' } }, { VpcId: IMPORTED }), verdict: 'compliant' },
  ],
});

const IPV6 = { Ipv6Native: true };

describeRule(serverlessCacheNetworkTypeSubnets, {
  fires: [
    { name: 'a subnet with IPv4', properties: { NetworkType: 'ipv6', SubnetIds: [A, B] }, parts: subnets(IPV6, {}), path: 'Properties/NetworkType', says: /'B' has IPv4 addresses/ },
    { name: 'a subnet that says so', properties: { NetworkType: 'ipv6', SubnetIds: [A] }, parts: subnets({ Ipv6Native: 'false' }, {}) },
  ],
  passes: [
    { name: 'subnets with IPv6 only', properties: { NetworkType: 'ipv6', SubnetIds: [A, B] }, parts: subnets(IPV6, { Ipv6Native: 'true' }) },
    { name: 'both', properties: { NetworkType: 'dual_stack', SubnetIds: [A, B] }, parts: subnets({}, {}) },
    { name: 'subnets that are not in the template', properties: { NetworkType: 'ipv6', SubnetIds: ['subnet-1'] } },
  ],
  token: [
    { name: 'the network type', properties: { NetworkType: IMPORTED, SubnetIds: [A] }, parts: subnets({}, {}), verdict: 'compliant' },
    { name: 'the kind of a subnet', properties: { NetworkType: 'ipv6', SubnetIds: [A] }, parts: subnets({ Ipv6Native: IMPORTED }, {}), verdict: 'compliant' },
    { name: 'the subnets', properties: { NetworkType: 'ipv6', SubnetIds: IMPORTED }, verdict: 'compliant' },
  ],
});
