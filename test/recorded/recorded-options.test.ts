import { RECORDED_APPS } from './apps';
import { publicNames } from './public-names';
import { record } from './record';

// That no option is forgotten: each has an app, and in that app it changes the template.

/** Public structs whose members add nothing to a template. */
const NOT_RECORDED: Readonly<Record<string, string>> = {
  EncryptedCacheChecksProps: 'the pack judges templates and adds nothing to them',
  CacheRuleSetting: 'it is an option of the pack',
  ReplicationGroupEndpoints: 'it is what a group has, and no option',
  ReplicationGroupAttributes: 'an imported group is not in the template',
  DaxClusterAttributes: 'an imported cluster is not in the template',
  NatBastionAccessAttributes: 'an imported instance is not in the template',
  RedisEnterpriseTlsAttributes: 'an imported document is not in the template',
};

// In jsii an interface is a struct unless its name begins with an I that is no part of a word.
const structs = new Map([...publicNames()].filter(([name, { isInterface }]) => isInterface && !/^I[A-Z]/.test(name)).map(([name, { members }]) => [name, members]));

test('every option of a public struct has an app', () => {
  const apps = new Set(RECORDED_APPS.map(({ group, name }) => `${group}.${name}`));
  const options = [...structs].filter(([struct]) => !(struct in NOT_RECORDED)).flatMap(([struct, names]) => names.map((name) => `${struct}.${name}`));
  // Add it to a table in test/recorded/apps.
  expect(options.filter((option) => !apps.has(option))).toEqual([]);
});

test('the search for structs finds them all', () => {
  expect(structs.get('EncryptedRedisReplicationGroupProps')).toEqual(expect.arrayContaining(['vpc', 'port', 'removalPolicy']));
  expect(structs.size).toBeGreaterThan(30);
  expect(Object.keys(NOT_RECORDED).filter((struct) => !structs.has(struct))).toEqual([]);
});

test('no two apps have the same name', () => {
  const names = RECORDED_APPS.map(({ group, name }) => `${group}.${name}`);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

test.each(RECORDED_APPS.filter((app) => app.buildWithout).map((app) => [`${app.group}.${app.name}`, app] as const))('%s has another value than the default', (_, app) => {
  // What is refused without the option needs it.
  const without = attempt(() => record(app.buildWithout!()));
  expect(without).not.toEqual(record(app.build()));
});

function attempt(act: () => unknown): unknown {
  try {
    return act();
  } catch (error) {
    return error;
  }
}
