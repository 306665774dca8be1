import { Duration, Stack, Validations } from 'aws-cdk-lib';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as ssm from 'aws-cdk-lib/aws-ssm';
import { propertyInjectable } from 'aws-cdk-lib/core/lib/prop-injectable';
import { Construct } from 'constructs';
import { documentContent, isTooLarge, REVISION, revisionOf } from './document';
import { ImportedRedisEnterpriseTls } from './imported-redis-enterprise-tls';
import { nodePolicy } from './node-policy';
import { optionFaults, secretFaults, typeFaults } from './option-faults';
import { addAlarms } from './recommended-alarms';
import { METRIC_NAMESPACE, RedisEnterpriseTlsBase } from './redis-enterprise-tls-base';
import { RedisEnterpriseTlsGrants } from './redis-enterprise-tls-grants';
import type { RedisEnterpriseTlsProps } from './redis-enterprise-tls-props';
import type { IRedisEnterpriseTls, RedisEnterpriseTlsAttributes } from './redis-enterprise-tls-resource';
import { bindCertificates, wantedCertificates, wantedState } from './wanted-state';
import { PACK_NAME } from '../engine';
import { SYSTEMS_MANAGER_LIMITS, WANTED_STATE_METADATA } from '../facts';
import { failOn } from '../private/errors';
import { withActions } from '../private/recommended-alarm';
import { selfCheck } from '../self-check/self-check';

const CODE = 'RedisEnterpriseTlsInvalid';
const SUBJECT = 'RedisEnterpriseTls';
const DEFAULT_CHECK_EVERY = Duration.hours(1);
const HOUR_MINUTES = 60;

/** What somebody relaxed for a migration: the rule, and why. */
interface Relaxation {
  readonly rule: string;
  readonly reason: string;
  readonly what: string;
}

