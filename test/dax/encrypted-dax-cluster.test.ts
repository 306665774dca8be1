import { CfnParameter, Duration, IPropertyInjector, Lazy, NestedStack, Stack, Tags } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as dax from 'aws-cdk-lib/aws-dax';
import * as dynamodb from 'aws-cdk-lib/aws-dynamodb';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as sns from 'aws-cdk-lib/aws-sns';
import { clusterProperties, CLUSTER, daxStack, PARTITION_KEY } from './dax-stack';
import {
  CacheNetworkType, DaxNodeFamily, DaxNodeSize, DaxNodeType, EncryptedDaxCluster, EncryptedDaxClusterProps, MaintenanceDay, TimeOfDay, WeeklyWindow,
} from '../../src';
import { DAX_VALUES } from '../../src/facts';
import { newApp, synthesizedReport } from '../helpers/report';
import { messageOf, propertiesOf, warningsOf } from '../helpers/stack';

describe('with nothing but a VPC and a table', () => {
  test('the template is the contract that a user deploys', () => {
    const { stack, vpc, table } = daxStack();
    new EncryptedDaxCluster(stack, 'Dax', { vpc, tables: [table] });
    expect(Template.fromStack(stack).toJSON()).toMatchSnapshot();
  });

  test('the pack finds nothing and nothing warns', () => {
    const { app, stack, vpc, table } = daxStack();
    new EncryptedDaxCluster(stack, 'Dax', { vpc, tables: [table] });
    expect(synthesizedReport(app)).toEqual([]);
    expect(warningsOf(app)).toEqual([]);
  });

  test('the default child is the L1', () => {
    const { stack, vpc, table } = daxStack();
    const cluster = new EncryptedDaxCluster(stack, 'Dax', { vpc, tables: [table] });
    expect(dax.CfnCluster.isCfnCluster(cluster.node.defaultChild)).toBe(true);
  });

  test('nobody is let in and nothing goes out', () => {
    const { stack, vpc, table } = daxStack();
    new EncryptedDaxCluster(stack, 'Dax', { vpc, tables: [table] });
    const group = propertiesOf(stack, 'AWS::EC2::SecurityGroup');
    expect(group.SecurityGroupIngress).toBeUndefined();
    expect(group.SecurityGroupEgress).toEqual([expect.objectContaining({ CidrIp: '255.255.255.255/32' })]);
  });

  test('three nodes in a VPC of two zones are fine', () => {
    const app = newApp();
    const stack = new Stack(app, 'Stack', { env: { account: '111111111111', region: 'eu-west-1' } });
    const table = new dynamodb.TableV2(stack, 'Table', { partitionKey: PARTITION_KEY });
    new EncryptedDaxCluster(stack, 'Dax', { vpc: new ec2.Vpc(stack, 'Vpc', { maxAzs: 2 }), tables: [table] });
    expect(synthesizedReport(app)).toEqual([]);
    expect(warningsOf(app)).toEqual([]);
  });
});

describe('nodes', () => {
  test.each([[1, 1], [2, 1], [3, 0], [11, 0]])('%s of them pass with %s warnings', (replicationFactor, warnings) => {
    const { app, stack, vpc, table } = daxStack();
    new EncryptedDaxCluster(stack, 'Dax', { vpc, tables: [table], replicationFactor });
    expect(propertiesOf(stack, CLUSTER).ReplicationFactor).toBe(replicationFactor);
    expect(warningsOf(app)).toEqual(Array(warnings).fill(expect.stringContaining(`ReplicationFactor is ${replicationFactor}`)));
  });

  test('of tomorrow pass with a warning', () => {
    const { app, stack, vpc, table } = daxStack();
    new EncryptedDaxCluster(stack, 'Dax', { vpc, tables: [table], nodeType: DaxNodeType.fromName('dax.r99g.large') });
    expect(propertiesOf(stack, CLUSTER).NodeType).toBe('dax.r99g.large');
    expect(warningsOf(app)).toEqual([expect.stringContaining('dax.r99g.large')]);
  });

  test('of R7i pass without one', () => {
    const { app, stack, vpc, table } = daxStack();
    new EncryptedDaxCluster(stack, 'Dax', { vpc, tables: [table], nodeType: DaxNodeType.of(DaxNodeFamily.R7I, DaxNodeSize.LARGE) });
    expect(warningsOf(app)).toEqual([]);
  });

  test('have the zones that are given', () => {
    const availabilityZones = ['eu-west-1a', 'eu-west-1b', 'eu-west-1a'];
    expect(clusterProperties({ availabilityZones }).AvailabilityZones).toEqual(availabilityZones);
    expect(clusterProperties({})).not.toHaveProperty('AvailabilityZones');
  });
});

