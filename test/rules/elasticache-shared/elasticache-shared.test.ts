import { globalReplicationGroupEngineVersion } from '../../../src/rules/elasticache-shared/global-datastore/global-replication-group-engine-version';
import { globalReplicationGroupEnumeratedValues } from '../../../src/rules/elasticache-shared/global-datastore/global-replication-group-enumerated-values';
import { globalReplicationGroupFailover } from '../../../src/rules/elasticache-shared/global-datastore/global-replication-group-failover';
import { globalReplicationGroupMembers } from '../../../src/rules/elasticache-shared/global-datastore/global-replication-group-members';
import { globalReplicationGroupNodeGroupCount } from '../../../src/rules/elasticache-shared/global-datastore/global-replication-group-node-group-count';
import { globalReplicationGroupNodeType } from '../../../src/rules/elasticache-shared/global-datastore/global-replication-group-node-type';
import { parameterGroupFamilyKnown } from '../../../src/rules/elasticache-shared/parameter-groups/parameter-group-family-known';
import { subnetGroupNameFormat } from '../../../src/rules/elasticache-shared/subnet-groups/subnet-group-name-format';
import { subnetGroupNameLength } from '../../../src/rules/elasticache-shared/subnet-groups/subnet-group-name-length';
import { subnetGroupNameLowercase } from '../../../src/rules/elasticache-shared/subnet-groups/subnet-group-name-lowercase';
import { subnetGroupSingleVpc } from '../../../src/rules/elasticache-shared/subnet-groups/subnet-group-single-vpc';
import { subnetGroupSubnetCount } from '../../../src/rules/elasticache-shared/subnet-groups/subnet-group-subnet-count';
import { IMPORTED, TemplateParts } from '../../helpers/judge';
import { describeRule } from '../../helpers/rule-cases';

const NAME = 'Properties/CacheSubnetGroupName';

describeRule(subnetGroupNameFormat, {
  fires: ['1orders', '-orders', 'orders-', 'or--ders', 'orders_private', 'orders.private', 'orders private', '', 7].map((name) => (
    { name: `'${name}'`, properties: { CacheSubnetGroupName: name }, path: NAME }
  )),
  passes: ['o', 'orders-private-2', 'Orders', 'a'.repeat(256)].map((name) => ({ name, properties: { CacheSubnetGroupName: name } })),
  token: [
    { name: 'the name', properties: { CacheSubnetGroupName: IMPORTED }, verdict: 'compliant' },
    { name: 'a value of a wrong type', properties: { CacheSubnetGroupName: ['_'] }, verdict: 'compliant' },
  ],
});

describeRule(subnetGroupNameLength, {
  fires: [{ name: 'one character too many', properties: { CacheSubnetGroupName: 'a'.repeat(256) }, path: NAME, says: /It has 256 characters\. .* 255 characters at most/ }],
  passes: [
    { name: 'the longest', properties: { CacheSubnetGroupName: 'a'.repeat(255) } },
    { name: 'no value', properties: { CacheSubnetGroupName: { Ref: 'AWS::NoValue' } } },
  ],
  token: [
    { name: 'the name', properties: { CacheSubnetGroupName: IMPORTED }, verdict: 'compliant' },
    { name: 'a value of a wrong type', properties: { CacheSubnetGroupName: ['a'.repeat(256)] }, verdict: 'compliant' },
  ],
});

describeRule(subnetGroupNameLowercase, {
  fires: [{ name: 'a capital', properties: { CacheSubnetGroupName: 'Orders-private' }, path: NAME, says: /stored as "orders-private"/ }],
  passes: [
    { name: 'lower case', properties: { CacheSubnetGroupName: 'orders-private-2' } },
    { name: 'a number', properties: { CacheSubnetGroupName: 7 } },
  ],
  token: [
    { name: 'the name', properties: { CacheSubnetGroupName: IMPORTED }, verdict: 'compliant' },
    { name: 'part of the name', properties: { CacheSubnetGroupName: { 'Fn::Sub': '${AWS::StackName}-Private' } }, verdict: 'compliant' },
    { name: 'a value of a wrong type', properties: { CacheSubnetGroupName: { Name: 'A' } }, verdict: 'compliant' },
  ],
});

const subnets = (count: number): unknown[] => Array.from({ length: count }, (_, index) => `subnet-${index}`);

describeRule(subnetGroupSubnetCount, {
  fires: [
    { name: 'one subnet too many', properties: { SubnetIds: subnets(21) }, path: 'Properties/SubnetIds', says: /There are 21 subnets in the list/ },
    { name: 'one that is not known is one too many', properties: { SubnetIds: [...subnets(20), IMPORTED] }, path: 'Properties/SubnetIds' },
  ],
  passes: [
    { name: 'as many as the quota allows', properties: { SubnetIds: subnets(20) } },
    { name: 'no value does not count', properties: { SubnetIds: [...subnets(20), { Ref: 'AWS::NoValue' }] } },
    { name: 'none', properties: { SubnetIds: [] } },
  ],
  token: [{ name: 'the subnets', properties: { SubnetIds: IMPORTED }, verdict: 'compliant' }],
});

