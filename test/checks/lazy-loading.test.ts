import * as fs from 'fs';
import * as path from 'path';
import { App } from 'aws-cdk-lib';
import { propertyInjectable } from 'aws-cdk-lib/core/lib/prop-injectable';
import { NagPack } from 'cdk-nag/lib/nag-pack';
import { Construct } from 'constructs';
import { describeCompiled, installation, run } from './compiled-package';

/** A program that prints which modules of `node_modules` a piece of code loads, each from the name of its package on. */
const LOADS = (code: string): string => `
  ${code}
  const marker = '/node_modules/';
  const modules = Object.keys(require.cache).map((file) => file.split('\\\\').join('/')).filter((file) => file.includes(marker));
  console.log(JSON.stringify(modules.map((file) => file.slice(file.indexOf(marker) + marker.length))));
`;

const OURS = 'cdk-encrypted-caches/';

describeCompiled('the compiled package', () => {
  let folder: string;
  beforeAll(() => {
    folder = installation();
  });
  afterAll(() => {
    fs.rmSync(folder, { recursive: true });
  });

  const loads = (code: string): string[] => run(folder, LOADS(code));

  test('loads nothing but its index when it is required', () => {
    expect(loads("require('cdk-encrypted-caches');")).toEqual([`${OURS}lib/index.js`]);
  });

  test('loads neither cdk-nag nor the pack nor the inside of a service when the construct is touched', () => {
    const modules = loads("require('cdk-encrypted-caches').EncryptedRedisReplicationGroup;");
    expect(modules).toContain(`${OURS}lib/elasticache/encrypted-redis-replication-group.js`);
    expect(modules.filter((file) => file.startsWith('cdk-nag/') || file.startsWith(`${OURS}lib/checks/`))).toEqual([]);
    const services = modules.filter((file) => file.startsWith('aws-cdk-lib/aws-'));
    expect(services).toContain('aws-cdk-lib/aws-elasticache/index.js');
    // The index of a service holds names only; what stands behind one is loaded when it is used.
    expect(services.filter((file) => !/^aws-cdk-lib\/aws-[\w-]+\/index\.js$/.test(file))).toEqual([]);
  });

  test('loads no service that has nothing to do with a cache when a group is built', () => {
    const modules = loads(`
      const { App, Stack } = require('aws-cdk-lib');
      const ec2 = require('aws-cdk-lib/aws-ec2');
      const stack = new Stack(new App({ outdir: require('path').join(__dirname, 'cdk.out') }), 'Stack');
      const vpc = ec2.Vpc.fromVpcAttributes(stack, 'Vpc', { vpcId: 'vpc-11111111', availabilityZones: ['a', 'b'], privateSubnetIds: ['subnet-a', 'subnet-b'] });
      const before = new Set(Object.keys(require.cache));
      new (require('cdk-encrypted-caches').EncryptedRedisReplicationGroup)(stack, 'Cache', { vpc });
      for (const file of before) delete require.cache[file];
    `);
    expect(modules.filter((file) => file.startsWith('cdk-nag/'))).toEqual([]);
    const services = new Set(modules.map((file) => /^aws-cdk-lib\/(aws-[\w-]+)\/lib\//.exec(file)?.[1]).filter(Boolean));
    for (const service of services) expect(['aws-ec2', 'aws-elasticache', 'aws-iam', 'aws-kms', 'aws-secretsmanager']).toContain(service);
    expect(services).toContain('aws-elasticache');
  });

  test('loads next to nothing of cdk-nag and none of its rules when the pack is touched', () => {
    const modules = loads("new (require('cdk-encrypted-caches').EncryptedCacheChecks)();");
    const nag = modules.filter((file) => file.startsWith('cdk-nag/'));
    expect(nag).toContain('cdk-nag/lib/nag-pack.js');
    expect(nag.length).toBeLessThanOrEqual(3);
    expect(modules.filter((file) => file.startsWith('aws-cdk-lib/aws-') || file.startsWith(`${OURS}lib/elasticache/`))).toEqual([]);
  });

  test('loads all rules from one file, which the pack and the constructs share', () => {
    const modules = loads(`
      const { EncryptedCacheChecks, EncryptedRedisReplicationGroup } = require('cdk-encrypted-caches');
      const pack = new EncryptedCacheChecks();
      for (const part of ['rules', 'engine', 'template', 'facts']) require('cdk-encrypted-caches/lib/' + part);
    `).filter((file) => /^cdk-encrypted-caches\/lib\/(rules|constraints|model|engine|assembly|template|facts)\//.test(file));
    expect(modules.filter((file) => !file.endsWith('/index.js') && !file.includes('/model/'))).toEqual([`${OURS}lib/rules/bundle.js`]);
    // Nothing is left beside it that could be loaded as a second instance.
    const lib = path.join(folder, 'node_modules', OURS, 'lib');
    const faces = ['rules', 'model', 'engine', 'assembly', 'template', 'facts'].flatMap((part) => fs.readdirSync(path.join(lib, part), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.js')).map((file) => `${part}/${file.split(path.sep).join('/')}`));
    for (const face of faces.filter((file) => file !== 'rules/bundle.js')) {
      expect(fs.readFileSync(path.join(lib, face), 'utf8')).toMatch(/^"use strict";\nmodule\.exports = require\("[./\w]+\/bundle"\)\.\w+;\n$/);
    }
    expect(faces.length).toBeGreaterThanOrEqual(6);
  });

  test('names its functions and classes as the sources do, for those who read a stack trace', () => {
    const names: unknown = run(folder, `
      const { CATALOGUE } = require('cdk-encrypted-caches/lib/rules');
      const { judge } = require('cdk-encrypted-caches/lib/engine');
      const { Section, Template, Unknown } = require('cdk-encrypted-caches/lib/template');
      console.log(JSON.stringify([Section, Template, Unknown, judge, CATALOGUE[0].check].map(({ name }) => name.replace(/^_/, ''))));
    `);
    expect(names).toEqual(['Section', 'Template', 'Unknown', 'judge', 'check']);
  });

  test('gives the same names and values to require and to import', () => {
    const names: string[] = run(folder, `
      import { createRequire } from 'module';
      import { CacheEngineVersion, EncryptedCacheChecks, EncryptedRedisReplicationGroup } from 'cdk-encrypted-caches';
      import * as everything from 'cdk-encrypted-caches';
      const required = createRequire(import.meta.url)('cdk-encrypted-caches');
      const same = Object.keys(required).filter((name) => required[name] !== undefined && everything[name] === required[name]);
      if (EncryptedRedisReplicationGroup !== required.EncryptedRedisReplicationGroup) throw new Error('another class');
      if (new EncryptedCacheChecks().name !== 'EncryptedCaches' || CacheEngineVersion.VALKEY_8_2.version !== '8.2') throw new Error('not what it should be');
      console.log(JSON.stringify(same));
    `, 'mjs');
    const index = fs.readFileSync(path.join(folder, 'node_modules', OURS, 'lib', 'index.js'), 'utf8');
    const expected = [...index.matchAll(/^exports\.(\w+) = void 0;$/gm)].map(([, name]) => name);
    expect(expected.length).toBeGreaterThan(10);
    expect(names.sort()).toEqual(expected.sort());
  });
});

describe('what is imported past the front door of a peer', () => {
  test('is two modules and no more', () => {
    const found = new Set<string>();
    const src = path.join(__dirname, '..', '..', 'src');
    for (const file of fs.readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))) {
      const text = fs.readFileSync(path.join(src, file), 'utf8');
      for (const [, target] of text.matchAll(/(?:from|require\()\s*'((?:aws-cdk-lib|cdk-nag|constructs)\/[^']+)'/g)) {
        if (!/^aws-cdk-lib\/(?:aws-[\w-]+|custom-resources|cx-api|assertions)$/.test(target)) found.add(target);
      }
    }
    expect([...found].sort()).toEqual(['aws-cdk-lib/core/lib/prop-injectable', 'cdk-nag/lib/nag-pack']);
  });

  test('fails when cdk-nag moves the class that packs extend', () => {
    expect(NagPack).toBe(jest.requireActual('cdk-nag').NagPack);
    class Pack extends NagPack {
      public readonly name = 'Pack';
      constructor(scope?: Construct) {
        super(scope, { verbose: true });
        this.packName = 'Pack';
      }
      protected checkResource(): void {}
    }
    const pack = new Pack(new App());
    expect(pack.readPackName).toBe('Pack');
    expect(pack.validate).toBeInstanceOf(Function);
    expect(pack.validateScope).toBeInstanceOf(Function);
  });

  test('fails when aws-cdk-lib moves the decorator that lets an app inject properties', () => {
    @propertyInjectable
    class Subject extends Construct {
      public static readonly PROPERTY_INJECTION_ID = 'test.Subject';
      constructor(scope: Construct, id: string, public readonly props: { readonly colour?: string } = {}) {
        super(scope, id);
      }
    }
    const app = new App({ propertyInjectors: [{ constructUniqueId: 'test.Subject', inject: (original) => ({ colour: 'red', ...original }) }] });
    expect(new Subject(app, 'Injected').props).toEqual({ colour: 'red' });
    expect(new Subject(app, 'Given', { colour: 'blue' }).props).toEqual({ colour: 'blue' });
  });
});
