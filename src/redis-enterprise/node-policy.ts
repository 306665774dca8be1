import { Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as secretsmanager from 'aws-cdk-lib/aws-secretsmanager';
import * as ssm from 'aws-cdk-lib/aws-ssm';
import type { Construct } from 'constructs';
import type { CertificateSource } from './certificate-source';
import { APPLIED_ACTIONS, DECRYPT_ACTIONS, EXPORT_CERTIFICATE_ACTIONS, READ_SECRET_ACTIONS, REPORT_ACTIONS } from './perms';
import { METRIC_NAMESPACE } from './redis-enterprise-tls-base';
import type { RedisEnterpriseTlsProps } from './redis-enterprise-tls-props';

/** The sources that the nodes read, and the parameter that they read and write. */
export interface NodeAccess {
  readonly sources: readonly CertificateSource[];
  readonly applied: ssm.IStringParameter;
}

/**
 * The policy of the nodes: read access to exactly the declared secrets, keys and certificates.
 *
 * Does not include the permissions of the SSM Agent, which the role of the nodes must already have.
 */
export function nodePolicy(scope: Construct, props: RedisEnterpriseTlsProps, { sources, applied }: NodeAccess): iam.ManagedPolicy {
  const statement = (actions: readonly string[], resources: readonly string[], conditions?: Record<string, object>): iam.PolicyStatement =>
    new iam.PolicyStatement({ actions: [...actions], resources: [...resources], conditions });
  const secrets = secretsOf(props, sources);
  const certificates = unique(sources.flatMap(({ certificateArn }) => certificateArn ?? []));
  const keys = unique(secrets.flatMap(({ encryptionKey }) => encryptionKey?.keyArn ?? []));
  const statements = [statement(APPLIED_ACTIONS, [applied.parameterArn]), statement(REPORT_ACTIONS, ['*'], { StringEquals: { 'cloudwatch:namespace': METRIC_NAMESPACE } })];
  if (secrets.length > 0) statements.push(statement(READ_SECRET_ACTIONS, unique(secrets.map(resourceOf))));
  if (keys.length > 0) {
    // Only through Secrets Manager, because the key may have other uses.
    statements.push(statement(DECRYPT_ACTIONS, keys, { StringEquals: { 'kms:ViaService': `secretsmanager.${Stack.of(scope).region}.amazonaws.com` } }));
  }
  if (certificates.length > 0) statements.push(statement(EXPORT_CERTIFICATE_ACTIONS, certificates));
  return new iam.ManagedPolicy(scope, 'NodePolicy', { description: `What the nodes of ${scope.node.path} fetch and report`, statements });
}

/** All secrets that the nodes read. */
export function secretsOf({ credentials, databases = [] }: RedisEnterpriseTlsProps, sources: readonly CertificateSource[]): secretsmanager.ISecret[] {
  const secrets = [credentials, ...sources.map(({ secret }) => secret?.secret), ...databases.map(({ _options }) => _options.clientAuthorities)];
  return [...new Set(secrets.filter((secret) => secret !== undefined))];
}

/** The resource of a policy statement. If the full ARN is not known, the wildcards match the six random characters at its end. */
function resourceOf(secret: secretsmanager.ISecret): string {
  return secret.secretFullArn ?? `${secret.secretArn}-??????`;
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
