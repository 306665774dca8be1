import { replicationGroupInVpc } from '../../../../src/rules/replication-group/network/in-vpc';
import { replicationGroupNetworkTypeEngineVersion } from '../../../../src/rules/replication-group/network/network-type-engine-version';
import { replicationGroupNetworkTypeNodeType } from '../../../../src/rules/replication-group/network/network-type-node-type';
import { replicationGroupNonDefaultPort } from '../../../../src/rules/replication-group/network/non-default-port';
import { IMPORTED } from '../../../helpers/judge';
import { P, parameter } from '../../../helpers/parameter';
import { describeRule } from '../../../helpers/rule-cases';

const SUBNET_GROUP = { Type: 'AWS::ElastiCache::SubnetGroup', Properties: {} };
const SUBNETS = 'Properties/CacheSubnetGroupName';

describeRule(replicationGroupInVpc, {
  fires: [
    { name: 'no subnet group', properties: {}, path: SUBNETS, says: /is absent\. A replication group must be in a subnet group/ },
    { name: 'no value', properties: { CacheSubnetGroupName: { Ref: 'AWS::NoValue' } }, path: SUBNETS },
    { name: 'an empty name', properties: { CacheSubnetGroupName: '' }, path: SUBNETS },
    { name: 'a blank name', properties: { CacheSubnetGroupName: '  ' }, path: SUBNETS },
    { name: 'the group of the default VPC', properties: { CacheSubnetGroupName: 'default' }, path: SUBNETS, says: /of the default VPC/ },
    { name: 'the same in another case', properties: { CacheSubnetGroupName: 'Default' }, path: SUBNETS },
    { name: 'a secondary of a global datastore as well', properties: { GlobalReplicationGroupId: 'datastore' }, path: SUBNETS },
    {
      name: 'the name default behind a parameter',
      properties: { CacheSubnetGroupName: { Ref: 'Name' } },
      parts: { Parameters: { Name: { Type: 'String', Default: 'default' } } },
      path: SUBNETS,
      says: /when Name is its default/,
    },
    {
      name: 'one branch of a condition without a subnet group',
      properties: { CacheSubnetGroupName: { 'Fn::If': ['Isolated', 'private', { Ref: 'AWS::NoValue' }] } },
      parts: {
        Parameters: { Mode: { Type: 'String', AllowedValues: ['open', 'isolated'] } },
        Conditions: { Isolated: { 'Fn::Equals': [{ Ref: 'Mode' }, 'isolated'] } },
      },
      says: /when Mode is "open"/,
    },
  ],
  passes: [
    { name: 'a named subnet group', properties: { CacheSubnetGroupName: 'private' } },
    { name: 'a name that only begins like the default one', properties: { CacheSubnetGroupName: 'default-private' } },
    { name: 'a subnet group of the template', properties: { CacheSubnetGroupName: { Ref: 'Subnets' } }, parts: { Resources: { Subnets: SUBNET_GROUP } } },
  ],
  token: [
    { name: 'an export of another stack is there', properties: { CacheSubnetGroupName: IMPORTED }, verdict: 'compliant' },
    {
      name: 'a parameter may be empty',
      properties: { CacheSubnetGroupName: { Ref: 'Name' } },
      parts: { Parameters: { Name: { Type: 'String' } } },
      verdict: 'unresolved',
    },
    { name: 'a value of a wrong type proves nothing', properties: { CacheSubnetGroupName: { Name: 'private' } }, verdict: 'unresolved' },
  ],
});

