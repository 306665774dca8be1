import { replicationGroupAuthentication } from '../../../../src/rules/replication-group/authentication/authentication';
import { replicationGroupAuthenticationInTransit } from '../../../../src/rules/replication-group/authentication/authentication-in-transit';
import { replicationGroupAuthenticationSingleMethod } from '../../../../src/rules/replication-group/authentication/authentication-single-method';
import { IMPORTED } from '../../../helpers/judge';
import { P, parameter } from '../../../helpers/parameter';
import { describeRule } from '../../../helpers/rule-cases';

const GROUPS = 'Properties/UserGroupIds';
const NO_VALUE = { Ref: 'AWS::NoValue' };
const TOKEN = '{{resolve:secretsmanager:cache}}';
const USER_GROUP = { Resources: { Users: { Type: 'AWS::ElastiCache::UserGroup', Properties: {} } } };

describeRule(replicationGroupAuthentication, {
  fires: [
    { name: 'neither', properties: {}, path: GROUPS, says: /is absent/ },
    { name: 'an empty token', properties: { AuthToken: '' }, path: 'Properties/AuthToken' },
    { name: 'an empty list', properties: { UserGroupIds: [] }, path: GROUPS },
    { name: 'an empty list and an empty token', properties: { UserGroupIds: [], AuthToken: '' }, path: GROUPS },
    { name: 'a list of nothing', properties: { UserGroupIds: [NO_VALUE, ''] }, path: GROUPS },
    { name: 'no values', properties: { UserGroupIds: NO_VALUE, AuthToken: NO_VALUE } },
    { name: 'a token that may be left empty', properties: { AuthToken: P }, parts: parameter({ AllowedValues: ['', 'sixteen-characters'] }), says: /when P is ""/ },
    {
      name: 'a token in one branch of a condition',
      properties: { AuthToken: { 'Fn::If': ['Dev', NO_VALUE, TOKEN] } },
      parts: { ...parameter({ AllowedValues: ['dev', 'prod'] }), Conditions: { Dev: { 'Fn::Equals': [P, 'dev'] } } },
      path: 'Properties/AuthToken',
      says: /when P is "dev"/,
    },
    { name: 'a global datastore that is not there', properties: { GlobalReplicationGroupId: NO_VALUE } },
  ],
  passes: [
    { name: 'a token', properties: { AuthToken: 'sixteen-characters' } },
    { name: 'a token from Secrets Manager', properties: { AuthToken: TOKEN } },
    { name: 'a user group', properties: { UserGroupIds: ['app'] } },
    { name: 'a user group that is not in a list', properties: { UserGroupIds: 'app' } },
    { name: 'a user group of the template', properties: { UserGroupIds: [{ Ref: 'Users' }] }, parts: USER_GROUP },
    { name: 'a user group beside nothing', properties: { UserGroupIds: [NO_VALUE, 'app'] } },
    { name: 'a hidden parameter without a default', properties: { AuthToken: P }, parts: parameter({ NoEcho: true }) },
    { name: 'a parameter that cannot be empty', properties: { UserGroupIds: [P] }, parts: parameter({ MinLength: 1 }) },
    {
      name: 'one or the other',
      properties: { AuthToken: { 'Fn::If': ['Old', TOKEN, NO_VALUE] }, UserGroupIds: { 'Fn::If': ['Old', NO_VALUE, ['app']] } },
      parts: { ...parameter({ AllowedValues: ['old', 'new'] }), Conditions: { Old: { 'Fn::Equals': [P, 'old'] } } },
    },
    { name: 'a secondary of a global datastore', properties: { GlobalReplicationGroupId: 'datastore' } },
  ],
  token: [
    { name: 'a token of another stack', properties: { AuthToken: IMPORTED }, verdict: 'compliant' },
    { name: 'a user group of another stack', properties: { UserGroupIds: [IMPORTED] }, verdict: 'compliant' },
    { name: 'a list of another stack', properties: { UserGroupIds: IMPORTED }, verdict: 'compliant' },
    { name: 'a token that may be empty', properties: { AuthToken: P }, parts: parameter(), verdict: 'unresolved' },
    { name: 'a token with a default', properties: { AuthToken: P }, parts: parameter({ NoEcho: true, Default: 'sixteen-characters' }), verdict: 'unresolved' },
    { name: 'a user group that may be empty', properties: { UserGroupIds: [P] }, parts: parameter(), verdict: 'unresolved' },
    { name: 'a list that may be empty', properties: { UserGroupIds: P }, parts: parameter({ Type: 'CommaDelimitedList' }), verdict: 'unresolved' },
    { name: 'a function that is not known', properties: { AuthToken: { 'Fn::Transform': {} } }, verdict: 'unresolved' },
  ],
});

