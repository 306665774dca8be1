import { spawnSync } from 'child_process';
import * as fs from 'fs';
import * as path from 'path';
import { Stack, Token } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as secretsmanager from 'aws-cdk-lib/aws-secretsmanager';
import { declare, inSecret } from './node-suite';
import { RedisEnterpriseCertificate, RedisEnterpriseDatabaseTls, RedisEnterpriseTls, RedisEnterpriseVersion } from '../../src';
import { REDIS_ENTERPRISE_CERTIFICATES } from '../../src/facts';
import { bash } from '../helpers/bash';
import { scriptOf } from '../helpers/redis-enterprise-node';
import { propertiesOf } from '../helpers/stack';

const { skipCheck } = jest.requireActual<{ skipCheck(what: string, why: string): void }>('../../build-tools/skipped-checks.js');
const PROGRAMS = path.join(__dirname, '../../src/redis-enterprise/programs');
const STUBS = path.join(__dirname, 'stubs');
const DOCUMENT = 'AWS::SSM::Document';
const ASSOCIATION = 'AWS::SSM::Association';

interface Content {
  readonly mainSteps: readonly { readonly inputs: { readonly runCommand: readonly unknown[] } }[];
}

const contentOf = (tls: RedisEnterpriseTls): Content => propertiesOf(Stack.of(tls), DOCUMENT).Content as Content;
const revisionOf = (tls: RedisEnterpriseTls): string => JSON.stringify(propertiesOf(Stack.of(tls), ASSOCIATION).Parameters);

/** What is wanted, without the program: what a reviewer reads. */
function wantedBy(tls: RedisEnterpriseTls): string[] {
  const lines = scriptOf(Stack.of(tls)).split('\n');
  return lines.slice(lines.indexOf('#:wanted') + 1);
}

