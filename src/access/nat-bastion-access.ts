import { CfnElement, CfnOutput, Duration, Validations } from 'aws-cdk-lib';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as ssm from 'aws-cdk-lib/aws-ssm';
import { propertyInjectable } from 'aws-cdk-lib/core/lib/prop-injectable';
import { Construct } from 'constructs';
import { PlannedEndpoint, planForwards } from './forward-plan';
import { describeTarget } from './forward-target';
import { forwarderFaults } from './forwarder-faults';
import type { ForwarderOptions } from './forwarder-options';
import { FORWARDER_DIMENSION, FORWARDER_METRICS, forwarderUserData } from './forwarder-user-data';
import { ImportedNatBastion } from './imported-nat-bastion';
import { instanceMetric } from './instance-metrics';
import { cachesBehind, instanceSecurityGroup, openTargets, rangesOf } from './instance-network';
import { associate, elasticIp, instanceParts } from './instance-parts';
import { instanceRole } from './instance-role';
import type { INatBastionAccess, NatBastionAccessAttributes } from './nat-bastion';
import { NatBastionAccessGrants } from './nat-bastion-access-grants';
import type { NatBastionAccessProps } from './nat-bastion-access-props';
import { NatBastionBase } from './nat-bastion-base';
import { NatBastionEndpoint } from './nat-bastion-endpoint';
import { optionFaults, SUBJECT, typeFaults } from './option-faults';
import { addAlarms } from './recommended-alarms';
import { addSelfRepair } from './self-repair';
import { chooseSubnet } from './subnet';
import { kindFaults, targetFaults } from './target-faults';
import { PACK_NAME } from '../engine';
import { physicalName } from '../private/physical-name';
import { withActions } from '../private/recommended-alarm';
import { buildChecked } from '../self-check/checked-construct';

const METRIC_NAMESPACE = 'EncryptedCaches/NatBastionAccess';
const DEFAULT_REFRESH_SECONDS = 15;
const DIMENSION_LENGTH = 100;

/** Faults that make it impossible to build the security group rules. */
const UNBUILDABLE = ['ListenPortToken', 'ForwardListenPort', 'DiscoveryFirstPort', 'DiscoveryLastPort', 'DiscoveryPortCount'];

/** Session Manager listens on the local machine of the user. */
const LOCAL_HOST = '127.0.0.1';

/**
 * An instance that forwards ports to caches, for clients outside of AWS in development and test.
 *
 * Each endpoint of a cache gets a port of the instance. Trusted clients connect to this port on the Elastic IP. The TLS
 * connection is between the client and the cache. The instance resolves the names of the caches at regular intervals and keeps
 * the last known addresses if DNS fails. EC2 recovers or reboots the instance if it fails. The instance has no key pair and no
 * open login port.
 *
 * With `publicAccess: false`, no client can connect directly: principals with `grants.startSession` forward ports through
 * Session Manager. Prefer this for access by people.
 *
 * Adds a warning at synthesis because the construct is for development only. Acknowledge
 * `EncryptedCaches-NatBastionAccessDevelopmentOnly` with a reason. If the context value `cdk-encrypted-caches:production` is
 * `true`, the construct is refused.
 *
 * @example
 *
 * declare const cache: EncryptedRedisReplicationGroup;
 * const access = new NatBastionAccess(this, 'Access', {
 *   vpc,
 *   trustedClients: [ec2.Peer.ipv4('198.51.100.27/32')],
 *   forwards: [CachePortForward.to(cache)],
 * });
 * Validations.of(access).acknowledge({
 *   id: 'EncryptedCaches-NatBastionAccessDevelopmentOnly',
 *   reason: 'the test account of the team',
 * });
 *
 * @see https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/accessing-elasticache.html
 */
@propertyInjectable
export class NatBastionAccess extends NatBastionBase {
  /** Identifies this class for property injection. */
  public static readonly PROPERTY_INJECTION_ID: string = 'cdk-encrypted-caches.NatBastionAccess';

  /**
   * Imports an existing instance, for example to grant access to it.
   *
   * @param scope the parent construct
   * @param id the construct id
   * @param attributes the attributes of the instance
   */
  public static fromNatBastionAccessAttributes(scope: Construct, id: string, attributes: NatBastionAccessAttributes): INatBastionAccess {
    return new ImportedNatBastion(scope, id, attributes);
  }

  /** The id of the instance. A deployment can replace the instance. */
  public readonly instanceId: string;

