import {
  replicationGroupIamAuthenticationEngineVersion,
} from '../../../../src/rules/replication-group/authentication/iam-authentication-engine-version';
import { replicationGroupUserGroupCount } from '../../../../src/rules/replication-group/authentication/user-group-count';
import { replicationGroupUserGroupEngine } from '../../../../src/rules/replication-group/authentication/user-group-engine';
import { replicationGroupUserGroupEngineVersion } from '../../../../src/rules/replication-group/authentication/user-group-engine-version';
import { IMPORTED, TemplateParts } from '../../../helpers/judge';
import { P, parameter } from '../../../helpers/parameter';
import { describeRule } from '../../../helpers/rule-cases';

const PATH = 'Properties/UserGroupIds';
const USER_GROUP = 'AWS::ElastiCache::UserGroup';

describeRule(replicationGroupUserGroupEngineVersion, {
  fires: [
    { name: 'Redis 5.0.6', properties: { UserGroupIds: ['app'], EngineVersion: '5.0.6' }, path: PATH, says: /Redis 5\.0\.6 has no user groups; 6\.0 is the first/ },
    { name: 'upper case', properties: { UserGroupIds: ['app'], Engine: 'REDIS', EngineVersion: '4.0.10' } },
    { name: 'a user group of another stack', properties: { UserGroupIds: [IMPORTED], EngineVersion: '5.0.6' } },
  ],
  passes: [
    { name: 'Redis 6.0', properties: { UserGroupIds: ['app'], EngineVersion: '6.0' } },
    { name: 'Redis 6.x', properties: { UserGroupIds: ['app'], EngineVersion: '6.x' } },
    { name: 'Valkey 7.2', properties: { UserGroupIds: ['app'], Engine: 'valkey', EngineVersion: '7.2' } },
    { name: 'no version', properties: { UserGroupIds: ['app'] } },
    { name: 'an empty list', properties: { UserGroupIds: [], EngineVersion: '5.0.6' } },
    { name: 'no user group', properties: { EngineVersion: '5.0.6' } },
  ],
  token: [
    { name: 'the version', properties: { UserGroupIds: ['app'], EngineVersion: IMPORTED }, verdict: 'compliant' },
    { name: 'the engine', properties: { UserGroupIds: ['app'], Engine: IMPORTED, EngineVersion: '5.0.6' }, verdict: 'compliant' },
    { name: 'a list that may be empty', properties: { UserGroupIds: [P], EngineVersion: '5.0.6' }, parts: parameter(), verdict: 'compliant' },
  ],
});

describeRule(replicationGroupUserGroupCount, {
  fires: [
    { name: 'two', properties: { UserGroupIds: ['app', 'batch'] }, path: PATH, says: /The list has 2 user groups/ },
    { name: 'two, of which one is of another stack', properties: { UserGroupIds: ['app', IMPORTED] } },
  ],
  passes: [
    { name: 'one', properties: { UserGroupIds: ['app'] } },
    { name: 'one and nothing', properties: { UserGroupIds: ['app', { Ref: 'AWS::NoValue' }, ''] } },
    { name: 'none', properties: {} },
  ],
  token: [
    { name: 'the list', properties: { UserGroupIds: IMPORTED }, verdict: 'compliant' },
    { name: 'one that may be empty', properties: { UserGroupIds: ['app', P] }, parts: parameter(), verdict: 'compliant' },
  ],
});

const REFERRING = { UserGroupIds: [{ Ref: 'Group' }] };
const userGroup = (properties: object, attributes: object = {}): TemplateParts => (
  { Resources: { Group: { Type: USER_GROUP, Properties: { UserGroupId: 'app', ...properties }, ...attributes } } }
);

