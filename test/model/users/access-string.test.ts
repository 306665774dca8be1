import { accessStringOf, AccessString, allowsEverything, isActive, waivesPassword } from '../../../src/model/users/access-string';
import { mayEqual, withUnknownPieces } from '../../../src/model/users/partly-known-text';
import { isUnknown, Template } from '../../../src/template';
import { IMPORTED } from '../../helpers/judge';

/** The access string of a user as the template holds it. */
function read(value: unknown): AccessString | undefined {
  const template = new Template({
    Parameters: { P: { Type: 'String' } },
    Resources: { User: { Type: 'AWS::ElastiCache::User', Properties: { AccessString: value } } },
  });
  template.scenario.reset();
  return accessStringOf(template.resource('User')!);
}

const answer = (value: boolean | object): boolean | 'unknown' => (isUnknown(value) ? 'unknown' : value as boolean);
const sub = (text: string): object => ({ 'Fn::Sub': text });

test.each<[string, unknown, string[] | undefined]>([
  ['nothing', undefined, undefined],
  ['no value', { Ref: 'AWS::NoValue' }, undefined],
  ['spaces', '  ', undefined],
  ['rules', ' on  ~App:* \t+@READ ', ['on', '~app:*', '+@read']],
  ['selectors', 'on (+get ~a b) (~c)d', ['on', '(+get ~a b)', '(~c)', 'd']],
  ['a selector that does not end', 'on (+get ~a', ['on', '(+get', '~a']],
  ['a number', 7, ['7']],
  ['a wrong type', ['on'], ['${?}']],
  ['an import', IMPORTED, ['${?}']],
  ['a parameter', { Ref: 'P' }, ['${p}']],
  ['a part', sub('on ~${P}:* +@read'), ['on', '~${p}:*', '+@read']],
  ['a dynamic reference', '{{resolve:ssm:/a b}}', ['${?}']],
  ['a dynamic reference within', 'on ~{{resolve:ssm:/a}}* +get', ['on', '~${?}*', '+get']],
])('the rules of %s', (_, value, rules) => expect(read(value)?.rules).toEqual(rules));

test.each<[unknown, boolean | 'unknown']>([
  ['on ~* +@all', true],
  ['off ~* +@all', false],
  ['~* +@all', false],
  ['on off', false],
  ['off on', true],
  ['ON', true],
  ['on reset', false],
  ['offline ~on', false],
  ['(on) +get', false],
  [IMPORTED, 'unknown'],
  [{ Ref: 'P' }, 'unknown'],
  [sub('on ${P}'), 'unknown'],
  [sub('${P} on'), true],
  [sub('${P} off'), false],
  [sub('on ~${P}:* +@read'), true],
  [sub('off ~${P}:* -@all'), 'unknown'],
  [sub('~${P}:* -@all off'), false],
  ['on ~${P}', true],
  ['off ~${P}', false],
])('whether %j is active', (value, expected) => expect(answer(isActive(read(value)!))).toBe(expected));

test.each<[unknown, boolean]>([
  ['on nopass', true],
  ['on NOPASS ~*', true],
  ['on nopass resetpass', false],
  ['on nopass >secret', false],
  ['on nopass #0123', false],
  ['on reset', false],
  ['on resetpass nopass', true],
  ['on ~nopass', false],
  [IMPORTED, false],
])('whether %j waives the password', (value, expected) => expect(waivesPassword(read(value)!)).toBe(expected));

test.each<[unknown, boolean | 'unknown']>([
  ['on ~* +@all', true],
  ['on ~* &* +@all', true],
  ['allkeys allcommands', true],
  ['+@ALL ALLKEYS', true],
  ['~** +@all', true],
  ['%RW~* +@all', true],
  ['%R~* %W~* +@all', true],
  // One of the two alone.
  ['~*', false],
  ['+@all', false],
  ['~* +@read', false],
  ['~app:* +@all', false],
  ['~*app +@all', false],
  ['%R~* +@all', false],
  ['%~* +@all', false],
  // The order matters.
  ['~* +@all -@dangerous', false],
  ['~* -@dangerous +@all', true],
  ['~* +@all -flushall', false],
  ['~* +@all -@dangerous +@dangerous', true],
  ['~* +@all -@all +@read', false],
  ['~* +@all nocommands', false],
  ['~* +@all resetkeys ~app:*', false],
  ['~* +@all reset', false],
  ['reset ~* +@all', true],
  // Selectors stand for themselves.
  ['on +get ~a (~* +@all)', true],
  ['on ~* +get (+@all ~a)', false],
  ['on (~* +@all) clearselectors', false],
  ['on (~* +@all -@admin)', false],
  ['on (~* +@all', false],
  ['on () ~* +@all', true],
  // Databases.
  ['~* +@all db=0,1', false],
  ['~* +@all db=0 alldbs', true],
  ['~* +@all resetdbs', false],
  // What is not known.
  [IMPORTED, 'unknown'],
  [{ Ref: 'P' }, 'unknown'],
  [sub('~* +@all ~${P}:*'), true],
  [sub('${P} ~* +@all'), 'unknown'],
  [sub('${P} reset ~* +@all'), true],
  [sub('${P} alldbs ~* +@all'), true],
  [sub('~* +@all ${P}'), 'unknown'],
  [sub('~* ${P}'), 'unknown'],
  [sub('(~* +@all) ${P}'), 'unknown'],
  [sub('~${P}:* +@all'), false],
  [sub('~${P}* +@all'), 'unknown'],
  [sub('%${P}~* +@all'), 'unknown'],
  [sub('~* +@${P}'), 'unknown'],
  [sub('~* +${P}'), 'unknown'],
  [sub('~* +config|${P}'), false],
  [sub('~* +@all -@${P}'), false],
  [sub('~* +@all -@${P} +@all'), true],
  [sub('~* all${P}'), 'unknown'],
  [sub('~* +@all db=${P}'), false],
  [sub('~app:* +@read (~${P} +@all)'), 'unknown'],
  ['~${P} +@all', false],
])('whether %j allows everything', (value, expected) => {
  const access = read(value);
  expect(answer(allowsEverything(access!))).toBe(expected);
});

test.each<[string, string, boolean]>([
  ['default', 'default', true],
  ['Default', 'default', false],
  ['${A}', 'default', true],
  ['${A}${B}', 'default', true],
  ['de${A}lt', 'default', true],
  ['${A}-app', 'default', false],
  ['d.fault', 'default', false],
  ['${A}default', 'default', true],
  ['${A}D', 'default', false],
])('whether %s may equal %s', (text, other, expected) => expect(mayEqual(text, other)).toBe(expected));

test('a text of many pieces is compared at once', () => {
  expect(mayEqual('${a}l'.repeat(2000), 'allcommands')).toBe(false);
  expect(mayEqual(`${'${a}'.repeat(2000)}x`, 'allcommands')).toBe(false);
});

test('a text of which nothing is known is one open piece', () => expect(withUnknownPieces(undefined)).toBe('${?}'));