describeRule(replicationGroupAuthenticationInTransit, {
  fires: [
    { name: 'a token', properties: { AuthToken: TOKEN }, path: 'Properties/TransitEncryptionEnabled', says: /is absent\. The group has AuthToken\./ },
    {
      name: 'a user group',
      properties: { UserGroupIds: ['app'], TransitEncryptionEnabled: false },
      path: 'Properties/TransitEncryptionEnabled',
      says: /is false\. The group has UserGroupIds\./,
    },
    { name: 'the flag as text', properties: { UserGroupIds: ['app'], TransitEncryptionEnabled: 'false' } },
    { name: 'a user group of another stack', properties: { UserGroupIds: IMPORTED } },
  ],
  passes: [
    { name: 'with encryption in transit', properties: { AuthToken: TOKEN, UserGroupIds: ['app'], TransitEncryptionEnabled: true } },
    { name: 'with encryption in transit as text', properties: { AuthToken: TOKEN, TransitEncryptionEnabled: 'true' } },
    { name: 'neither', properties: {} },
    { name: 'an empty list', properties: { UserGroupIds: [NO_VALUE] } },
    { name: 'a secondary, which takes the flag from its primary', properties: { AuthToken: TOKEN, GlobalReplicationGroupId: 'datastore' } },
  ],
  token: [
    { name: 'the flag', properties: { AuthToken: TOKEN, TransitEncryptionEnabled: IMPORTED }, verdict: 'compliant' },
    { name: 'a token that may be empty', properties: { AuthToken: P }, parts: parameter(), verdict: 'compliant' },
    { name: 'what may be a secondary', properties: { AuthToken: TOKEN, GlobalReplicationGroupId: P }, parts: parameter(), verdict: 'compliant' },
  ],
});

describeRule(replicationGroupAuthenticationSingleMethod, {
  fires: [
    { name: 'both', properties: { AuthToken: 'sixteen-characters', UserGroupIds: ['app'] }, path: GROUPS, says: /is \["app"\]\. AuthToken is set as well/ },
    { name: 'both from elsewhere', properties: { AuthToken: IMPORTED, UserGroupIds: [{ Ref: 'Users' }] }, parts: USER_GROUP, path: GROUPS },
  ],
  passes: [
    { name: 'a token', properties: { AuthToken: TOKEN } },
    { name: 'a user group', properties: { UserGroupIds: ['app'] } },
    { name: 'a token and an empty list', properties: { AuthToken: TOKEN, UserGroupIds: [] } },
    { name: 'an empty token and a user group', properties: { AuthToken: '', UserGroupIds: ['app'] } },
    {
      name: 'one or the other',
      properties: { AuthToken: { 'Fn::If': ['Old', TOKEN, NO_VALUE] }, UserGroupIds: { 'Fn::If': ['Old', NO_VALUE, ['app']] } },
      parts: { ...parameter({ AllowedValues: ['old', 'new'] }), Conditions: { Old: { 'Fn::Equals': [P, 'old'] } } },
    },
  ],
  token: [
    { name: 'a token that may be empty', properties: { AuthToken: P, UserGroupIds: ['app'] }, parts: parameter(), verdict: 'compliant' },
    { name: 'a list that may be empty', properties: { AuthToken: TOKEN, UserGroupIds: P }, parts: parameter({ Type: 'CommaDelimitedList' }), verdict: 'compliant' },
  ],
});
