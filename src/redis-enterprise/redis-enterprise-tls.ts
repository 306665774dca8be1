import { Duration, Stack, Validations } from 'aws-cdk-lib';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as ssm from 'aws-cdk-lib/aws-ssm';
import { propertyInjectable } from 'aws-cdk-lib/core/lib/prop-injectable';
import { Construct } from 'constructs';
import { documentContent, isTooLarge, REVISION, revisionOf } from './document';
import { ImportedRedisEnterpriseTls } from './imported-redis-enterprise-tls';
import { nodePolicy } from './node-policy';
import { optionFaults, secretFaults, SUBJECT, typeFaults } from './option-faults';
import { addAlarms } from './recommended-alarms';
import { METRIC_NAMESPACE, RedisEnterpriseTlsBase } from './redis-enterprise-tls-base';
import { RedisEnterpriseTlsGrants } from './redis-enterprise-tls-grants';
import type { RedisEnterpriseTlsProps } from './redis-enterprise-tls-props';
import type { IRedisEnterpriseTls, RedisEnterpriseTlsAttributes } from './redis-enterprise-tls-resource';
import { bindCertificates, wantedCertificates, wantedState } from './wanted-state';
import { PACK_NAME } from '../engine';
import { SYSTEMS_MANAGER_LIMITS, WANTED_STATE_METADATA } from '../facts';
import { withActions } from '../private/recommended-alarm';
import { buildChecked } from '../self-check/checked-construct';

const DEFAULT_CHECK_EVERY = Duration.hours(1);
const HOUR_MINUTES = 60;

/** A rule that is relaxed during a migration, with the reason. */
interface Relaxation {
  readonly rule: string;
  readonly reason: string;
  readonly what: string;
}

/**
 * Manages the certificates and TLS settings of a Redis Enterprise Software cluster on EC2.
 *
 * A State Manager association runs a program on one node after the other, on a schedule and after every deployment that changes
 * the settings. On the primary node, the program compares the cluster with the declared state and corrects differences in this
 * order: certificates, cipher suites, minimum TLS versions, databases, and finally plain HTTP. Each node restarts its discovery
 * service if the settings of that service have changed. The nodes fetch private keys and passwords from Secrets Manager or ACM
 * when needed, keep them in memory only, and check certificates before they apply them.
 *
 * The defaults are TLS 1.2 and later with forward secrecy, no plaintext in the REST API and the discovery service, private keys
 * encrypted on disk, and internode encryption for new databases. The construct does not create the cluster. The nodes need the
 * policy `nodePolicy`, the SSM Agent, the AWS CLI and jq.
 *
 * @example
 *
 * declare const secret: secretsmanager.ISecret;
 * declare const nodeRole: iam.Role;
 * const tls = new RedisEnterpriseTls(this, 'Tls', {
 *   nodes: RedisEnterpriseNodes.tagged('RedisCluster', 'prod'),
 *   version: RedisEnterpriseVersion.V8_0,
 *   clusterFqdn: 'redis.example.com',
 *   certificates: { everyComponent: RedisEnterpriseCertificate.fromSecret(secret) },
 *   nodeRoles: [nodeRole],
 * });
 * tls.addRecommendedAlarms();
 *
 * @see https://redis.io/docs/latest/operate/rs/security/encryption/
 */
@propertyInjectable
export class RedisEnterpriseTls extends RedisEnterpriseTlsBase {
  /** Identifies this class for property injection. */
  public static readonly PROPERTY_INJECTION_ID: string = 'cdk-encrypted-caches.RedisEnterpriseTls';

  /**
   * Imports an existing `RedisEnterpriseTls`, for its metrics and grants.
   *
   * @param scope the parent construct
   * @param id the construct id
   * @param attributes the attributes of the imported construct
   */
  public static fromRedisEnterpriseTlsAttributes(scope: Construct, id: string, attributes: RedisEnterpriseTlsAttributes): IRedisEnterpriseTls {
    return new ImportedRedisEnterpriseTls(scope, id, attributes);
  }

  /** The id of the State Manager association. */
  public readonly associationId: string;

  /** The fully qualified domain name of the cluster. */
  public readonly clusterFqdn: string;

  /** The name of the command document that the nodes run. */
  public readonly documentName: string;

  /**
   * The permissions of the nodes: to read exactly the declared secrets and certificates, and to send metrics.
   *
   * Attached to the known roles of `nodes` and to `nodeRoles`. Attach it to all other roles of the nodes.
   */
  public readonly nodePolicy: iam.ManagedPolicy;

  /** Grants for principals that start a run immediately. */
  public readonly grants: RedisEnterpriseTlsGrants = RedisEnterpriseTlsGrants._of(this);

  private readonly checkEvery: Duration;
  private readonly certificateNames: readonly string[];

