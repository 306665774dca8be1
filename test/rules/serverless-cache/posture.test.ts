import { serverlessCacheAuthentication } from '../../../src/rules/serverless-cache/authentication/authentication';
import { serverlessCacheBackup } from '../../../src/rules/serverless-cache/backup/backup';
import { serverlessCacheCustomerManagedKey } from '../../../src/rules/serverless-cache/encryption/customer-managed-key';
import { serverlessCacheInVpc } from '../../../src/rules/serverless-cache/network/in-vpc';
import { IMPORTED, TemplateParts } from '../../helpers/judge';
import { P, parameter } from '../../helpers/parameter';
import { describeRule } from '../../helpers/rule-cases';

const NO_VALUE = { Ref: 'AWS::NoValue' };
const GROUP: TemplateParts = { Resources: { Group: { Type: 'AWS::ElastiCache::UserGroup', Properties: { UserGroupId: 'orders', Engine: 'valkey', UserIds: [] } } } };

const USER_GROUP = 'Properties/UserGroupId';

describeRule(serverlessCacheAuthentication, {
  fires: [
    { name: 'Valkey without a user group, which no public tool looks at', properties: { Engine: 'valkey' }, path: USER_GROUP, says: /UserGroupId is absent\. A serverless cache/ },
    { name: 'Redis', properties: { Engine: 'redis' }, path: USER_GROUP },
    { name: 'upper case', properties: { Engine: 'VALKEY' }, path: USER_GROUP },
    { name: 'an empty id', properties: { Engine: 'valkey', UserGroupId: '' }, path: USER_GROUP, says: /is ""/ },
    { name: 'an id that is no value', properties: { Engine: 'valkey', UserGroupId: NO_VALUE }, path: USER_GROUP },
    { name: 'an engine that may be Memcached or Valkey', properties: { Engine: P }, parts: parameter({ AllowedValues: ['memcached', 'valkey'] }), says: /when P is "valkey"/ },
    {
      name: 'a user group on one branch only',
      properties: { Engine: 'valkey', UserGroupId: { 'Fn::If': ['IsProduction', 'orders', NO_VALUE] } },
      parts: { ...parameter({ AllowedValues: ['dev', 'prod'] }), Conditions: { IsProduction: { 'Fn::Equals': [P, 'prod'] } } },
      says: /when P is "dev"/,
    },
    { name: 'no engine, which the schema refuses', properties: {}, path: USER_GROUP },
  ],
  passes: [
    { name: 'a user group', properties: { Engine: 'valkey', UserGroupId: 'orders' } },
    { name: 'a user group of the template', properties: { Engine: 'redis', UserGroupId: { Ref: 'Group' } }, parts: GROUP },
    { name: 'a user group of another stack', properties: { Engine: 'valkey', UserGroupId: IMPORTED } },
    { name: 'Memcached, which has no users', properties: { Engine: 'memcached' } },
    { name: 'Memcached in upper case', properties: { Engine: 'Memcached' } },
    { name: 'an engine that is not known, with a user group', properties: { Engine: IMPORTED, UserGroupId: 'orders' } },
  ],
  token: [
    { name: 'a user group that may be empty', properties: { Engine: 'valkey', UserGroupId: P }, parts: parameter(), verdict: 'unresolved' },
    { name: 'a user group that is surely there', properties: { Engine: 'valkey', UserGroupId: P }, parts: parameter({ MinLength: 1 }), verdict: 'compliant' },
    { name: 'the engine', properties: { Engine: IMPORTED }, verdict: 'unresolved' },
    { name: 'the engine of the wrong type', properties: { Engine: ['valkey'] }, verdict: 'unresolved' },
  ],
});

const RETENTION = 'Properties/SnapshotRetentionLimit';