/**
 * Certificates and TLS settings of a Redis Enterprise Software cluster that runs on EC2: declared here, and kept by the nodes themselves.
 *
 * A document of Systems Manager runs on the nodes, one after the other, on a schedule and after every deployment that changes something. The primary node
 * compares what is with what is wanted, and changes what differs: certificates, cipher suites, oldest versions of TLS, databases, and HTTP off last. Each node restarts its discovery service if
 * that has new settings. Keys and passwords are fetched from Secrets Manager or ACM when they are needed, into memory, and checked before the cluster gets them.
 *
 * With the defaults: TLS 1.2 and newer with suites that have forward secrecy, no plaintext in the REST API and the discovery service, private keys encrypted on disk, and encryption between nodes for new
 * databases. The cluster itself is not made here, and the nodes need the policy `nodePolicy`, the agent of Systems Manager, the AWS CLI and jq.
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
  /** The id by which an app injects properties into every construct of this class. */
  public static readonly PROPERTY_INJECTION_ID: string = 'cdk-encrypted-caches.RedisEnterpriseTls';

  /**
   * One that this app does not make, for its metrics and permissions.
   *
   * @param scope where it is used
   * @param id a name within the scope
   * @param attributes what is known of it
   */
  public static fromRedisEnterpriseTlsAttributes(scope: Construct, id: string, attributes: RedisEnterpriseTlsAttributes): IRedisEnterpriseTls {
    return new ImportedRedisEnterpriseTls(scope, id, attributes);
  }

  /** The id of the association of State Manager. */
  public readonly associationId: string;

  /** The name of the cluster. */
  public readonly clusterFqdn: string;

  /** The name of the document that the nodes run. */
  public readonly documentName: string;

  /** What the nodes need: to fetch exactly the secrets and certificates that are declared, and to report. The roles of the nodes get it, or whoever makes them attaches it. */
  public readonly nodePolicy: iam.ManagedPolicy;

  /** Permissions for those who have nodes look at once. */
  public readonly grants: RedisEnterpriseTlsGrants = RedisEnterpriseTlsGrants._of(this);

  private readonly checkEvery: Duration;
  private readonly certificateNames: readonly string[];

  /**
   * @param scope where it belongs
   * @param id a name within the scope; part of the logical ids
   * @param props options
   * @throws one error that lists all faults, each with a code
   */
  constructor(scope: Construct, id: string, props: RedisEnterpriseTlsProps) {
    super(scope, id);
    try {
      failOn(typeFaults(props), CODE, SUBJECT, this);
      const faults = optionFaults(props);
      const certificates = wantedCertificates(props.certificates);
      // What cannot be asked for a certificate would fail again, and less clearly, in what is made for it.
      failOn(faults.filter(({ code }) => code.startsWith('Certificate') || code === 'ClusterFqdn'), CODE, SUBJECT, this);
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
          message: `'databases' and the rest do not fit into a document of Systems Manager, which has ${SYSTEMS_MANAGER_LIMITS.documentBytes} bytes at most. Use RedisEnterpriseDatabaseTls.all() instead of naming them.`,
        });
      }
      const document = new ssm.CfnDocument(this, 'Document', {
        documentType: 'Command',
        documentFormat: 'JSON',
        targetType: '/AWS::EC2::Instance',
        // Replacing it would take the association from under the nodes.
        updateMethod: 'NewVersion',
        content: documentContent(wanted),
      });
      document.addMetadata(WANTED_STATE_METADATA.key, WANTED_STATE_METADATA.value);
      this.checkEvery = props.checkEvery ?? DEFAULT_CHECK_EVERY;
      const association = new ssm.CfnAssociation(this, 'Resource', {
        name: document.ref,
        documentVersion: '$LATEST',
        parameters: { [REVISION]: [revisionOf(this, wanted)] },
        targets: [{ key: props.nodes.targetKey, values: props.nodes.targetValues }],
        scheduleExpression: rate(this.checkEvery),
        maxConcurrency: '1',
        maxErrors: '0',
        complianceSeverity: 'HIGH',
        waitForSuccessTimeoutSeconds: props.waitForSuccess?.toSeconds(),
      });
      const relaxations = relaxationsOf(props);
      selfCheck(this, {
        code: CODE,
        subject: SUBJECT,
        faults,
        elements: () => [document, association],
        relaxed: relaxations.map(({ rule }) => rule),
      });

      this.nodePolicy = nodePolicy(this, props, { sources, applied });
      // Without it the first run would fail.
      association.node.addDependency(this.nodePolicy);
      for (const role of new Set([...props.nodes._roles, ...props.nodeRoles ?? []])) role.addManagedPolicy(this.nodePolicy);
      for (const relaxation of relaxations) this.warnOf(relaxation, document);
      this.associationId = association.attrAssociationId;
      this.documentName = document.ref;
      this.clusterFqdn = props.clusterFqdn;
      this.certificateNames = certificates.map(({ facts }) => facts.name);
    } catch (error) {
      // Whoever catches the error finds nothing half-built in the tree.
      scope.node.tryRemoveChild(id);
      throw error;
    }
  }

  /**
   * Makes the alarms that every cluster should have: for runs that fail or do not happen, and one for each certificate that expires within 30 days. CloudWatch charges for
   * each alarm. Why each of them: `docs/redis-enterprise-tls.md`.
   *
   * @param actions what happens when an alarm goes off, and when it is over
   */
  public addRecommendedAlarms(...actions: cloudwatch.IAlarmAction[]): cloudwatch.Alarm[] {
    return withActions(addAlarms(new Construct(this, 'Alarms'), this, this.checkEvery, this.certificateNames), actions);
  }

  private warnOf({ rule, reason, what }: Relaxation, document: ssm.CfnDocument): void {
    Validations.of(document).acknowledge({ id: `${PACK_NAME}::${PACK_NAME}-${rule}`, reason });
    Validations.of(this).addWarning(`${PACK_NAME}-RedisEnterpriseMigration`, `${what}, because: ${reason} Finish the migration: leave the option out.`);
  }
}

function relaxationsOf({ httpSupport, discoveryService }: RedisEnterpriseTlsProps): Relaxation[] {
  const relaxations: Relaxation[] = [];
  if (httpSupport?.reason !== undefined) {
    relaxations.push({ rule: 'RedisEnterpriseHttpDisabled', reason: httpSupport.reason, what: 'The REST API of the cluster answers without TLS' });
  }
  if (discoveryService?.tls?.reason !== undefined) {
    relaxations.push({ rule: 'RedisEnterpriseDiscoveryTlsRequired', reason: discoveryService.tls.reason, what: 'The discovery service of the cluster answers without TLS' });
  }
  return relaxations;
}

/** As State Manager writes it. */
function rate(every: Duration): string {
  const minutes = every.toMinutes();
  const hours = minutes / HOUR_MINUTES;
  if (!Number.isInteger(hours)) return `rate(${minutes} minutes)`;
  return hours === 1 ? 'rate(1 hour)' : `rate(${hours} hours)`;
}