  /** The network connections of the instance, with its security group. */
  public readonly connections: ec2.Connections;

  /** Grants for principals that connect through Session Manager. */
  public readonly grants: NatBastionAccessGrants;

  /**
   * The endpoints that clients connect to, in the order of the forwards.
   *
   * A group with cluster mode enabled has one endpoint, which comes last. Clients discover its nodes from there.
   */
  public readonly endpoints: NatBastionEndpoint[];

  /** The Elastic IP, as a token. `undefined` without public access. */
  public readonly elasticIp?: string;

  /**
   * The SSM parameter that holds the address map, for clients of a group with cluster mode enabled.
   *
   * `undefined` if no forward leads to such a group.
   */
  public readonly addressMap?: ssm.IStringParameter;

  private readonly metricDimension: string;
  private readonly refreshPeriod: Duration;

  /**
   * @param scope the parent construct
   * @param id the construct id; part of the logical ids
   * @param props the properties
   * @throws one error that lists all faults, each with a code
   */
  constructor(scope: Construct, id: string, props: NatBastionAccessProps) {
    super(scope, id);
    this.metricDimension = physicalName(this, 'forwarder', DIMENSION_LENGTH);
    const parts = buildChecked(this, SUBJECT, typeFaults(props), (checks) => {
      const targets = props.forwards.map(({ _target }) => _target);
      checks.failOn(kindFaults(targets));
      const publicAccess = props.publicAccess ?? true;
      const plan = planForwards(targets);
      const { subnet, faults: subnetFaults } = chooseSubnet(props, targets);
      const faults = [...optionFaults(this, props, targets), ...targetFaults(targets, plan, props.vpc, publicAccess), ...subnetFaults];

      const refreshPeriod = props.refreshPeriod ?? Duration.seconds(DEFAULT_REFRESH_SECONDS);
      const address = publicAccess ? elasticIp(this) : undefined;
      const [discovery] = plan.discoveries;
      const addressMap = discovery && new ssm.StringParameter(this, 'AddressMap', {
        description: `Where the nodes of ${describeTarget(discovery.target)} are reached from outside. The instance of ${this.node.path} writes it.`,
        stringValue: '{}',
      });
      const options: ForwarderOptions = {
        forwards: plan.endpoints,
        discovery: discovery && {
          replicationGroupId: discovery.target.cache.replicationGroupId,
          firstPort: discovery.firstPort,
          portCount: discovery.portCount,
          clientHost: address?.ref ?? LOCAL_HOST,
          addressMapParameter: addressMap!.parameterName,
        },
        refreshPeriod,
        region: this.stack.region,
        metricNamespace: METRIC_NAMESPACE,
        metricDimension: this.metricDimension,
      };
      faults.push(...forwarderFaults(options));
      // Nothing can be built with these faults, so there is nothing further to check.
      if (!subnet || faults.some(({ code }) => UNBUILDABLE.includes(code))) throw checks.error(faults);

      const securityGroup = instanceSecurityGroup(this, props, plan);
      const role = instanceRole(this, METRIC_NAMESPACE, discovery && { cache: discovery.target.cache, addressMap: addressMap! });
      const { instance, launchTemplate } = instanceParts(this, props, { subnet, securityGroup, role, userData: forwarderUserData(options) });
      // Now the security group opens whole ranges, so the first port of each is enough. At synthesis, single ports may have
      // been opened as well.
      let examined = rangesOf(plan.listenPorts).map(([first]) => first);
      checks.judge({
        faults,
        elements: () => [instance, launchTemplate, ...securityGroup.node.findAll().filter((node) => CfnElement.isCfnElement(node))],
        presumed: () => cachesBehind(examined, this.stack.resolve(securityGroup.securityGroupId)),
      });
      examined = [...plan.listenPorts];
      // Comes after all checks because it changes the security groups of the targets.
      const connections = new ec2.Connections({ securityGroups: [securityGroup] });
      openTargets(connections, targets);
      if (address) associate(this, address, instance, subnet);
      addSelfRepair(this, instance.ref);
      this.warnOfUse(publicAccess);
      return { instance, address, addressMap, connections, plan, refreshPeriod };
    });

    const { instance, address, addressMap, plan } = parts;
    this.instanceId = instance.ref;
    this.connections = parts.connections;
    this.elasticIp = address?.ref;
    this.addressMap = addressMap;
    this.refreshPeriod = parts.refreshPeriod;
    this.grants = NatBastionAccessGrants._of(this, addressMap?.parameterArn);
    this.endpoints = [...plan.endpoints, ...plan.discoveries.map(({ seed }) => seed)].map((endpoint) => this.endpointOf(endpoint));
    this.addOutputs();
  }

