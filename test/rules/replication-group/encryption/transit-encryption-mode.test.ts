import { replicationGroupTransitEncryptionMode } from '../../../../src/rules/replication-group/encryption/transit-encryption-mode';
import {
  replicationGroupTransitEncryptionModeAuthentication,
} from '../../../../src/rules/replication-group/encryption/transit-encryption-mode-authentication';
import {
  replicationGroupTransitEncryptionModeEngineVersion,
} from '../../../../src/rules/replication-group/encryption/transit-encryption-mode-engine-version';
import {
  replicationGroupTransitEncryptionModeGlobalDatastore,
} from '../../../../src/rules/replication-group/encryption/transit-encryption-mode-global-datastore';
import { replicationGroupTransitEncryptionModeInTransit } from '../../../../src/rules/replication-group/encryption/transit-encryption-mode-in-transit';
import { IMPORTED, TemplateParts } from '../../../helpers/judge';
import { P, parameter } from '../../../helpers/parameter';
import { describeRule } from '../../../helpers/rule-cases';

const MODE = 'Properties/TransitEncryptionMode';
const PREFERRED = { TransitEncryptionMode: 'preferred' };

describeRule(replicationGroupTransitEncryptionMode, {
  fires: [
    { name: 'preferred', properties: PREFERRED, path: MODE, says: /is "preferred"/ },
    { name: 'a mode that does not exist', properties: { TransitEncryptionMode: 'off' }, path: MODE },
    { name: 'a number', properties: { TransitEncryptionMode: 1 }, path: MODE },
    { name: 'one of the allowed values', properties: { TransitEncryptionMode: P }, parts: parameter({ AllowedValues: ['required', 'preferred'] }), path: MODE },
  ],
  passes: [
    { name: 'required', properties: { TransitEncryptionMode: 'required' } },
    { name: 'absent', properties: {} },
    { name: 'no value', properties: { TransitEncryptionMode: { Ref: 'AWS::NoValue' } } },
  ],
  token: [
    { name: 'a value of another stack', properties: { TransitEncryptionMode: IMPORTED }, verdict: 'unresolved' },
    { name: 'a parameter with a good default', properties: { TransitEncryptionMode: P }, parts: parameter({ Default: 'required' }), verdict: 'unresolved' },
    { name: 'a value of the wrong type', properties: { TransitEncryptionMode: true }, verdict: 'unresolved' },
  ],
});

describeRule(replicationGroupTransitEncryptionModeInTransit, {
  fires: [
    { name: 'without encryption in transit', properties: PREFERRED, path: 'Properties/TransitEncryptionEnabled', says: /is absent/ },
    { name: 'with the flag false', properties: { TransitEncryptionMode: 'required', TransitEncryptionEnabled: 'false' }, says: /is "false"/ },
    { name: 'with a mode that is surely there', properties: { TransitEncryptionMode: IMPORTED } },
  ],
  passes: [
    { name: 'with encryption in transit', properties: { ...PREFERRED, TransitEncryptionEnabled: true } },
    { name: 'with encryption in transit as text', properties: { ...PREFERRED, TransitEncryptionEnabled: 'true' } },
    { name: 'without a mode', properties: { TransitEncryptionEnabled: false } },
    { name: 'with an empty mode', properties: { TransitEncryptionMode: '' } },
    { name: 'on a secondary, which takes the flag from its primary', properties: { ...PREFERRED, GlobalReplicationGroupId: 'datastore' } },
  ],
  token: [
    { name: 'the flag', properties: { ...PREFERRED, TransitEncryptionEnabled: IMPORTED }, verdict: 'compliant' },
    { name: 'a flag of the wrong type', properties: { ...PREFERRED, TransitEncryptionEnabled: [] }, verdict: 'compliant' },
    { name: 'a mode that may be empty', properties: { TransitEncryptionMode: P }, parts: parameter(), verdict: 'compliant' },
    { name: 'what may be a secondary', properties: { ...PREFERRED, GlobalReplicationGroupId: P }, parts: parameter(), verdict: 'compliant' },
  ],
});