describe('times to live', () => {
  test('that nobody gives are the service\'s, by the name of its parameter group', () => {
    const { stack, vpc, table } = daxStack();
    new EncryptedDaxCluster(stack, 'Dax', { vpc, tables: [table] });
    expect(propertiesOf(stack, CLUSTER).ParameterGroupName).toBe('default.dax1.0');
    Template.fromStack(stack).resourceCountIs('AWS::DAX::ParameterGroup', 0);
  });

  test.each<[string, Partial<EncryptedDaxClusterProps>, object]>([
    ['of both caches', { itemTtl: Duration.minutes(10), queryTtl: Duration.seconds(30) }, { 'record-ttl-millis': '600000', 'query-ttl-millis': '30000' }],
    ['of items', { itemTtl: Duration.millis(1500) }, { 'record-ttl-millis': '1500' }],
    ['of results that are not kept', { queryTtl: Duration.millis(0) }, { 'query-ttl-millis': '0' }],
  ])('%s make a parameter group', (_, ttl, values) => {
    const { stack, vpc, table } = daxStack();
    new EncryptedDaxCluster(stack, 'Dax', { vpc, tables: [table], ...ttl });
    expect(propertiesOf(stack, 'AWS::DAX::ParameterGroup').ParameterNameValues).toEqual(values);
    expect(propertiesOf(stack, CLUSTER).ParameterGroupName).toEqual({ Ref: expect.stringMatching(/^DaxParameterGroup/) });
  });

  test('may come from a parameter of the stack', () => {
    const { stack, vpc, table } = daxStack();
    const millis = new CfnParameter(stack, 'Ttl', { type: 'Number' }).valueAsNumber;
    new EncryptedDaxCluster(stack, 'Dax', { vpc, tables: [table], itemTtl: Duration.millis(millis) });
    expect(propertiesOf(stack, 'AWS::DAX::ParameterGroup').ParameterNameValues).toEqual({ 'record-ttl-millis': { Ref: 'Ttl' } });
  });
});

describe('other options', () => {
  test('reach the template', () => {
    const { stack, vpc, table } = daxStack();
    new EncryptedDaxCluster(stack, 'Dax', {
      vpc,
      tables: [table],
      clusterName: 'Orders-Dax',
      description: 'in front of orders',
      networkType: CacheNetworkType.DUAL_STACK,
      maintenanceWindow: WeeklyWindow.of({ day: MaintenanceDay.SUNDAY, start: TimeOfDay.of(4) }),
      notificationTopic: sns.Topic.fromTopicArn(stack, 'Topic', 'arn:aws:sns:eu-west-1:111111111111:events'),
      securityGroups: [ec2.SecurityGroup.fromSecurityGroupId(stack, 'Nodes', 'sg-11111111')],
    });
    expect(propertiesOf(stack, CLUSTER)).toMatchObject({
      ClusterName: 'orders-dax',
      Description: 'in front of orders',
      NetworkType: 'dual_stack',
      PreferredMaintenanceWindow: 'sun:04:00-sun:05:00',
      NotificationTopicARN: 'arn:aws:sns:eu-west-1:111111111111:events',
      SecurityGroupIds: ['sg-11111111'],
    });
    Template.fromStack(stack).resourceCountIs('AWS::EC2::SecurityGroup', 0);
  });

  test('every network type is one that DAX takes', () => expect(Object.values(CacheNetworkType).sort()).toEqual([...DAX_VALUES.NetworkType].sort()));

  test('a subnet group that exists takes the place of one that is made', () => {
    const { stack, vpc, table } = daxStack();
    const subnetGroup = new dax.CfnSubnetGroup(stack, 'Subnets', { subnetIds: ['subnet-1'] });
    new EncryptedDaxCluster(stack, 'Dax', { vpc, tables: [table], subnetGroup });
    expect(propertiesOf(stack, CLUSTER).SubnetGroupName).toEqual({ Ref: 'Subnets' });
    Template.fromStack(stack).resourceCountIs('AWS::DAX::SubnetGroup', 1);
  });

  test('tags reach the cluster', () => {
    const { app, stack, vpc, table } = daxStack();
    Tags.of(new EncryptedDaxCluster(stack, 'Dax', { vpc, tables: [table] })).add('team', 'orders');
    app.synth();
    expect(propertiesOf(stack, CLUSTER).Tags).toEqual({ team: 'orders' });
  });

  test('an app can give every cluster its house rules', () => {
    class OneNodeForTests implements IPropertyInjector {
      public readonly constructUniqueId = EncryptedDaxCluster.PROPERTY_INJECTION_ID;
      public inject(original: EncryptedDaxClusterProps): EncryptedDaxClusterProps {
        return { nodeType: DaxNodeType.of(DaxNodeFamily.T3, DaxNodeSize.SMALL), ...original };
      }
    }
    const { stack, vpc, table } = daxStack({ propertyInjectors: [new OneNodeForTests()] });
    new EncryptedDaxCluster(stack, 'Dax', { vpc, tables: [table] });
    expect(propertiesOf(stack, CLUSTER).NodeType).toBe('dax.t3.small');
  });
});

