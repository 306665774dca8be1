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
import { optionFaults, typeFaults } from './option-faults';
import { addAlarms } from './recommended-alarms';
import { addSelfRepair } from './self-repair';
import { chooseSubnet } from './subnet';
import { kindFaults, targetFaults } from './target-faults';
import { PACK_NAME } from '../engine';
import { describeFaults, fail, failOn } from '../private/errors';
import { physicalName } from '../private/physical-name';
import { withActions } from '../private/recommended-alarm';
import { selfCheck } from '../self-check/self-check';

const CODE = 'NatBastionAccessInvalid';
const SUBJECT = 'NatBastionAccess';
const METRIC_NAMESPACE = 'EncryptedCaches/NatBastionAccess';
const DEFAULT_REFRESH_SECONDS = 15;
const DIMENSION_LENGTH = 100;

/** Faults that rules of security groups cannot be written with. */
const UNBUILDABLE = ['ListenPortToken', 'ForwardListenPort', 'DiscoveryFirstPort', 'DiscoveryLastPort', 'DiscoveryPortCount'];

/** Where sessions listen: on the machine of whoever started them. */
const LOCAL_HOST = '127.0.0.1';

/**
 * An instance that forwards ports to caches, so that clients outside of AWS reach them: for development and test.
 *
 * Each endpoint of a cache has a port of the instance, which trusted clients connect to by its Elastic IP. TLS is between client and cache. The
 * instance looks the names of the caches up again and again, keeps what it knows when the DNS is down, and is moved or
 * restarted by EC2 when it fails. It has no key pair and no open port for logging in.
 *
 * With `publicAccess: false` nobody connects from outside: Session Manager forwards the ports, for whoever has `grants.startSession`. That is the
 * safer way for people.
 *
 * Warns at synthesis, as it is for development only: acknowledge `EncryptedCaches-NatBastionAccessDevelopmentOnly` with a reason. Where the context
 * `cdk-encrypted-caches:production` is true it is an error.
 *
 * @example
 *
 * declare const cache: EncryptedRedisReplicationGroup;
 * const access = new NatBastionAccess(this, 'Access', {
 *   vpc,
 *   trustedClients: [ec2.Peer.ipv4('198.51.100.27/32')],
 *   forwards: [CachePortForward.to(cache)],
 * });
 * Validations.of(access).acknowledge({ id: 'EncryptedCaches-NatBastionAccessDevelopmentOnly', reason: 'the test account of the team' });
 *
 * @see https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/accessing-elasticache.html
 */
@propertyInjectable
export class NatBastionAccess extends NatBastionBase {
  /** The id by which an app injects properties into every construct of this class. */
  public static readonly PROPERTY_INJECTION_ID: string = 'cdk-encrypted-caches.NatBastionAccess';

  /**
   * An instance that this app does not make, for giving people permission to use it.
   *
   * @param scope where it is used
   * @param id a name within the scope
   * @param attributes what is known of it
   */
  public static fromNatBastionAccessAttributes(scope: Construct, id: string, attributes: NatBastionAccessAttributes): INatBastionAccess {
    return new ImportedNatBastion(scope, id, attributes);
  }

  /** The id of the instance. A deployment may replace the instance. */
  public readonly instanceId: string;

  /** The security group of the instance. */
  public readonly connections: ec2.Connections;

  /** Permissions for those who connect through Session Manager. */
  public readonly grants: NatBastionAccessGrants;

  /** Where clients connect to, in the order of the forwards; those of nodes that the instance finds are one, a first node, at the end. */
  public readonly endpoints: NatBastionEndpoint[];

  /** The Elastic IP, a token until the stack is deployed; none without public access. */
  public readonly elasticIp?: string;

  /** The SSM parameter with the map of addresses, for clients of a group with cluster mode enabled; none if no forward leads to one. */
  public readonly addressMap?: ssm.IStringParameter;

  private readonly metricDimension: string;
  private readonly refreshPeriod: Duration;