describeRule(replicationGroupTransitEncryptionModeEngineVersion, {
  fires: [
    {
      name: 'Redis 6.2',
      properties: { ...PREFERRED, EngineVersion: '6.2' },
      path: MODE,
      says: /Redis 6\.2 has no transit encryption mode; 7\.0\.5 is the first version with it/,
    },
    { name: 'required on Redis 6.x', properties: { TransitEncryptionMode: 'required', Engine: 'Redis', EngineVersion: '6.x' } },
    { name: 'Redis 7.0.4', properties: { ...PREFERRED, EngineVersion: '7.0.4' } },
  ],
  passes: [
    { name: 'Redis 7.0, of which the service picks the newest patch', properties: { ...PREFERRED, EngineVersion: '7.0' } },
    { name: 'Redis 7.1', properties: { ...PREFERRED, EngineVersion: '7.1' } },
    { name: 'Valkey 7.2', properties: { ...PREFERRED, Engine: 'valkey', EngineVersion: '7.2' } },
    { name: 'no version, which is a current one', properties: PREFERRED },
    { name: 'no mode', properties: { EngineVersion: '6.2' } },
    { name: 'an empty mode', properties: { TransitEncryptionMode: '', EngineVersion: '6.2' } },
    { name: 'a text that is no version', properties: { ...PREFERRED, EngineVersion: 'six' } },
  ],
  token: [
    { name: 'the version', properties: { ...PREFERRED, EngineVersion: IMPORTED }, verdict: 'compliant' },
    { name: 'the engine', properties: { ...PREFERRED, Engine: IMPORTED, EngineVersion: '6.2' }, verdict: 'compliant' },
    { name: 'a mode that is surely there', properties: { TransitEncryptionMode: IMPORTED, EngineVersion: '6.2' }, verdict: 'violates' },
  ],
});

describeRule(replicationGroupTransitEncryptionModeAuthentication, {
  fires: [
    { name: 'with a token', properties: { ...PREFERRED, AuthToken: 'sixteen-characters' }, path: MODE, says: /The group has AuthToken as well/ },
    { name: 'with a user group', properties: { ...PREFERRED, UserGroupIds: ['app'] }, path: MODE, says: /The group has UserGroupIds as well/ },
    { name: 'with a token that is surely there', properties: { ...PREFERRED, AuthToken: '{{resolve:secretsmanager:s}}' }, path: MODE },
  ],
  passes: [
    { name: 'with neither', properties: PREFERRED },
    { name: 'with an empty list', properties: { ...PREFERRED, UserGroupIds: [] } },
    { name: 'required', properties: { TransitEncryptionMode: 'required', AuthToken: 'sixteen-characters', UserGroupIds: ['app'] } },
  ],
  token: [
    { name: 'the mode', properties: { TransitEncryptionMode: IMPORTED, UserGroupIds: ['app'] }, verdict: 'compliant' },
    { name: 'a token that may be empty', properties: { ...PREFERRED, AuthToken: P }, parts: parameter(), verdict: 'compliant' },
  ],
});

/** A global datastore that has the subject as a member. */
function datastore(role: unknown, id: unknown = { Ref: 'Subject' }): TemplateParts {
  const members = [{ ReplicationGroupId: 'elsewhere', Role: 'SECONDARY' }, { ReplicationGroupId: id, Role: role }];
  return { Resources: { Datastore: { Type: 'AWS::ElastiCache::GlobalReplicationGroup', Properties: { Members: members } } } };
}

describeRule(replicationGroupTransitEncryptionModeGlobalDatastore, {
  fires: [
    { name: 'on the primary', properties: PREFERRED, parts: datastore('PRIMARY'), path: MODE },
    { name: 'on the primary, named by its id', properties: { ...PREFERRED, ReplicationGroupId: 'Sessions' }, parts: datastore('PRIMARY', 'sessions') },
  ],
  passes: [
    { name: 'on a secondary', properties: PREFERRED, parts: datastore('SECONDARY') },
    { name: 'on a group that is no member', properties: PREFERRED, parts: datastore('PRIMARY', 'another') },
    { name: 'without a datastore', properties: PREFERRED },
    { name: 'required on the primary', properties: { TransitEncryptionMode: 'required' }, parts: datastore('PRIMARY') },
  ],
  token: [
    { name: 'the mode', properties: { TransitEncryptionMode: IMPORTED }, parts: datastore('PRIMARY'), verdict: 'compliant' },
    { name: 'the role', properties: PREFERRED, parts: datastore(IMPORTED), verdict: 'compliant' },
    { name: 'the member', properties: PREFERRED, parts: datastore('PRIMARY', IMPORTED), verdict: 'compliant' },
  ],
});
