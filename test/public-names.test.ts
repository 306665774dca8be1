import { publicNames } from './recorded/public-names';

// One spelling in all languages. For Python and Java, jsii-pacmak puts an underscore between a digit and a capital letter: the static
// constant R7G_LARGE becomes R7_G_LARGE there, while .NET and Go keep it. With an underscore after the digit, as in VALKEY_8_2, a name stays.
const SPELLED_DIFFERENTLY = /\d[A-Z]/;

/** Enums whose members are names of AWS. jsii-pacmak keeps the members of enums as they are in all languages. */
const NAMES_OF_AWS = ['CacheNodeFamily', 'DaxNodeFamily'];

const names = publicNames();
const differing = (isSearched: (name: string) => boolean): string[] => [...names].filter(([name]) => isSearched(name))
  .flatMap(([name, { members }]) => members.filter((member) => SPELLED_DIFFERENTLY.test(member)).map((member) => `${name}.${member}`));

test.each([['R7G_LARGE', true], ['R5_2XLARGE', true], ['ec2Instance', true], ['s3Bucket', true], ['VALKEY_8_2', false], ['TLS_1_2', false], ['IPV4', false]])(
  'the search tells names that differ: %s', (name, differs) => expect(SPELLED_DIFFERENTLY.test(name)).toBe(differs),
);

test('no constant, method, property or option has a digit directly before a capital letter', () => {
  expect(differing((name) => !names.get(name)!.isEnum)).toEqual([]);
  expect(names.get('CacheEngineVersion')!.members).toContain('VALKEY_8_2');
});

test('no member of an enum has one, apart from the names of AWS', () => {
  expect(differing((name) => names.get(name)!.isEnum && !NAMES_OF_AWS.includes(name))).toEqual([]);
  for (const name of NAMES_OF_AWS) expect(differing((other) => other === name)).not.toEqual([]);
});