const [A, B] = [{ Ref: 'A' }, { Ref: 'B' }];

/** Subnets in the given VPCs, called A and B. */
function subnetsIn(a: unknown, b: unknown): TemplateParts {
  const subnet = (VpcId: unknown): object => ({ Type: 'AWS::EC2::Subnet', Properties: { VpcId } });
  return { Resources: { One: { Type: 'AWS::EC2::VPC' }, Two: { Type: 'AWS::EC2::VPC' }, A: subnet(a), B: subnet(b) } };
}

describeRule(subnetGroupSingleVpc, {
  fires: [
    { name: 'VPCs of the template', properties: { SubnetIds: [A, B] }, parts: subnetsIn({ Ref: 'One' }, { Ref: 'Two' }), path: 'Properties/SubnetIds', says: /The subnets are in 2 VPCs/ },
    { name: 'VPCs by id, beside a subnet that is not in the template', properties: { SubnetIds: [A, 'subnet-1', B] }, parts: subnetsIn('vpc-1', 'vpc-2') },
  ],
  passes: [
    { name: 'one VPC', properties: { SubnetIds: [A, B] }, parts: subnetsIn({ Ref: 'One' }, { Ref: 'One' }) },
    { name: 'a VPC of the template and one by id, which may be the same', properties: { SubnetIds: [A, B] }, parts: subnetsIn({ Ref: 'One' }, 'vpc-1') },
  ],
  token: [
    { name: 'the subnets', properties: { SubnetIds: IMPORTED }, verdict: 'compliant' },
    { name: 'the VPCs', properties: { SubnetIds: [A, B] }, parts: subnetsIn(IMPORTED, IMPORTED), verdict: 'compliant' },
  ],
});

describeRule(parameterGroupFamilyKnown, {
  fires: [
    { name: 'a version in place of a family', properties: { CacheParameterGroupFamily: 'redis7.2' }, path: 'Properties/CacheParameterGroupFamily', says: /is "redis7\.2"/ },
    { name: 'the family of Redis 6 by another name', properties: { CacheParameterGroupFamily: 'redis6.2' }, path: 'Properties/CacheParameterGroupFamily' },
    { name: 'a family of MemoryDB', properties: { CacheParameterGroupFamily: 'memorydb_redis7' }, path: 'Properties/CacheParameterGroupFamily' },
  ],
  passes: ['memcached1.6', 'redis5.0', 'redis6.x', 'redis7', 'valkey7', 'valkey8', 'valkey9'].map((family) => ({
    name: family,
    properties: { CacheParameterGroupFamily: family },
  })),
  token: [
    { name: 'the family', properties: { CacheParameterGroupFamily: IMPORTED }, verdict: 'compliant' },
    { name: 'a value of a wrong type', properties: { CacheParameterGroupFamily: ['redis9'] }, verdict: 'compliant' },
  ],
});

const members = (...roles: unknown[]): object => ({ Members: roles.map((Role, index) => ({ ReplicationGroupId: `orders-${index}`, Role })) });
const MEMBERS = 'Properties/Members';

describeRule(globalReplicationGroupMembers, {
  fires: [
    { name: 'four members', properties: members('PRIMARY', 'SECONDARY', 'SECONDARY', 'SECONDARY'), path: MEMBERS, says: /There are 4 members in the list/ },
    { name: 'four members that are not known', properties: { Members: [IMPORTED, IMPORTED, IMPORTED, IMPORTED] }, path: MEMBERS },
    { name: 'two primaries', properties: members('PRIMARY', 'PRIMARY'), path: MEMBERS, says: /2 members are primaries/ },
    { name: 'two primaries beside a role that is not known', properties: members('PRIMARY', 'PRIMARY', IMPORTED), path: MEMBERS },
    { name: 'no primary', properties: members('SECONDARY', 'SECONDARY'), path: MEMBERS, says: /No member is the primary/ },
    { name: 'no members', properties: { Members: [] }, path: MEMBERS },
  ],
  passes: [
    { name: 'a primary alone', properties: members('PRIMARY') },
    { name: 'a primary and two secondaries', properties: members('SECONDARY', 'PRIMARY', 'SECONDARY') },
    { name: 'a member without a role', properties: members(undefined, 'SECONDARY') },
  ],
  token: [
    { name: 'the members', properties: { Members: IMPORTED }, verdict: 'compliant' },
    { name: 'a role that may be that of the primary', properties: members('SECONDARY', IMPORTED), verdict: 'compliant' },
    { name: 'a member that may be the primary', properties: { Members: [{ Role: 'SECONDARY' }, IMPORTED] }, verdict: 'compliant' },
    { name: 'members of a wrong type', properties: { Members: ['orders', 7] }, verdict: 'compliant' },
  ],
});