  /**
   * Returns a metric that the instance sends every minute.
   *
   * @param metricName the name in the namespace `EncryptedCaches/NatBastionAccess`
   * @param options overrides of the defaults: the maximum over five minutes
   */
  public metric(metricName: string, options: cloudwatch.MetricOptions = {}): cloudwatch.Metric {
    return new cloudwatch.Metric({
      namespace: METRIC_NAMESPACE, metricName, dimensionsMap: { [FORWARDER_DIMENSION]: this.metricDimension }, statistic: 'Maximum', ...options,
    });
  }

  /** The number of configured forwards, discovered nodes included. */
  public metricForwardsConfigured(options?: cloudwatch.MetricOptions): cloudwatch.Metric {
    return this.metric(FORWARDER_METRICS.CONFIGURED, options);
  }

  /** The number of forwards whose name was resolved at the last refresh. Use the statistic `Minimum` for the worst minute. */
  public metricForwardsResolved(options?: cloudwatch.MetricOptions): cloudwatch.Metric {
    return this.metric(FORWARDER_METRICS.RESOLVED, options);
  }

  /** The number of forwards that use an address from an earlier refresh, or have none. */
  public metricStaleForwards(options?: cloudwatch.MetricOptions): cloudwatch.Metric {
    return this.metric(FORWARDER_METRICS.STALE, options);
  }

  /** The number of failed refreshes and node discoveries; the sum over five minutes. */
  public metricRefreshFailed(options?: cloudwatch.MetricOptions): cloudwatch.Metric {
    return this.metric(FORWARDER_METRICS.FAILED, { statistic: 'Sum', ...options });
  }

  /** Whether an EC2 status check of the instance or its host fails: 1 if so, otherwise 0. */
  public metricStatusCheckFailed(options?: cloudwatch.MetricOptions): cloudwatch.Metric {
    return instanceMetric('StatusCheckFailed', this.instanceId, options);
  }

  /**
   * Adds the recommended alarms: failed status checks, failed refreshes, stale forwards, and missing metrics.
   *
   * CloudWatch charges for each alarm. `docs/nat-bastion-access.md` lists the thresholds and their reasons.
   *
   * @param actions the actions for the states `ALARM` and `OK`
   */
  public addRecommendedAlarms(...actions: cloudwatch.IAlarmAction[]): cloudwatch.Alarm[] {
    return withActions(addAlarms(new Construct(this, 'Alarms'), this, this.refreshPeriod), actions);
  }

  private endpointOf({ name, listenPort, host, port, tlsServerName }: PlannedEndpoint): NatBastionEndpoint {
    return new NatBastionEndpoint(name, this.elasticIp ?? LOCAL_HOST, listenPort, tlsServerName, this.sessionCommand(host, port, listenPort));
  }

  /** Adds stack outputs with the values and commands for connecting. */
  private addOutputs(): void {
    for (const { name, connectionString, sessionCommand } of this.endpoints) {
      new CfnOutput(this, `${name}Connection`, { value: connectionString, description: `Where clients connect to for ${name}` });
      new CfnOutput(this, `${name}Session`, { value: sessionCommand, description: `Reaches ${name} at the same port of your own machine, without an open port` });
    }
    if (this.addressMap) {
      new CfnOutput(this, 'AddressMapCommand', {
        value: `aws ssm get-parameter --region ${this.stack.region} --name ${this.addressMap.parameterName} --query Parameter.Value --output text`,
        description: 'Prints the map of addresses for clients of the cluster',
      });
    }
  }

  private warnOfUse(publicAccess: boolean): void {
    const access = publicAccess ? 'Clients on the internet reach caches through it' : 'Users reach caches through it with Session Manager';
    Validations.of(this).addWarning(`${PACK_NAME}-NatBastionAccessDevelopmentOnly`,
      `NatBastionAccess is for development and test. ${access}, and the single instance is a bottleneck and a single point of failure. `
      + `Acknowledge '${PACK_NAME}-NatBastionAccessDevelopmentOnly' with a reason, or use Client VPN, Site-to-Site VPN or Direct Connect.`);
  }
}
