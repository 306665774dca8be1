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
import { DaxNodeType } from './dax-node-type';
import { DaxTable } from './dax-table';
import { ImportedDaxCluster } from './imported-dax-cluster';
import { optionFaults, typeFaults } from './option-faults';
import { addAlarms } from './recommended-alarms';
import { tableRole } from './table-access';
import { DAX_LIMITS, DAX_PORTS } from '../facts';
import { failOn } from '../private/errors';
import { l1Of } from '../private/l1-of';
import { lowerCase } from '../private/lower-case';
import { withActions } from '../private/recommended-alarm';
import { selfCheck } from '../self-check/self-check';

const CODE = 'EncryptedDaxClusterInvalid';
const SUBJECT = 'EncryptedDaxCluster';

/**
 * A DAX cluster, the cache in front of DynamoDB, that is encrypted at rest and in transit, lives in private subnets and may use
 * the tables that it is given and no others.
 *
 * With the defaults: three `dax.r5.large` nodes that DAX spreads over the zones of the private subnets, a role for exactly the tables
 * and their indexes, and a security group that nobody has been let through yet.
 *
 * Whatever the service documents as a limit is checked when the construct is made and once more at synthesis, over what
 * overrides and aspects made of it; all faults come in one error. A limit that the service has lifted is overruled by
 * acknowledging its id with a reason on the scope around the construct; what protects data has no way around.
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
  /** The id by which an app injects properties into every construct of this class. */
  public static readonly PROPERTY_INJECTION_ID: string = 'cdk-encrypted-caches.EncryptedDaxCluster';

  /**
   * A DAX cluster that this app does not make. That it is encrypted is taken on trust.
   *
   * @param scope where it is used
   * @param id a name within the scope
   * @param attributes what is known of it
   */
  public static fromDaxClusterAttributes(scope: Construct, id: string, attributes: DaxClusterAttributes): IEncryptedDaxCluster {
    return new ImportedDaxCluster(scope, id, attributes);
  }

  /** The name of the cluster. */
  public readonly clusterName: string;

  /** The ARN of the cluster. */
  public readonly clusterArn: string;

  /** Where clients find the nodes. */
  public readonly discoveryEndpoint: DaxEndpoint;

  /** The security groups of the nodes, with the port of TLS as the default. Nobody is let in by default. */
  public readonly connections: ec2.Connections;

  /** Permissions for those who read and write through the cluster. */
  public readonly grants: DaxClusterGrants = DaxClusterGrants._of(this);

  /** The role that the cluster uses its tables with. */
  public readonly role: iam.IRole;

  private readonly nodeType: DaxNodeType;

  /**
   * @param scope where the cluster belongs
   * @param id a name within the scope; part of the logical ids
   * @param props options
   * @throws one error that lists all faults, each with a code
   */
  constructor(scope: Construct, id: string, props: EncryptedDaxClusterProps) {
    super(scope, id);
    try {
      failOn(typeFaults(props), CODE, SUBJECT, this);
      const faults = optionFaults(this, props);
      // Subnets that cannot be used would fail again, and less clearly, in what is built on them.
      failOn(faults.filter(({ code }) => code === 'NoSubnets'), CODE, SUBJECT, this);

      const nodeType = props.nodeType ?? DaxNodeType.R5_LARGE;
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
        // Any other spelling than the one that is stored would look like a change for ever.
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
      selfCheck(this, {
        code: CODE,
        subject: SUBJECT,
        faults,
        elements: () => elements,
        // A role can be given more until synthesis, and to render it earlier would freeze its policies.
        settled: () => (Stack.of(role) === this.stack ? l1Of(role) : []),
        context: () => subnets.context ?? [],
      });

      this.clusterName = resource.ref;
      this.clusterArn = resource.attrArn;
      this.discoveryEndpoint = new DaxEndpoint(resource.attrClusterDiscoveryEndpoint);
      this.connections = new ec2.Connections({ securityGroups, defaultPort: ec2.Port.tcp(DAX_PORTS.tls) });
      this.role = role;
      this.nodeType = nodeType;
    } catch (error) {
      // Whoever catches the error finds nothing half-built in the tree.
      scope.node.tryRemoveChild(id);
      throw error;
    }
  }

  /**
   * Makes the alarms that every cluster should have: CPU, memory, connections, refused and failed requests, and CPU credits on
   * burstable nodes. CloudWatch charges for each alarm. Why each of them, and from when on: `docs/dax-cluster.md`.
   *
   * @param actions what happens when an alarm goes off, and when it is over
   */
  public addRecommendedAlarms(...actions: cloudwatch.IAlarmAction[]): cloudwatch.Alarm[] {
    return withActions(addAlarms(new Construct(this, 'Alarms'), this, this.nodeType), actions);
  }
}

function isElement(element: CfnResource | undefined): element is CfnResource {
  return element !== undefined;
}