describeRule(replicationGroupUserGroupEngine, {
  fires: [
    { name: 'by Ref', properties: { ...REFERRING, Engine: 'redis' }, parts: userGroup({ Engine: 'valkey' }), path: PATH, says: /The user group 'Group' has the engine valkey/ },
    { name: 'no engine, which is Redis', properties: REFERRING, parts: userGroup({ Engine: 'VALKEY' }) },
    { name: 'by id', properties: { UserGroupIds: ['App'] }, parts: userGroup({ Engine: 'valkey' }) },
  ],
  passes: [
    { name: 'a group of Redis', properties: REFERRING, parts: userGroup({ Engine: 'redis' }) },
    { name: 'a group of Redis on Valkey', properties: { ...REFERRING, Engine: 'valkey' }, parts: userGroup({ Engine: 'redis' }) },
    { name: 'a group of Valkey on Valkey', properties: { ...REFERRING, Engine: 'Valkey' }, parts: userGroup({ Engine: 'valkey' }) },
    { name: 'another group', properties: { UserGroupIds: ['another'] }, parts: userGroup({ Engine: 'valkey' }) },
    { name: 'a secondary, which takes the engine from its primary', properties: { ...REFERRING, GlobalReplicationGroupId: 'datastore' }, parts: userGroup({ Engine: 'valkey' }) },
    {
      name: 'a group that is never created',
      properties: { UserGroupIds: ['app'] },
      parts: { ...userGroup({ Engine: 'valkey' }, { Condition: 'Never' }), Conditions: { Never: { 'Fn::Equals': ['a', 'b'] } } },
    },
  ],
  token: [
    { name: 'the engine', properties: { ...REFERRING, Engine: IMPORTED }, parts: userGroup({ Engine: 'valkey' }), verdict: 'compliant' },
    { name: 'the engine of the user group', properties: REFERRING, parts: userGroup({ Engine: IMPORTED }), verdict: 'compliant' },
    { name: 'the user groups', properties: { UserGroupIds: IMPORTED }, parts: userGroup({ Engine: 'valkey' }), verdict: 'compliant' },
    { name: 'a reference to something else', properties: { UserGroupIds: [{ Ref: 'Thing' }] }, parts: { Resources: { Thing: { Type: 'Custom::Thing' } } }, verdict: 'compliant' },
  ],
});

/** A user group `app` and a user `ada`, which is on its list. */
function users(mode: unknown, listed: unknown = { Ref: 'Ada' }): TemplateParts {
  return {
    Resources: {
      Group: { Type: USER_GROUP, Properties: { UserGroupId: 'app', Engine: 'redis', UserIds: ['default', listed] } },
      Ada: { Type: 'AWS::ElastiCache::User', Properties: { UserId: 'ada', UserName: 'ada', Engine: 'redis', AuthenticationMode: mode } },
    },
  };
}
const IAM = { Type: 'iam' };
const REDIS_6 = { ...REFERRING, EngineVersion: '6.2' };

describeRule(replicationGroupIamAuthenticationEngineVersion, {
  fires: [
    {
      name: 'by Ref',
      properties: REDIS_6,
      parts: users(IAM),
      path: PATH,
      says: /The user 'Ada' authenticates with IAM\. Redis 6\.2 has no IAM authentication; 7\.0 is the first/,
    },
    { name: 'by id', properties: { UserGroupIds: ['app'], EngineVersion: '6.2' }, parts: users({ Type: 'IAM' }, 'Ada') },
  ],
  passes: [
    { name: 'Redis 7.0', properties: { ...REFERRING, EngineVersion: '7.0' }, parts: users(IAM) },
    { name: 'Valkey 7.2', properties: { ...REFERRING, Engine: 'valkey', EngineVersion: '7.2' }, parts: users(IAM) },
    { name: 'no version', properties: REFERRING, parts: users(IAM) },
    { name: 'a password', properties: REDIS_6, parts: users({ Type: 'password' }) },
    { name: 'no mode', properties: REDIS_6, parts: users(undefined) },
    { name: 'a mode of the wrong type', properties: REDIS_6, parts: users('iam') },
    { name: 'a user that is not on the list', properties: REDIS_6, parts: users(IAM, 'grace') },
  ],
  token: [
    { name: 'the version', properties: { ...REFERRING, EngineVersion: IMPORTED }, parts: users(IAM), verdict: 'compliant' },
    { name: 'the mode', properties: REDIS_6, parts: users(IMPORTED), verdict: 'compliant' },
    { name: 'the type', properties: REDIS_6, parts: users({ Type: IMPORTED }), verdict: 'compliant' },
    { name: 'the user', properties: REDIS_6, parts: users(IAM, IMPORTED), verdict: 'compliant' },
  ],
});