  /**
   * @param scope the parent construct
   * @param id the construct id; part of the logical ids
   * @param props the properties
   * @throws one error that lists all faults, each with a code
   */
  constructor(scope: Construct, id: string, props: RedisEnterpriseTlsProps) {
    super(scope, id);
    const parts = buildChecked(this, SUBJECT, typeFaults(props), (checks) => {
      const faults = optionFaults(props);
      const certificates = wantedCertificates(props.certificates);
      // Thrown first: with these faults, creating the certificates would fail with a less clear error.
      checks.failOn(faults.filter(({ code }) => code.startsWith('Certificate') || code === 'ClusterFqdn'));
      const sources = bindCertificates(this, certificates, props.clusterFqdn);
      faults.push(...secretFaults(props, sources));

      const applied = new ssm.StringParameter(this, 'Applied', {
        description: `What the nodes of ${this.node.path} have set. They write it.`,
        stringValue: 'nothing',
      });
      const wanted = wantedState(props, sources, {
        region: Stack.of(this).region, metricNamespace: METRIC_NAMESPACE, appliedParameterName: applied.parameterName,
      });
      if (isTooLarge(wanted)) {
        faults.push({
          code: 'DocumentTooLarge',
          message: `The settings exceed the size limit of ${SYSTEMS_MANAGER_LIMITS.documentBytes} bytes for a Systems Manager document. In 'databases', use RedisEnterpriseDatabaseTls.all() instead of individual names.`,
        });
      }
      const document = new ssm.CfnDocument(this, 'Document', {
        documentType: 'Command',
        documentFormat: 'JSON',
        targetType: '/AWS::EC2::Instance',
        // Replacing the document would also replace the association.
        updateMethod: 'NewVersion',
        content: documentContent(wanted),
      });
      document.addMetadata(WANTED_STATE_METADATA.key, WANTED_STATE_METADATA.value);
      const checkEvery = props.checkEvery ?? DEFAULT_CHECK_EVERY;
      const association = new ssm.CfnAssociation(this, 'Resource', {
        name: document.ref,
        documentVersion: '$LATEST',
        parameters: { [REVISION]: [revisionOf(this, wanted)] },
        targets: [{ key: props.nodes.targetKey, values: props.nodes.targetValues }],
        scheduleExpression: rate(checkEvery),
        maxConcurrency: '1',
        maxErrors: '0',
        complianceSeverity: 'HIGH',
        waitForSuccessTimeoutSeconds: props.waitForSuccess?.toSeconds(),
      });
      const relaxations = relaxationsOf(props);
      checks.judge({
        faults,
        elements: () => [document, association],
        relaxed: relaxations.map(({ rule }) => rule),
      });

      const policy = nodePolicy(this, props, { sources, applied });
      // The first run needs the policy.
      association.node.addDependency(policy);
      for (const role of new Set([...props.nodes._roles, ...props.nodeRoles ?? []])) role.addManagedPolicy(policy);
      for (const relaxation of relaxations) this.warnOf(relaxation, document);
      return { association, document, policy, certificates, checkEvery };
    });

    this.associationId = parts.association.attrAssociationId;
    this.documentName = parts.document.ref;
    this.clusterFqdn = props.clusterFqdn;
    this.nodePolicy = parts.policy;
    this.checkEvery = parts.checkEvery;
    this.certificateNames = parts.certificates.map(({ facts }) => facts.name);
  }

  /**
   * Adds the recommended alarms: one for runs that fail or do not take place, and one per certificate that expires within 30
   * days.
   *
   * CloudWatch charges for each alarm. `docs/redis-enterprise-tls.md` lists their reasons.
   *
   * @param actions the actions for the states `ALARM` and `OK`
   */
  public addRecommendedAlarms(...actions: cloudwatch.IAlarmAction[]): cloudwatch.Alarm[] {
    return withActions(addAlarms(new Construct(this, 'Alarms'), this, this.checkEvery, this.certificateNames), actions);
  }

  private warnOf({ rule, reason, what }: Relaxation, document: ssm.CfnDocument): void {
    Validations.of(document).acknowledge({ id: `${PACK_NAME}::${PACK_NAME}-${rule}`, reason });
    Validations.of(this).addWarning(`${PACK_NAME}-RedisEnterpriseMigration`, `${what}. Omit the option when the migration is complete. Reason: ${reason}`);
  }
}

function relaxationsOf({ httpSupport, discoveryService }: RedisEnterpriseTlsProps): Relaxation[] {
  const relaxations: Relaxation[] = [];
  if (httpSupport?.reason !== undefined) {
    relaxations.push({ rule: 'RedisEnterpriseHttpDisabled', reason: httpSupport.reason, what: 'The REST API of the cluster accepts requests without TLS' });
  }
  if (discoveryService?.tls?.reason !== undefined) {
    relaxations.push({ rule: 'RedisEnterpriseDiscoveryTlsRequired', reason: discoveryService.tls.reason, what: 'The discovery service of the cluster accepts connections without TLS' });
  }
  return relaxations;
}

/** A rate expression of State Manager. */
function rate(every: Duration): string {
  const minutes = every.toMinutes();
  const hours = minutes / HOUR_MINUTES;
  if (!Number.isInteger(hours)) return `rate(${minutes} minutes)`;
  return hours === 1 ? 'rate(1 hour)' : `rate(${hours} hours)`;
}