describeRule(globalReplicationGroupEnumeratedValues, {
  fires: [
    { name: 'an engine', properties: { Engine: 'memcached' }, path: 'Properties/Engine', says: /Engine takes redis, valkey/ },
    { name: 'a role in lower case', properties: members('PRIMARY', 'secondary'), path: 'Properties/Members/1/Role', says: /Role takes PRIMARY, SECONDARY/ },
    { name: 'a role beside a member that is not known', properties: { Members: [IMPORTED, { Role: 'REPLICA' }] }, path: 'Properties/Members/1/Role' },
  ],
  passes: [
    { name: 'the values', properties: { Engine: 'valkey', ...members('PRIMARY', 'SECONDARY', undefined) } },
    { name: 'an engine in upper case', properties: { Engine: 'REDIS' } },
  ],
  token: [
    { name: 'the values', properties: { Engine: IMPORTED, ...members(IMPORTED) }, verdict: 'compliant' },
    { name: 'values of a wrong type', properties: { Engine: ['memcached'], Members: ['REPLICA'] }, verdict: 'compliant' },
  ],
});

const NODE_TYPE = 'Properties/CacheNodeType';

describeRule(globalReplicationGroupNodeType, {
  fires: [
    { name: 'too small', properties: { CacheNodeType: 'cache.t4g.medium' }, path: NODE_TYPE, says: /The size medium is too small/ },
    { name: 'another family', properties: { CacheNodeType: 'cache.r4.large' }, path: NODE_TYPE, says: /not offered for the family r4/ },
  ],
  passes: ['cache.r7g.large', 'cache.m5.xlarge', 'cache.r6gd.xlarge', 'cache.r99g.large'].map((type) => ({ name: type, properties: { CacheNodeType: type } })),
  token: [
    { name: 'the node type', properties: { CacheNodeType: IMPORTED }, verdict: 'compliant' },
    { name: 'a value of a wrong type', properties: { CacheNodeType: ['cache.t4g.medium'] }, verdict: 'compliant' },
  ],
});

describeRule(globalReplicationGroupEngineVersion, {
  fires: [
    { name: 'an old version', properties: { Engine: 'redis', EngineVersion: '4.0.10' }, path: 'Properties/EngineVersion', says: /5\.0\.6 is the first version with it/ },
    { name: 'an old version of an engine that is not named', properties: { EngineVersion: '5.0.5' }, path: 'Properties/EngineVersion' },
  ],
  passes: [
    { name: 'the first version', properties: { Engine: 'redis', EngineVersion: '5.0.6' } },
    { name: 'Valkey', properties: { Engine: 'valkey', EngineVersion: '7.2' } },
    { name: 'a version of an engine that is not named', properties: { EngineVersion: 8.1 } },
  ],
  token: [
    { name: 'the version', properties: { EngineVersion: IMPORTED }, verdict: 'compliant' },
    { name: 'the engine', properties: { Engine: IMPORTED, EngineVersion: '4.0.10' }, verdict: 'compliant' },
  ],
});

const SHARDS = 'Properties/GlobalNodeGroupCount';

describeRule(globalReplicationGroupNodeGroupCount, {
  fires: [0, 501, 1.5, '501'].map((count) => ({ name: `${count}`, properties: { GlobalNodeGroupCount: count }, path: SHARDS })),
  passes: [1, 500, '90'].map((count) => ({ name: `${count}`, properties: { GlobalNodeGroupCount: count } })),
  token: [{ name: 'the number', properties: { GlobalNodeGroupCount: IMPORTED }, verdict: 'compliant' }],
});

describeRule(globalReplicationGroupFailover, {
  fires: [
    { name: 'several shards', properties: { AutomaticFailoverEnabled: false, GlobalNodeGroupCount: 2 }, path: 'Properties/AutomaticFailoverEnabled', says: /It has 2 shards/ },
    { name: 'as text', properties: { AutomaticFailoverEnabled: 'false', GlobalNodeGroupCount: '3' } },
  ],
  passes: [
    { name: 'failover', properties: { AutomaticFailoverEnabled: true, GlobalNodeGroupCount: 2 } },
    { name: 'one shard', properties: { AutomaticFailoverEnabled: false, GlobalNodeGroupCount: 1 } },
    { name: 'shards that are the primary\'s to say', properties: { AutomaticFailoverEnabled: false } },
  ],
  token: [
    { name: 'the flag', properties: { AutomaticFailoverEnabled: IMPORTED, GlobalNodeGroupCount: 2 }, verdict: 'compliant' },
    { name: 'the shards', properties: { AutomaticFailoverEnabled: false, GlobalNodeGroupCount: IMPORTED }, verdict: 'compliant' },
  ],
});
