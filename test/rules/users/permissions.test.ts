import { describeFinding } from '../../../src/engine';
import { userAccessString } from '../../../src/rules/users/permissions/user-access-string';
import { userLeastPrivilege } from '../../../src/rules/users/permissions/user-least-privilege';
import { findingsOf, IMPORTED } from '../../helpers/judge';
import { P, parameter } from '../../helpers/parameter';
import { describeRule } from '../../helpers/rule-cases';

const access = (AccessString: unknown): object => ({ AccessString });
const PATH = 'Properties/AccessString';
const MEMORYDB = { Type: 'AWS::MemoryDB::User' };

describeRule(userLeastPrivilege, {
  fires: [
    { name: 'all of both', properties: access('on ~* +@all'), path: PATH, says: /is "on ~\* \+@all"\. It allows every command on every key\./ },
    { name: 'the text that ElectricEye MemoryDB.5 knows', properties: access('on ~* &* +@all'), attributes: MEMORYDB, path: PATH },
    { name: 'other words, which ElectricEye MemoryDB.5 passes', properties: access('on allkeys allcommands'), attributes: MEMORYDB, path: PATH },
    { name: 'another order', properties: access('+@all ~* on') },
    { name: 'rights to read and to write', properties: access('on %RW~* +@all') },
    { name: 'a restriction that comes too early', properties: access('on ~* -@dangerous +@all') },
    { name: 'a selector', properties: access('on ~app:* +@read (~* +@all)') },
    { name: 'the default of a parameter', properties: access(P), parts: parameter({ Default: 'on ~* +@all' }), says: /when P is its default/ },
    { name: 'more keys that are not known', properties: access({ 'Fn::Sub': 'on ~* +@all ~${P}' }), parts: parameter(), path: PATH },
  ],
  passes: [
    { name: 'keys of its own', properties: access('on ~app:* +@all') },
    { name: 'commands on data', properties: access('on ~* &* -@all +@read +@write -@admin -@dangerous +info') },
    { name: 'a category taken back', properties: access('on ~* +@all -@dangerous') },
    { name: 'a command taken back', properties: access('on ~* +@all -flushall') },
    { name: 'rights to read alone', properties: access('on %R~* +@all') },
    { name: 'a user that is off', properties: access('off ~* +@all') },
    { name: 'a user that is not switched on', properties: access('~* +@all') },
    { name: 'keys with a prefix of the stack', properties: access({ 'Fn::Sub': 'on ~${AWS::StackName}:* +@all' }) },
    { name: 'one database', properties: access('on ~* +@all db=3') },
    { name: 'none', properties: access('') },
  ],
  token: [
    { name: 'the access string', properties: access(IMPORTED), verdict: 'unresolved' },
    { name: 'a parameter', properties: access(P), parts: parameter(), verdict: 'unresolved' },
    { name: 'the commands', properties: access({ 'Fn::Sub': 'on ~* +@${P}' }), parts: parameter(), verdict: 'unresolved' },
    { name: 'whether the user is on', properties: access({ 'Fn::Sub': '~* +@all ${P}' }), parts: parameter(), verdict: 'unresolved' },
    { name: 'text in a user that is off', properties: access({ 'Fn::Sub': '~* ${P} off' }), parts: parameter(), verdict: 'compliant' },
    { name: 'an access string of the wrong type', properties: access(['on ~* +@all']), verdict: 'unresolved' },
  ],
});

test.each([
  ['a literal', 'on >hunter2 ~* #hunter2 (<hunter2 +get) !hunter2 +@all'],
  ['a text with an open part', { 'Fn::Sub': 'on >hunter2 ~* ~${P} +@all' }],
])('a password in the access string is not repeated: %s', (_, value) => {
  const [finding] = findingsOf(userLeastPrivilege, access(value), parameter());
  expect(describeFinding(finding)).toContain('on >... ~*');
  expect(describeFinding(finding)).not.toContain('hunter2');
});

const ID = { UserId: 'ada', UserName: 'ada' };

describeRule(userAccessString, {
  fires: [
    { name: 'absent, for which CloudFormation has an internal error', properties: ID, path: PATH, says: /AccessString is absent\. The user has no access string\./ },
    { name: 'spaces', properties: { ...ID, AccessString: '  ' }, path: PATH },
    ...['on >secret ~*', 'on #0123 ~*', 'on <secret ~*', 'on !0123', 'reset on ~*', 'on RESET'].map((AccessString) => (
      { name: AccessString, properties: { ...ID, AccessString }, path: PATH, says: /not repeated here\. It sets or removes passwords/ }
    )),
    { name: 'a password beside text that is not known', properties: { ...ID, AccessString: { 'Fn::Sub': 'on ~${P} >secret' } }, parts: parameter() },
  ],
  passes: [
    { name: 'rules', properties: { ...ID, AccessString: 'on ~app:* &* -@all +@read' } },
    { name: 'a key and a command that look like them', properties: { ...ID, AccessString: 'on ~reset:> +reset resetkeys resetchannels' } },
    { name: 'off', properties: { ...ID, AccessString: 'off' } },
  ],
  token: [
    { name: 'the access string', properties: { ...ID, AccessString: IMPORTED }, verdict: 'compliant' },
    { name: 'a parameter', properties: { ...ID, AccessString: P }, parts: parameter(), verdict: 'compliant' },
    { name: 'an access string of the wrong type', properties: { ...ID, AccessString: ['on'] }, verdict: 'compliant' },
  ],
});
