import { CfnResource, Stack } from 'aws-cdk-lib';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import * as dax from 'aws-cdk-lib/aws-dax';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import { propertyInjectable } from 'aws-cdk-lib/core/lib/prop-injectable';
import { Construct } from 'constructs';
import type { DaxClusterAttributes, IEncryptedDaxCluster } from './dax-cluster';
import { DaxClusterBase } from './dax-cluster-base';
import { DaxClusterGrants } from './dax-cluster-grants';
import { parameterGroup, subnetGroup } from './dax-cluster-parts';
import type { EncryptedDaxClusterProps } from './dax-cluster-props';
import { DaxEndpoint } from './dax-endpoint';
import { DaxNodeFamily, DaxNodeSize, DaxNodeType } from './dax-node-type';
import { DaxTable } from './dax-table';
import { ImportedDaxCluster } from './imported-dax-cluster';
import { optionFaults, SUBJECT, typeFaults } from './option-faults';
import { addAlarms } from './recommended-alarms';
import { tableRole } from './table-access';
import { DAX_LIMITS, DAX_PORTS } from '../facts';
import { l1Of } from '../private/l1-of';
import { lowerCase } from '../private/lower-case';
import { withActions } from '../private/recommended-alarm';
import { buildChecked } from '../self-check/checked-construct';

/**
 * An encrypted and private Amazon DynamoDB Accelerator (DAX) cluster, a cache in front of DynamoDB tables.
 *
 * Encryption at rest and in transit is always on. The nodes run in private subnets. The cluster can access exactly the given
 * tables.
 *
 * By default, the cluster has three `dax.r5.large` nodes spread over the Availability Zones of the private subnets, a role for
 * the tables and their indexes, and a security group without ingress rules.
 *
 * The constructor checks the documented limits of the service. Synthesis checks them again, after overrides and aspects. One
 * error lists all faults. If AWS has raised a limit for your account, acknowledge the rule with a reason on a scope around
 * the construct. Rules that protect data cannot be acknowledged this way.
 *
 * @example
 *
 * declare const table: dynamodb.Table;
 * const dax = new EncryptedDaxCluster(this, 'Dax', { vpc, tables: [table] });
 *
 * declare const handler: lambda.Function;
 * dax.connections.allowDefaultPortFrom(handler);
 * dax.grants.read(handler);
 * handler.addEnvironment('DAX_URL', dax.discoveryEndpoint.url);
 *
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/DAX.html
 */
@propertyInjectable
export class EncryptedDaxCluster extends DaxClusterBase {
  /** The id of this class for property injection. */
  public static readonly PROPERTY_INJECTION_ID: string = 'cdk-encrypted-caches.EncryptedDaxCluster';

  /**
   * Import an existing DAX cluster.
   *
   * The cluster is assumed to be encrypted; this is not checked.
   *
   * @param scope the parent construct
   * @param id the construct id
   * @param attributes the attributes of the cluster
   */
  public static fromDaxClusterAttributes(scope: Construct, id: string, attributes: DaxClusterAttributes): IEncryptedDaxCluster {
    return new ImportedDaxCluster(scope, id, attributes);
  }

  /** The name of the cluster. */
  public readonly clusterName: string;

  /** The ARN of the cluster. */
  public readonly clusterArn: string;

  /** The discovery endpoint, through which clients find the nodes. */
  public readonly discoveryEndpoint: DaxEndpoint;

  /** The network connections of the nodes. No ingress is allowed by default; the default port is the TLS port. */
  public readonly connections: ec2.Connections;

  /** Permissions to read and write through the cluster. */
  public readonly grants: DaxClusterGrants = DaxClusterGrants._of(this);

  /** The role with which the cluster accesses its tables. */
  public readonly role: iam.IRole;

  private readonly nodeType: DaxNodeType;

  /**
   * @param scope the parent construct
   * @param id the construct id; part of the logical ids
   * @param props the options
   * @throws one error that lists all faults, each with a code
   */
  constructor(scope: Construct, id: string, props: EncryptedDaxClusterProps) {
    super(scope, id);
    const parts = buildChecked(this, SUBJECT, typeFaults(props), (checks) => {
      const faults = optionFaults(this, props);
      // Without subnets, the constructs below would fail with less helpful errors.
      checks.failOn(faults.filter(({ code }) => code === 'NoSubnets'));

      const nodeType = props.nodeType ?? DaxNodeType.of(DaxNodeFamily.R5, DaxNodeSize.LARGE);
      const { role, keyGrants } = props.role
        ? { role: props.role, keyGrants: [] }
        : tableRole(this, (props.tables ?? []).map((table) => DaxTable._of(table)));
      const subnets = subnetGroup(this, props);
      const parameters = parameterGroup(this, props);
      const securityGroups = props.securityGroups ?? [new ec2.SecurityGroup(this, 'SecurityGroup', {
        vpc: props.vpc,
        description: `Nodes of the DAX cluster ${this.node.path}`,
        allowAllOutbound: false,
      })];
      const resource = new dax.CfnCluster(this, 'Resource', {
        // The service stores the name in lower case; any other spelling would show up as drift.
        clusterName: props.clusterName && lowerCase(props.clusterName),
        description: props.description ?? `${this.node.path} (encrypted)`,
        sseSpecification: { sseEnabled: true },
        clusterEndpointEncryptionType: 'TLS',
        nodeType: nodeType.name,
        replicationFactor: props.replicationFactor ?? DAX_LIMITS.productionNodes,
        availabilityZones: props.availabilityZones,
        iamRoleArn: role.roleArn,
        subnetGroupName: subnets.name,
        securityGroupIds: securityGroups.map(({ securityGroupId }) => securityGroupId),
        networkType: props.networkType,
        parameterGroupName: parameters.name,
        preferredMaintenanceWindow: props.maintenanceWindow?.toString(),
        notificationTopicArn: props.notificationTopic?.topicRef.topicArn,
      });
      for (const grant of keyGrants) grant.applyBefore(resource);

      const elements = [resource, subnets.resource, parameters.resource].filter(isElement);
      checks.judge({
        faults,
        elements: () => elements,
        // Policies can be added to a role until synthesis; rendering it now would freeze them.
        atSynthesisOnly: () => (Stack.of(role) === this.stack ? l1Of(role) : []),
        context: () => subnets.context ?? [],
      });
      return { resource, role, securityGroups, nodeType };
    });

    this.clusterName = parts.resource.ref;
    this.clusterArn = parts.resource.attrArn;
    this.discoveryEndpoint = new DaxEndpoint(parts.resource.attrClusterDiscoveryEndpoint);
    this.connections = new ec2.Connections({ securityGroups: parts.securityGroups, defaultPort: ec2.Port.tcp(DAX_PORTS.tls) });
    this.role = parts.role;
    this.nodeType = parts.nodeType;
  }

  /**
   * Create the recommended alarms.
   *
   * The alarms cover CPU, memory, connections, throttled and failed requests, and CPU credits of burstable nodes. CloudWatch
   * charges for each alarm. See `docs/dax-cluster.md` for the thresholds and their reasons.
   *
   * @param actions the actions to run when an alarm goes off and when it returns to OK
   * @returns the alarms
   */
  public addRecommendedAlarms(...actions: cloudwatch.IAlarmAction[]): cloudwatch.Alarm[] {
    return withActions(addAlarms(new Construct(this, 'Alarms'), this, this.nodeType), actions);
  }
}

function isElement(element: CfnResource | undefined): element is CfnResource {
  return element !== undefined;
}