describeRule(serverlessCacheBackup, {
  fires: [
    { name: 'nothing said', properties: { Engine: 'valkey' }, path: RETENTION, says: /kept: 0; asked for: 7\./ },
    { name: 'switched off', properties: { SnapshotRetentionLimit: 0 }, path: RETENTION },
    { name: 'one day too few', properties: { SnapshotRetentionLimit: '6' }, path: RETENTION, says: /kept: 6; asked for: 7\./ },
    { name: 'fewer than are asked for', properties: { SnapshotRetentionLimit: 14 }, attributes: { settings: { backupRetentionDays: 15 } }, says: /asked for: 15/ },
    { name: 'Memcached, which is backed up as well', properties: { Engine: 'memcached' }, path: RETENTION },
    { name: 'a time without a number of days', properties: { DailySnapshotTime: '03:00' }, path: RETENTION },
  ],
  passes: [
    { name: 'as many days as are asked for', properties: { SnapshotRetentionLimit: 7 } },
    { name: 'as text', properties: { SnapshotRetentionLimit: '35' } },
    { name: 'fewer days, where fewer are asked for', properties: { SnapshotRetentionLimit: 1 }, attributes: { settings: { backupRetentionDays: 1 } } },
  ],
  token: [
    { name: 'the days', properties: { SnapshotRetentionLimit: IMPORTED }, verdict: 'unresolved' },
    { name: 'days of the wrong type', properties: { SnapshotRetentionLimit: { Days: 7 } }, verdict: 'unresolved' },
  ],
});

const KEY = 'Properties/KmsKeyId';
const KMS: TemplateParts = { Resources: { Key: { Type: 'AWS::KMS::Key', Properties: {} } } };

describeRule(serverlessCacheCustomerManagedKey, {
  fires: [
    { name: 'no key', properties: {}, path: KEY, says: /KmsKeyId is absent/ },
    { name: 'an empty one', properties: { KmsKeyId: '' }, path: KEY },
    { name: 'the alias of the key of the service', properties: { KmsKeyId: 'alias/aws/elasticache' }, path: KEY, says: /AWS manages the key of that alias/ },
    { name: 'the ARN of that alias', properties: { KmsKeyId: 'arn:aws:kms:eu-west-1:111111111111:alias/aws/elasticache' }, path: KEY },
    { name: 'the same with an account that is not known', properties: { KmsKeyId: { 'Fn::Sub': 'arn:aws:kms:eu-west-1:${AWS::AccountId}:alias/aws/elasticache' } }, path: KEY },
  ],
  passes: [
    { name: 'a key', properties: { KmsKeyId: 'arn:aws:kms:eu-west-1:111111111111:key/1' } },
    { name: 'a key of the template', properties: { KmsKeyId: { 'Fn::GetAtt': ['Key', 'Arn'] } }, parts: KMS },
    { name: 'an alias of somebody', properties: { KmsKeyId: 'alias/orders' } },
  ],
  token: [
    { name: 'a key of another stack', properties: { KmsKeyId: IMPORTED }, verdict: 'compliant' },
    { name: 'a key that may be empty', properties: { KmsKeyId: P }, parts: parameter(), verdict: 'unresolved' },
  ],
});

const SUBNETS = 'Properties/SubnetIds';

describeRule(serverlessCacheInVpc, {
  fires: [
    { name: 'no subnets', properties: {}, path: SUBNETS, says: /SubnetIds is absent/ },
    { name: 'an empty list', properties: { SubnetIds: [] }, path: SUBNETS },
    { name: 'a list of nothing', properties: { SubnetIds: [NO_VALUE, ''] }, path: SUBNETS },
  ],
  passes: [
    { name: 'subnets', properties: { SubnetIds: ['subnet-1', 'subnet-2'] } },
    { name: 'one that is surely there', properties: { SubnetIds: [P, IMPORTED] }, parts: parameter() },
    { name: 'one without the list', properties: { SubnetIds: 'subnet-1' } },
    { name: 'a parameter of subnets', properties: { SubnetIds: P }, parts: parameter({ Type: 'List<AWS::EC2::Subnet::Id>' }) },
  ],
  token: [
    { name: 'the list of another stack', properties: { SubnetIds: { 'Fn::Split': [',', IMPORTED] } }, verdict: 'compliant' },
    { name: 'a list that may be empty', properties: { SubnetIds: P }, parts: parameter({ Type: 'CommaDelimitedList' }), verdict: 'unresolved' },
    { name: 'a subnet that may be empty', properties: { SubnetIds: [P] }, parts: parameter(), verdict: 'unresolved' },
  ],
});
