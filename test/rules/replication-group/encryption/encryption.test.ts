import { replicationGroupEncryptableEngineVersion } from '../../../../src/rules/replication-group/encryption/encryptable-engine-version';
import { replicationGroupEncryptableNodeType } from '../../../../src/rules/replication-group/encryption/encryptable-node-type';
import { replicationGroupEncryptionAtRest } from '../../../../src/rules/replication-group/encryption/encryption-at-rest';
import { replicationGroupEncryptionInTransit } from '../../../../src/rules/replication-group/encryption/encryption-in-transit';
import { IMPORTED } from '../../../helpers/judge';
import { P, parameter } from '../../../helpers/parameter';
import { describeRule } from '../../../helpers/rule-cases';

const SECONDARY = { GlobalReplicationGroupId: IMPORTED };
const ENCRYPTED = { AtRestEncryptionEnabled: true, TransitEncryptionEnabled: true };

describe.each([
  { rule: replicationGroupEncryptionAtRest, flag: 'AtRestEncryptionEnabled' },
  { rule: replicationGroupEncryptionInTransit, flag: 'TransitEncryptionEnabled' },
])('$flag', ({ rule, flag }) => {
  const path = `Properties/${flag}`;

  describeRule(rule, {
    fires: [
      { name: 'absent', properties: {}, path, says: /is absent/ },
      { name: 'absent for Valkey, whatever the default of the service', properties: { Engine: 'valkey' }, path },
      { name: 'no value', properties: { [flag]: { Ref: 'AWS::NoValue' } }, path },
      { name: 'false', properties: { [flag]: false }, path, says: /is false/ },
      { name: 'false as text', properties: { [flag]: 'false' }, path },
      { name: 'a text that is no boolean', properties: { [flag]: 'yes' }, path },
      { name: 'a number', properties: { [flag]: 1 }, path },
      { name: 'a list', properties: { [flag]: [true] }, path },
      { name: 'false in one branch of a condition', ...inOneEnvironment(flag), path, says: /when P is "dev"/ },
      { name: 'a parameter that may be false', properties: { [flag]: P }, parts: parameter({ AllowedValues: ['true', 'false'] }), path },
      { name: 'a global datastore that is not there', properties: { GlobalReplicationGroupId: '' }, path },
      { name: 'a condition for the global datastore', ...secondaryInOneEnvironment(), path },
    ],
    passes: [
      { name: 'true', properties: { [flag]: true } },
      { name: 'true as text', properties: { [flag]: 'true' } },
      { name: 'a parameter that can only be true', properties: { [flag]: P }, parts: parameter({ AllowedValues: ['true'] }) },
      { name: 'a secondary of a global datastore, which takes the flag from its primary', properties: SECONDARY },
      { name: 'a group that is never created', properties: {}, parts: { Conditions: { Never: { 'Fn::Equals': ['a', 'b'] } } }, attributes: { Condition: 'Never' } },
    ],
    token: [
      { name: 'a value of another stack', properties: { [flag]: IMPORTED }, verdict: 'unresolved' },
      { name: 'a parameter, although its default is true', properties: { [flag]: P }, parts: parameter({ Default: 'true' }), verdict: 'unresolved' },
      { name: 'a dynamic reference', properties: { [flag]: '{{resolve:ssm:encrypted}}' }, verdict: 'unresolved' },
    ],
  });
});

function inOneEnvironment(flag: string): { properties: object; parts: object } {
  return {
    properties: { [flag]: { 'Fn::If': ['Dev', false, true] } },
    parts: { ...parameter({ AllowedValues: ['dev', 'prod'] }), Conditions: { Dev: { 'Fn::Equals': [P, 'dev'] } } },
  };
}

function secondaryInOneEnvironment(): { properties: object; parts: object } {
  return {
    properties: { GlobalReplicationGroupId: { 'Fn::If': ['Dev', 'datastore', { Ref: 'AWS::NoValue' }] } },
    parts: { ...parameter({ AllowedValues: ['dev', 'prod'] }), Conditions: { Dev: { 'Fn::Equals': [P, 'dev'] } } },
  };
}