  /**
   * @param scope where the instance belongs
   * @param id a name within the scope; part of the logical ids
   * @param props options
   * @throws one error that lists all faults, each with a code
   */
  constructor(scope: Construct, id: string, props: NatBastionAccessProps) {
    super(scope, id);
    try {
      failOn(typeFaults(props), CODE, SUBJECT, this);
      const targets = props.forwards.map(({ _target }) => _target);
      failOn(kindFaults(targets), CODE, SUBJECT, this);
      const publicAccess = props.publicAccess ?? true;
      const plan = planForwards(targets);
      const { subnet, faults: subnetFaults } = chooseSubnet(props, targets);
      const faults = [...optionFaults(this, props, targets), ...targetFaults(targets, plan, props.vpc, publicAccess), ...subnetFaults];

      this.refreshPeriod = props.refreshPeriod ?? Duration.seconds(DEFAULT_REFRESH_SECONDS);
      this.metricDimension = physicalName(this, 'forwarder', DIMENSION_LENGTH);
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
        refreshPeriod: this.refreshPeriod,
        region: this.stack.region,
        metricNamespace: METRIC_NAMESPACE,
        metricDimension: this.metricDimension,
      };
      faults.push(...forwarderFaults(options));
      // No instance can be made of these, so that nothing more can be said about it.
      if (!subnet || faults.some(({ code }) => UNBUILDABLE.includes(code))) throw fail(CODE, describeFaults(faults, SUBJECT), this);

      const securityGroup = instanceSecurityGroup(this, props, plan);
      const role = instanceRole(this, METRIC_NAMESPACE, discovery && { cache: discovery.target.cache, addressMap: addressMap! });
      const { instance, launchTemplate } = instanceParts(this, props, { subnet, securityGroup, role, userData: forwarderUserData(options) });
      // The rules that were just made open ranges. Later any of the ports may have been opened by itself.
      let examined = rangesOf(plan.listenPorts).map(([first]) => first);
      selfCheck(this, {
        code: CODE,
        subject: SUBJECT,
        faults,
        elements: () => [instance, launchTemplate, ...securityGroup.node.findAll().filter((node) => CfnElement.isCfnElement(node))],
        presumed: () => cachesBehind(examined, this.stack.resolve(securityGroup.securityGroupId)),
      });
      examined = [...plan.listenPorts];
      // Only now, as it changes what is not of this construct.
      this.connections = new ec2.Connections({ securityGroups: [securityGroup] });
      openTargets(this.connections, targets);
      if (address) associate(this, address, instance, subnet);
      addSelfRepair(this, instance.ref);
      this.warnOfUse(publicAccess);

      this.instanceId = instance.ref;
      this.elasticIp = address?.ref;
      this.addressMap = addressMap;
      this.grants = NatBastionAccessGrants._of(this, addressMap?.parameterArn);
      this.endpoints = [...plan.endpoints, ...plan.discoveries.map(({ seed }) => seed)].map((endpoint) => this.endpointOf(endpoint));
      this.addOutputs();
    } catch (error) {
      // Whoever catches the error finds nothing half-built in the tree.
      scope.node.tryRemoveChild(id);
      throw error;
    }
  }

  /**
   * A metric of the forwarder, which it sends every minute.
   *
   * @param metricName the name in the namespace `EncryptedCaches/NatBastionAccess`
   * @param options what differs from the maximum over five minutes
   */
  public metric(metricName: string, options: cloudwatch.MetricOptions = {}): cloudwatch.Metric {
    return new cloudwatch.Metric({
      namespace: METRIC_NAMESPACE, metricName, dimensionsMap: { [FORWARDER_DIMENSION]: this.metricDimension }, statistic: 'Maximum', ...options,
    });
  }

  /** The number of ports that lead somewhere, or should. */
  public metricForwardsConfigured(options?: cloudwatch.MetricOptions): cloudwatch.Metric {
    return this.metric(FORWARDER_METRICS.CONFIGURED, options);
  }

  /** The number of ports whose cache the DNS knew at the last refresh. `Minimum` gives the worst minute. */
  public metricForwardsResolved(options?: cloudwatch.MetricOptions): cloudwatch.Metric {
    return this.metric(FORWARDER_METRICS.RESOLVED, options);
  }

  /** The number of ports that lead to where their cache was at an earlier refresh, or nowhere. */
  public metricStaleForwards(options?: cloudwatch.MetricOptions): cloudwatch.Metric {
    return this.metric(FORWARDER_METRICS.STALE, options);
  }

  /** How many refreshes and searches for nodes have failed. */
  public metricRefreshFailed(options?: cloudwatch.MetricOptions): cloudwatch.Metric {
    return this.metric(FORWARDER_METRICS.FAILED, { statistic: 'Sum', ...options });
  }

  /** Whether the instance or its host fails the checks of EC2: 1 if so. */
  public metricStatusCheckFailed(options?: cloudwatch.MetricOptions): cloudwatch.Metric {
    return instanceMetric('StatusCheckFailed', this.instanceId, options);
  }

  /**
   * Makes the alarms that every forwarder should have: status check, failed refreshes, stale forwards, and silence. CloudWatch charges for
   * each alarm. Why each of them, and from when on: `docs/nat-bastion-access.md`.
   *
   * @param actions what happens when an alarm goes off, and when it is over
   */
  public addRecommendedAlarms(...actions: cloudwatch.IAlarmAction[]): cloudwatch.Alarm[] {
    return withActions(addAlarms(new Construct(this, 'Alarms'), this, this.refreshPeriod), actions);
  }

  private endpointOf({ name, listenPort, host, port, tlsServerName }: PlannedEndpoint): NatBastionEndpoint {
    return new NatBastionEndpoint(name, this.elasticIp ?? LOCAL_HOST, listenPort, tlsServerName, this.sessionCommand(host, port, listenPort));
  }

  /** What people need to connect. */
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
    const way = publicAccess ? 'Clients on the internet reach caches through it' : 'People reach caches through it and Session Manager';
    Validations.of(this).addWarning(`${PACK_NAME}-NatBastionAccessDevelopmentOnly`,
      `This is for development and test. ${way}, one instance is in the way of all of them, and nobody else stands in for it. `
      + `Acknowledge '${PACK_NAME}-NatBastionAccessDevelopmentOnly' with a reason, or use Client VPN, Site-to-Site VPN or Direct Connect.`);
  }
}