describe('tokens', () => {
  test('pass through everywhere and never throw', () => {
    const { app, stack, vpc, table } = daxStack();
    const text = (id: string): string => new CfnParameter(stack, id).valueAsString;
    new EncryptedDaxCluster(stack, 'Dax', {
      vpc,
      tables: [table],
      replicationFactor: new CfnParameter(stack, 'Nodes', { type: 'Number' }).valueAsNumber,
      availabilityZones: new CfnParameter(stack, 'Zones', { type: 'List<AWS::EC2::AvailabilityZone::Name>' }).valueAsList,
      clusterName: text('Name'),
      description: text('Description'),
      networkType: text('Network') as CacheNetworkType,
    });
    app.synth();
    expect(propertiesOf(stack, CLUSTER)).toMatchObject({ ReplicationFactor: { Ref: 'Nodes' }, AvailabilityZones: { Ref: 'Zones' }, ClusterName: { Ref: 'Name' } });
  });

  test('a node type of a parameter passes if the parameter can only be one that encrypts', () => {
    const synthesis = (allowedValues: string[]): () => unknown => {
      const { app, stack, vpc, table } = daxStack();
      const nodeType = new CfnParameter(stack, 'NodeType', { allowedValues }).valueAsString;
      new EncryptedDaxCluster(stack, 'Dax', { vpc, tables: [table], nodeType: DaxNodeType.fromName(nodeType) });
      return () => app.synth();
    };
    expect(synthesis(['dax.r5.large', 'dax.r4.large'])).not.toThrow();
    expect(messageOf(synthesis(['dax.r5.large', 'dax.r3.large']))).toContain('[DaxEncryptableNodeType]');
  });

  test('that throw when they are asked early are undecided, not an error', () => {
    const { stack, vpc, table } = daxStack();
    let settled = false;
    const description = Lazy.string({
      produce: () => {
        if (!settled) throw new Error('not yet');
        return 'settled';
      },
    });
    expect(() => new EncryptedDaxCluster(stack, 'Dax', { vpc, tables: [table], description })).not.toThrow();
    settled = true;
    expect(propertiesOf(stack, CLUSTER).Description).toBe('settled');
  });
});

describe('across stacks', () => {
  test('VPC, table, topic and subnet group of another stack, and a nested stack', () => {
    const { app } = daxStack();
    const shared = new Stack(app, 'Shared');
    const vpc = new ec2.Vpc(shared, 'Vpc');
    const table = new dynamodb.Table(shared, 'Table', { partitionKey: PARTITION_KEY, encryption: dynamodb.TableEncryption.CUSTOMER_MANAGED });
    const topic = new sns.Topic(shared, 'Topic');
    const stack = new Stack(app, 'Caches');
    new EncryptedDaxCluster(stack, 'Dax', { vpc, tables: [table], notificationTopic: topic });
    new EncryptedDaxCluster(new NestedStack(stack, 'Nested'), 'Dax', {
      vpc, tables: [table], subnetGroup: new dax.CfnSubnetGroup(stack, 'Subnets', { subnetIds: vpc.selectSubnets().subnetIds }),
    });
    expect(synthesizedReport(app)).toEqual([]);
    Template.fromStack(stack).hasResourceProperties(CLUSTER, { NotificationTopicARN: { 'Fn::ImportValue': Match.anyValue() } });
  });
});
