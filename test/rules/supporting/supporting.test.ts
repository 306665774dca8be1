import { globalReplicationGroupMembers } from '../../../src/rules/supporting/global-replication-group-members';
import { parameterGroupFamilyKnown } from '../../../src/rules/supporting/parameter-group-family-known';
import { subnetGroupNameLength } from '../../../src/rules/supporting/subnet-group-name-length';
import { subnetGroupNameLowercase } from '../../../src/rules/supporting/subnet-group-name-lowercase';
import { subnetGroupSubnetCount } from '../../../src/rules/supporting/subnet-group-subnet-count';
import { IMPORTED } from '../../helpers/judge';
import { describeRule } from '../../helpers/rule-cases';

const NAME = 'Properties/CacheSubnetGroupName';

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
