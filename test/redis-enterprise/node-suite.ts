import { Stack } from 'aws-cdk-lib';
import * as secretsmanager from 'aws-cdk-lib/aws-secretsmanager';
import { RedisEnterpriseCertificate, RedisEnterpriseNodes, RedisEnterpriseTls, RedisEnterpriseTlsProps, RedisEnterpriseVersion } from '../../src';
import { makeCertificate, TestCertificate, TestCertificateOptions } from '../helpers/certificates';
import { arnOf, nodeStack, RedisEnterpriseNode, whyNoNode } from '../helpers/redis-enterprise-node';

const { skipCheck } = jest.requireActual<{ skipCheck(what: string, why: string): void }>('../../build-tools/skipped-checks.js');
const obstacle = whyNoNode();
if (obstacle) skipCheck('the test of what Redis Enterprise nodes run', obstacle);

/** Tests that run the program of the nodes. Where it cannot run they are left out, and the run says so. */
export const describeOnNode = obstacle ? describe.skip : describe;

export const CLUSTER = 'redis.example.com';
const NAMES = [CLUSTER, `*.${CLUSTER}`, `internal.${CLUSTER}`, `*.internal.${CLUSTER}`];
export const BOTH_USAGES = 'serverAuth,clientAuth';

let authority: TestCertificate | undefined;

/** The authority behind certificates that are as they should be. */
export function theAuthority(): TestCertificate {
  return authority ??= makeCertificate({ subject: 'authority', authority: true });
}

/** A certificate as it should be, but for what is said. */
export function clusterCertificate(options: TestCertificateOptions = {}): TestCertificate {
  return makeCertificate({ subject: CLUSTER, names: NAMES, extendedKeyUsage: BOTH_USAGES, issuer: theAuthority(), ...options });
}

/** The text of a secret with a certificate, its authority and its key. */
export function secretWith({ certificate, key }: TestCertificate, chain = theAuthority().certificate): string {
  return JSON.stringify({ certificate: certificate + chain, privateKey: key });
}

/** A certificate in a secret of this name. */
export function inSecret(stack: Stack, name: string): RedisEnterpriseCertificate {
  return RedisEnterpriseCertificate.fromSecret(secretNamed(stack, name));
}

export function secretNamed(stack: Stack, name: string): secretsmanager.ISecret {
  return stack.node.tryFindChild(name) as secretsmanager.ISecret | undefined
    ?? secretsmanager.Secret.fromSecretCompleteArn(stack, name, arnOf('secretsmanager', `${name}-AbCdEf`));
}

/** Puts a text into a secret of this name. */
export function putSecret(node: RedisEnterpriseNode, name: string, text: string): void {
  node.write(`secrets/${name}-AbCdEf`, text);
}

/** The construct in a stack of its own. */
export function declare(props: Partial<RedisEnterpriseTlsProps> | ((stack: Stack) => Partial<RedisEnterpriseTlsProps>) = {}): RedisEnterpriseTls {
  const stack = nodeStack();
  return new RedisEnterpriseTls(stack, 'Tls', {
    nodes: RedisEnterpriseNodes.tagged('RedisCluster', 'prod'),
    version: RedisEnterpriseVersion.V8_0,
    clusterFqdn: CLUSTER,
    ...typeof props === 'function' ? props(stack) : props,
  });
}

/** What rladmin set, as the API has it. */
export function settingOf(node: RedisEnterpriseNode, name: string): unknown {
  const value = node.read(`config/${name}`);
  if (value === 'enabled' || value === 'disabled') return name === 'encrypt_pkeys' ? value === 'enabled' : value;
  return name === 'sentinel_cipher_suites' || name === 'data_cipher_suites_tls_1_3' ? value?.split(':') : value;
}