describeRule(replicationGroupNetworkTypeEngineVersion, {
  fires: [
    {
      name: 'IPv6 on Redis 6.0',
      properties: { NetworkType: 'ipv6', Engine: 'redis', EngineVersion: '6.0' },
      path: 'Properties/NetworkType',
      says: /is "ipv6"\. Redis 6\.0 has no IPv6; 6\.2 is the first version with it\./,
    },
    { name: 'dual stack on Redis 5.0.6, engine left out', properties: { NetworkType: 'dual_stack', EngineVersion: '5.0.6' }, path: 'Properties/NetworkType' },
    { name: 'the engine in upper case', properties: { NetworkType: 'ipv6', Engine: 'REDIS', EngineVersion: '5.0.6' } },
  ],
  passes: [
    { name: 'IPv4 on any version', properties: { NetworkType: 'ipv4', Engine: 'redis', EngineVersion: '5.0.6' } },
    { name: 'the first version with IPv6', properties: { NetworkType: 'ipv6', Engine: 'redis', EngineVersion: '6.2' } },
    { name: 'the version as a number', properties: { NetworkType: 'ipv6', Engine: 'redis', EngineVersion: 7.1 } },
    { name: 'Valkey', properties: { NetworkType: 'dual_stack', Engine: 'valkey', EngineVersion: '7.2' } },
    { name: 'a version that the service picks', properties: { NetworkType: 'ipv6', Engine: 'redis' } },
    { name: 'a version that cannot be read', properties: { NetworkType: 'ipv6', Engine: 'redis', EngineVersion: 'old' } },
    { name: 'a secondary, whose engine is that of its primary', properties: { NetworkType: 'ipv6', EngineVersion: '5.0.6', GlobalReplicationGroupId: 'datastore' } },
  ],
  token: [
    { name: 'the network type', properties: { NetworkType: IMPORTED, Engine: 'redis', EngineVersion: '5.0.6' }, verdict: 'compliant' },
    { name: 'the version', properties: { NetworkType: 'ipv6', Engine: 'redis', EngineVersion: IMPORTED }, verdict: 'compliant' },
    { name: 'the engine', properties: { NetworkType: 'ipv6', Engine: IMPORTED, EngineVersion: '5.0.6' }, verdict: 'compliant' },
  ],
});

describeRule(replicationGroupNetworkTypeNodeType, {
  fires: [
    {
      name: 'IPv6 on R4',
      properties: { NetworkType: 'ipv6', CacheNodeType: 'cache.r4.large' },
      path: 'Properties/NetworkType',
      says: /family r4 are not on the Nitro System/,
    },
    { name: 'dual stack on T2', properties: { NetworkType: 'dual_stack', CacheNodeType: 'cache.t2.micro' }, path: 'Properties/NetworkType' },
  ],
  passes: [
    { name: 'IPv6 on R5', properties: { NetworkType: 'ipv6', CacheNodeType: 'cache.r5.large' } },
    { name: 'IPv4 on R4', properties: { NetworkType: 'ipv4', CacheNodeType: 'cache.r4.large' } },
    { name: 'a family that is not known', properties: { NetworkType: 'ipv6', CacheNodeType: 'cache.x99.large' } },
    { name: 'no node type', properties: { NetworkType: 'ipv6' } },
  ],
  token: [
    { name: 'the node type', properties: { NetworkType: 'ipv6', CacheNodeType: IMPORTED }, verdict: 'compliant' },
    { name: 'the network type', properties: { NetworkType: IMPORTED, CacheNodeType: 'cache.r4.large' }, verdict: 'compliant' },
  ],
});

describeRule(replicationGroupNonDefaultPort, {
  fires: [
    { name: 'absent', properties: {}, path: 'Properties/Port', says: /is absent\. The default is 6379\./ },
    { name: 'no value', properties: { Port: { Ref: 'AWS::NoValue' } }, path: 'Properties/Port' },
    { name: 'the default port', properties: { Port: 6379 }, path: 'Properties/Port', says: /is 6379\. A replication group should listen on another port/ },
    { name: 'the default port as text, which KICS passes', properties: { Engine: 'redis', Port: '6379' }, path: 'Properties/Port' },
    { name: 'Valkey on it, which cdk-nag AwsSolutions-AEC5 and KICS pass', properties: { Engine: 'valkey', Port: 6379 }, path: 'Properties/Port' },
    { name: 'a parameter whose default it is', properties: { Port: P }, parts: parameter({ Type: 'Number', Default: 6379 }), says: /when P is its default/ },
  ],
  passes: [
    { name: 'another port', properties: { Port: 6380 } },
    { name: 'another port as text', properties: { Port: '6378' } },
    { name: 'the default port of Memcached', properties: { Port: 11211 } },
  ],
  token: [
    { name: 'the port', properties: { Port: IMPORTED }, verdict: 'unresolved' },
    { name: 'a value of a wrong type', properties: { Port: [6380] }, verdict: 'unresolved' },
  ],
});