describe('the document', () => {
  // Systems Manager user guide: documents-syntax-data-elements-parameters, documents-command-ssm-plugin-reference (aws:runShellScript).
  test('has the shape of schema version 2.2, and nothing that it does not know', () => {
    expect(contentOf(declare())).toEqual({
      schemaVersion: '2.2',
      description: expect.stringMatching(/^.{1,1024}$/),
      parameters: { Revision: { type: 'String', description: expect.any(String), allowedPattern: expect.any(String) } },
      mainSteps: [{
        action: 'aws:runShellScript',
        name: expect.stringMatching(/^[A-Za-z0-9_]+$/),
        precondition: { StringEquals: ['platformType', 'Linux'] },
        inputs: { timeoutSeconds: expect.stringMatching(/^\d+$/), runCommand: expect.any(Array) },
      }],
    });
  });

  test('mentions no parameter but its own, which is data', () => {
    const lines = contentOf(declare()).mainSteps[0].inputs.runCommand;
    const mentions = lines.filter((line) => typeof line === 'string' && line.includes('{{'));
    expect(mentions).toEqual(['#:revision {{ Revision }}']);
    expect(lines.indexOf('exit')).toBe(lines.indexOf(mentions[0]) - 1);
  });

  test('begins like a script of bash, or sh would run it', () => {
    expect(contentOf(declare()).mainSteps[0].inputs.runCommand[0]).toBe('#!/bin/bash');
  });

  test('keeps away from the limit of Systems Manager', () => {
    const everything = declare((stack) => ({
      credentials: secretsmanager.Secret.fromSecretNameV2(stack, 'Admin', 'admin'),
      certificates: Object.fromEntries(Object.keys(REDIS_ENTERPRISE_CERTIFICATES).map((role) => [role, inSecret(stack, role)])),
      databases: [RedisEnterpriseDatabaseTls.all()],
    }));
    expect(JSON.stringify(contentOf(everything)).length).toBeLessThan(50_000);
  });

  test('is read by bash, as a whole', () => {
    const { status, stderr } = bash(['-n', '-c', scriptOf(Stack.of(declare()))]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});

describe('what is wanted', () => {
  test('by default', () => expect(wantedBy(declare())).toMatchSnapshot());

  test('of an old release, under its names', () => {
    const lines = wantedBy(declare({ version: RedisEnterpriseVersion.of('7.2') }));
    // And the release from which on they are no good.
    expect(lines).toContain('version 7.2 7.4.2');
    expect(lines.filter((line) => line.startsWith('setting')).map((line) => line.split(' ')[1])).toEqual([
      'cipher_suites', 'data_cipher_list', 'sentinel_cipher_suites', 'min_control_TLS_version', 'min_data_TLS_version', 'min_sentinel_TLS_version', 'sentinel_ssl_policy',
    ]);
  });

  test('of every certificate', () => {
    const all = declare((stack) => ({
      credentials: secretsmanager.Secret.fromSecretNameV2(stack, 'Admin', 'admin'),
      certificates: Object.fromEntries(Object.keys(REDIS_ENTERPRISE_CERTIFICATES).map((role) => [role, inSecret(stack, role)])),
    }));
    expect(wantedBy(all).filter((line) => line.startsWith('certificate')).map((line) => line.split(' ').slice(1, 5).join(' '))).toEqual([
      'cm cluster rladmin secret', 'proxy databases rladmin secret', 'syncer cluster rladmin secret', 'metrics_exporter cluster rladmin secret',
      'ldap_client client api secret', 'mtls_trusted_ca trust api secret', 'ccs_internode_encryption internode internal secret',
      'data_internode_encryption internode internal secret', 'sso_service key api secret', 'sso_issuer trust api secret', 'api cluster rladmin secret',
    ]);
  });

  test('of a component that is named, and of the others', () => {
    const lines = wantedBy(declare((stack) => ({ certificates: { everyComponent: inSecret(stack, 'all'), proxy: inSecret(stack, 'proxy') } })));
    expect(lines.filter((line) => line.includes('secret:proxy')).map((line) => line.split(' ')[1])).toEqual(['proxy']);
    expect(lines.filter((line) => line.includes('secret:all'))).toHaveLength(4);
  });
});

describe('the revision', () => {
  test('is the same for the same', () => expect(revisionOf(declare())).toBe(revisionOf(declare())));

  test('is another one when something else is wanted', () => {
    expect(revisionOf(declare({ clusterFqdn: 'redis.example.org' }))).not.toBe(revisionOf(declare()));
  });

  test('is another one once what is filled in is, as that is a part of it', () => {
    const tls = declare((stack) => ({ certificates: { everyComponent: RedisEnterpriseCertificate.fromSecret(new secretsmanager.Secret(stack, 'Secret')) } }));
    const revision = revisionOf(tls);
    expect(revision.match(/"Ref":"Secret/g)).toHaveLength(1);
  });

  test('knows what aspects make of tokens later', () => {
    const tls = declare({ clusterFqdn: Token.asString({ Ref: 'AWS::StackName' }) });
    expect(revisionOf(tls)).toContain('AWS::StackName');
    Template.fromStack(Stack.of(tls));
  });
});

describe('the programs', () => {
  const isThere = spawnSync('shellcheck', ['--version']).status === 0;
  if (!isThere) skipCheck('the check of what Redis Enterprise nodes run', 'there is no shellcheck');
  const checked = isThere ? describe : describe.skip;
  const files = fs.readdirSync(PROGRAMS).filter((name) => name.endsWith('.sh'));

  checked('shellcheck', () => {
    test.each([...files.map((name) => path.join(PROGRAMS, name)), ...fs.readdirSync(STUBS).map((name) => path.join(STUBS, name))])('has nothing to say about %s', (file) => {
      expect(spawnSync('shellcheck', ['--external-sources', '--source-path=SCRIPTDIR', file], { encoding: 'utf8' })).toMatchObject({ status: 0, stdout: '', stderr: '' });
    });

    test('has nothing to say about all parts together, where everything is assigned that is used', () => {
      const script = scriptOf(Stack.of(declare())).replace(/\nexit\n[^]*$/, '\nexit\n');
      // Functions that a trap calls, and settings that a part does not use.
      const run = spawnSync('shellcheck', ['--exclude=SC2317,SC2329', '-'], { encoding: 'utf8', input: script });
      expect(run).toMatchObject({ status: 0, stdout: '', stderr: '' });
    });
  });

  test('are all in the document', () => {
    const script = scriptOf(Stack.of(declare()));
    const functions = files.flatMap((name) => [...fs.readFileSync(path.join(PROGRAMS, name), 'utf8').matchAll(/^(\w+)\(\) \{/gm)].map(([, called]) => called));
    expect(functions.length).toBeGreaterThan(40);
    for (const called of functions) expect(script).toContain(`\n${called}() {`);
  });
});
