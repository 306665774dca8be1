import { replicationGroupDescriptionLength } from '../../../../src/rules/replication-group/numbers-and-names/description-length';
import { replicationGroupEnumeratedValues } from '../../../../src/rules/replication-group/numbers-and-names/enumerated-values';
import { replicationGroupIdFormat } from '../../../../src/rules/replication-group/numbers-and-names/id-format';
import { findingsOf, IMPORTED } from '../../../helpers/judge';
import { describeRule } from '../../../helpers/rule-cases';

const ID = 'Properties/ReplicationGroupId';

describeRule(replicationGroupIdFormat, {
  fires: [
    { name: 'one character too many', properties: { ReplicationGroupId: 'a'.repeat(41) }, path: ID, says: /It has 41 characters\. The id of a replication group/ },
    { name: 'a digit in front', properties: { ReplicationGroupId: '1orders' }, path: ID, says: /begin with a letter/ },
    { name: 'a hyphen at the end', properties: { ReplicationGroupId: 'orders-' }, path: ID },
    { name: 'two hyphens', properties: { ReplicationGroupId: 'orders--cache' }, path: ID },
    { name: 'an underscore', properties: { ReplicationGroupId: 'orders_cache' }, path: ID },
    { name: 'empty', properties: { ReplicationGroupId: '' }, path: ID },
    { name: 'a number', properties: { ReplicationGroupId: 7 }, path: ID },
  ],
  passes: [
    { name: '40 characters', properties: { ReplicationGroupId: 'a'.repeat(40) } },
    { name: 'one character', properties: { ReplicationGroupId: 'a' } },
    { name: 'letters, digits and hyphens', properties: { ReplicationGroupId: 'Orders-2-cache' } },
    { name: 'no value', properties: { ReplicationGroupId: { Ref: 'AWS::NoValue' } } },
  ],
  token: [
    { name: 'the id', properties: { ReplicationGroupId: IMPORTED }, verdict: 'compliant' },
    { name: 'part of the id', properties: { ReplicationGroupId: { 'Fn::Sub': '${AWS::StackName}--cache' } }, verdict: 'compliant' },
    { name: 'a value of a wrong type', properties: { ReplicationGroupId: { id: '--' } }, verdict: 'compliant' },
  ],
});

const DESCRIPTION = 'Properties/ReplicationGroupDescription';

describeRule(replicationGroupDescriptionLength, {
  fires: [
    { name: 'absent', properties: {}, path: DESCRIPTION, says: /is absent\. .* 1 to 255 characters/ },
    { name: 'no value', properties: { ReplicationGroupDescription: { Ref: 'AWS::NoValue' } }, path: DESCRIPTION },
    { name: 'empty', properties: { ReplicationGroupDescription: '' }, path: DESCRIPTION },
    { name: 'one character too many', properties: { ReplicationGroupDescription: 'a'.repeat(256) }, path: DESCRIPTION, says: /It has 256 characters/ },
    { name: 'a secondary of a global datastore as well', properties: { GlobalReplicationGroupId: 'datastore' }, path: DESCRIPTION },
  ],
  passes: [
    { name: 'one character', properties: { ReplicationGroupDescription: 'a' } },
    { name: '255 characters', properties: { ReplicationGroupDescription: 'a'.repeat(255) } },
  ],
  token: [
    { name: 'the description', properties: { ReplicationGroupDescription: IMPORTED }, verdict: 'compliant' },
    { name: 'a value of a wrong type', properties: { ReplicationGroupDescription: ['orders'] }, verdict: 'compliant' },
  ],
});

describeRule(replicationGroupEnumeratedValues, {
  fires: [
    { name: 'ClusterMode', properties: { ClusterMode: 'on' }, path: 'Properties/ClusterMode', says: /is "on"\. ClusterMode takes enabled, disabled, compatible\./ },
    { name: 'NetworkType', properties: { NetworkType: 'dual-stack' }, path: 'Properties/NetworkType' },
    { name: 'IpDiscovery', properties: { IpDiscovery: 'dual_stack' }, path: 'Properties/IpDiscovery' },
    { name: 'Durability', properties: { Durability: 'Sync' }, path: 'Properties/Durability' },
  ],
  passes: [
    { name: 'values of the set', properties: { ClusterMode: 'compatible', NetworkType: 'dual_stack', IpDiscovery: 'ipv6', Durability: 'async' } },
    { name: 'no value', properties: { ClusterMode: { Ref: 'AWS::NoValue' } } },
    { name: 'a mode of encryption, which a rule of its own is about', properties: { ClusterMode: 'enabled', TransitEncryptionMode: 'sometimes' } },
  ],
  token: [
    { name: 'every property', properties: { ClusterMode: IMPORTED, NetworkType: IMPORTED, IpDiscovery: IMPORTED, Durability: IMPORTED }, verdict: 'compliant' },
    { name: 'a value of a wrong type', properties: { ClusterMode: ['on'] }, verdict: 'compliant' },
  ],
});

test('every property with a wrong value is found', () => {
  const findings = findingsOf(replicationGroupEnumeratedValues, { ClusterMode: 'on', NetworkType: 'ipv4', IpDiscovery: 'ipv5' });
  expect(findings.map((finding) => finding.path)).toEqual(['Properties/ClusterMode', 'Properties/IpDiscovery']);
});