describeRule(replicationGroupEncryptableEngineVersion, {
  fires: [
    {
      name: 'Redis 3.2.10, although 3.2.6 could',
      properties: { Engine: 'redis', EngineVersion: '3.2.10' },
      path: 'Properties/EngineVersion',
      says: /Redis 3\.2\.10 has no encryption; 4\.0\.10 is the first version with it/,
    },
    { name: 'Redis 3.2.4', properties: { Engine: 'redis', EngineVersion: '3.2.4' } },
    { name: 'Redis 2.8.24', properties: { Engine: 'redis', EngineVersion: '2.8.24' } },
    { name: 'Redis 4.0.9', properties: { Engine: 'redis', EngineVersion: '4.0.9' } },
    { name: 'no engine, which is Redis', properties: { EngineVersion: '3.2.10' } },
    { name: 'upper case', properties: { Engine: 'REDIS', EngineVersion: '3.2.10' } },
    { name: 'a number', properties: { Engine: 'redis', EngineVersion: 3.2 }, parts: {}, says: /Redis 3\.2 / },
    { name: 'a global datastore that may not be there', properties: { EngineVersion: '3.2.10', GlobalReplicationGroupId: P }, parts: parameter() },
    { name: 'one of the allowed values', properties: { EngineVersion: P }, parts: parameter({ AllowedValues: ['3.2.10', '7.1'] }), says: /when P is "3\.2\.10"/ },
  ],
  passes: [
    { name: 'no version', properties: { Engine: 'redis' } },
    { name: 'an empty version', properties: { Engine: 'redis', EngineVersion: '' } },
    { name: 'Redis 3.2.6', properties: { Engine: 'redis', EngineVersion: '3.2.6' } },
    { name: 'Redis 4.0.10, the first', properties: { Engine: 'redis', EngineVersion: '4.0.10' } },
    { name: 'Redis 6.x', properties: { Engine: 'redis', EngineVersion: '6.x' } },
    { name: 'Valkey 7.2, the first', properties: { Engine: 'valkey', EngineVersion: '7.2' } },
    { name: 'a text that is no version', properties: { Engine: 'redis', EngineVersion: 'latest' } },
    { name: 'a secondary', properties: { ...SECONDARY, EngineVersion: '3.2.10' } },
  ],
  token: [
    { name: 'the version', properties: { Engine: 'redis', EngineVersion: IMPORTED }, verdict: 'unresolved' },
    { name: 'the engine', properties: { Engine: IMPORTED, EngineVersion: '3.2.10' }, verdict: 'unresolved' },
    { name: 'the engine, without a version', properties: { Engine: IMPORTED }, verdict: 'compliant' },
    { name: 'a version of the wrong type', properties: { EngineVersion: ['7.1'] }, verdict: 'unresolved' },
    { name: 'a parameter with a good default', properties: { EngineVersion: P }, parts: parameter({ Default: '7.1' }), verdict: 'unresolved' },
  ],
});

describeRule(replicationGroupEncryptableNodeType, {
  fires: [
    {
      name: 'the m1 family with both flags',
      properties: { ...ENCRYPTED, CacheNodeType: 'cache.m1.small' },
      path: 'Properties/CacheNodeType',
      says: /Nodes of the family m1 have no encryption at rest and none in transit\./,
    },
    { name: 'at rest only', properties: { AtRestEncryptionEnabled: true, CacheNodeType: 'cache.m2.xlarge' }, says: /no encryption at rest\./ },
    { name: 'in transit only', properties: { TransitEncryptionEnabled: 'true', CacheNodeType: 'cache.c1.xlarge' }, says: /no encryption in transit\./ },
    { name: 'a size that the family never had', properties: { ...ENCRYPTED, CacheNodeType: 'cache.t1.large' } },
    {
      name: 'one of the allowed values',
      properties: { ...ENCRYPTED, CacheNodeType: P },
      parts: parameter({ AllowedValues: ['cache.t1.micro', 'cache.r7g.large'] }),
      says: /when P is "cache\.t1\.micro"/,
    },
  ],
  passes: [
    { name: 'a current family', properties: { ...ENCRYPTED, CacheNodeType: 'cache.r7g.large' } },
    { name: 'a previous generation that encrypts', properties: { ...ENCRYPTED, CacheNodeType: 'cache.m3.medium' } },
    { name: 'a family that is not known', properties: { ...ENCRYPTED, CacheNodeType: 'cache.x9z.large' } },
    { name: 'a text that is no node type', properties: { ...ENCRYPTED, CacheNodeType: 'm1' } },
    { name: 'no node type', properties: ENCRYPTED },
    { name: 'nothing encrypted', properties: { AtRestEncryptionEnabled: false, CacheNodeType: 'cache.m1.small' } },
  ],
  token: [
    { name: 'the node type', properties: { ...ENCRYPTED, CacheNodeType: IMPORTED }, verdict: 'unresolved' },
    { name: 'the node type, with nothing encrypted', properties: { CacheNodeType: IMPORTED }, verdict: 'compliant' },
    { name: 'a flag', properties: { AtRestEncryptionEnabled: IMPORTED, CacheNodeType: 'cache.m1.small' }, verdict: 'compliant' },
    { name: 'a node type of the wrong type', properties: { ...ENCRYPTED, CacheNodeType: { family: 'm1', size: 'small' } }, verdict: 'unresolved' },
  ],
});
