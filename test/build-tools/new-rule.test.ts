import { spawnSync } from 'child_process';
import * as fs from 'fs';
import * as path from 'path';
import { checkout } from '../helpers/checkout';
import { typeErrors } from '../helpers/type-check';

const root = checkout();
const read = (name: string): string => fs.readFileSync(path.join(root, name), 'utf8');
const run = (...args: string[]): { status: number | null; stdout: string; stderr: string } => (
  spawnSync(process.execPath, [path.join(root, 'build-tools', 'new-rule.js'), ...args], { encoding: 'utf8' })
);

const STARTED: [string, string[], string, string, string[]][] = [
  ['a limit', ['MemoryDbSample', '--subject', 'memorydb/engine'], 'memorydb/engine/sample', 'memoryDbSample', ["level: 'error'", "kind: 'limit'", '[MEMORYDB_CLUSTER]']],
  [
    'a rule about security',
    ['MemoryDbUserSample', '--subject', 'memorydb/users', '--kind', 'security'],
    'memorydb/users/user-sample', 'memoryDbUserSample', ["level: 'error'", "kind: 'security'", '[MEMORYDB_USER]'],
  ],
  [
    'a rule about practice, of a service with several resources',
    ['UserGroupSample', '--subject', 'users/user-groups', '--kind', 'practice', '--resource', 'AWS::ElastiCache::UserGroup'],
    'users/user-groups/user-group-sample', 'userGroupSample', ["level: 'warning'", "kind: 'practice'", '[USER_GROUP]'],
  ],
];

test.each(STARTED)('%s is one rule file and one test file, and is listed', (_, args, place, constant, parts) => {
  const [ruleFile, testFile] = [`src/rules/${place}.ts`, `test/rules/${place}.test.ts`];
  const { status, stderr, stdout } = run(...args);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toContain(`npx jest ${testFile}`);
  for (const part of [`export const ${constant}: Rule = {`, `id: '${args[0]}'`, ...parts]) expect(read(ruleFile)).toContain(part);
  expect(read('src/rules/catalogue.ts')).toContain(`import { ${constant} } from './${place}';`);
  for (const list of ['src/checks/cache-rule-id.ts', 'RULES.md', 'docs/constraints.md']) expect(read(list)).toContain(args[0]);
  expect(run(...args)).toMatchObject({ status: 1, stderr: expect.stringContaining(`${ruleFile} exists already`) });

  // The test fails until its author has written the three kinds of cases.
  expect(read(testFile).match(/^ {2}(fires|passes|token): \[\n {4}replaceThis\(/gm)).toHaveLength(3);
  expect(() => jest.requireActual(path.join(root, testFile))).toThrow('Replace this line with a case that breaks the rule: {');
});

test('what is written compiles', () => {
  const files = STARTED.flatMap(([, , place]) => [`src/rules/${place}.ts`, `test/rules/${place}.test.ts`]).map((name) => path.join(root, name));
  expect(files.filter((file) => !fs.existsSync(file))).toEqual([]);
  expect(typeErrors(files)).toEqual([]);
});

test.each<[string, string[], string]>([
  ['no id', [], 'One id is needed.\nUsage: npm run new:rule'],
  ['two ids', ['MemoryDbSample', 'DaxSample'], 'One id is needed.'],
  ['an unknown option', ['MemoryDbSample', '--topic', 'engine'], "Unknown option '--topic'"],
  ['an id in another case', ['memory-db-sample'], "'memory-db-sample' is not an id such as MemoryDbEncryptionInTransit."],
  ['a service that is not known', ['NeptuneSample'], 'NeptuneSample must begin with the resource that it is about: ReplicationGroup, CacheCluster,'],
  ['nothing but a prefix', ['MemoryDb'], 'MemoryDb must begin with the resource'],
  ['no subject', ['MemoryDbOther'], 'Choose the subject of MemoryDbOther:\n  --subject memorydb/encryption   MemoryDB: encryption\n'],
  ['the subject of another service', ['CacheClusterSample', '--subject', 'memorydb/engine'], "'memorydb/engine' is not a subject of CacheClusterSample:\n  --subject cache-cluster/"],
  ['a kind that there is not', ['DaxSample', '--subject', 'dax/role', '--kind', 'advice'], "--kind must be security, practice, limit, got 'advice'."],
  ['a type that is not known', ['DaxSample', '--subject', 'dax/role', '--resource', 'AWS::DAX::Role'], "'AWS::DAX::Role' is not in src/model/resource-types.ts."],
  ['a subject whose rules are about different types', ['CacheSample', '--subject', 'network/exposure'], 'Choose one: --resource'],
])('refuses %s, and writes nothing', (_, args, message) => {
  const before = read('src/rules/catalogue.ts');
  expect(run(...args)).toMatchObject({ status: 1, stdout: '', stderr: expect.stringContaining(message) });
  expect(read('src/rules/catalogue.ts')).toBe(before);
});
