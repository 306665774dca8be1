import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import * as actions from 'aws-cdk-lib/aws-cloudwatch-actions';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as sns from 'aws-cdk-lib/aws-sns';
import { daxStack } from './dax-stack';
import { DaxNodeFamily, DaxNodeSize, DaxNodeType, EncryptedCacheChecks, EncryptedDaxCluster, EncryptedDaxClusterProps } from '../../src';
import { recommendedAlarms } from '../../src/dax/recommended-alarms';
import { reported } from '../helpers/report';
import { messageOf, propertiesOf } from '../helpers/stack';

const READ = ['dax:BatchGetItem', 'dax:ConditionCheckItem', 'dax:GetItem', 'dax:Query', 'dax:Scan'];
const WRITE = ['dax:BatchWriteItem', 'dax:DeleteItem', 'dax:PutItem', 'dax:UpdateItem'];

function build(props: Partial<EncryptedDaxClusterProps> = {}): { app: App; stack: Stack; cluster: EncryptedDaxCluster; id: string } {
  const { app, stack, vpc, table } = daxStack();
  const cluster = new EncryptedDaxCluster(stack, 'Dax', { vpc, tables: [table], ...props });
  return { app, stack, cluster, id: stack.resolve(cluster.clusterName).Ref };
}

function someone(stack: Stack): iam.Role {
  return new iam.Role(stack, 'Someone', { assumedBy: new iam.AccountRootPrincipal() });
}

describe('grants', () => {
  test.each<['read' | 'write' | 'readWrite', string[]]>([['read', READ], ['write', WRITE], ['readWrite', [...READ, ...WRITE]]])(
    '%s allows the item actions on this cluster, and nothing else', (grant, action) => {
      const { stack, cluster, id } = build();
      cluster.grants[grant](someone(stack));
      expect(propertiesOf(stack, 'AWS::IAM::Policy').PolicyDocument).toMatchObject({
        Statement: [{ Action: action, Effect: 'Allow', Resource: { 'Fn::GetAtt': [id, 'Arn'] } }],
      });
    });
});

describe('the discovery endpoint', () => {
  test('is a URL for TLS with the port, host name and port', () => {
    const { stack, cluster, id } = build();
    const attribute = { 'Fn::GetAtt': [id, 'ClusterDiscoveryEndpoint'] };
    const { url, hostname, port, socketAddress } = cluster.discoveryEndpoint;
    expect(stack.resolve({ url, hostname, port, socketAddress })).toEqual({
      url: { 'Fn::Join': ['', ['daxs://', attribute]] },
      hostname: { 'Fn::Select': [0, { 'Fn::Split': [':', attribute] }] },
      port: { 'Fn::Select': [1, { 'Fn::Split': [':', attribute] }] },
      socketAddress: attribute,
    });
  });
});

describe('connections', () => {
  test('open the port of TLS', () => {
    const { stack, cluster } = build();
    cluster.connections.allowDefaultPortFrom(ec2.Peer.ipv4('10.0.0.0/24'));
    expect(propertiesOf(stack, 'AWS::EC2::SecurityGroup').SecurityGroupIngress).toEqual([expect.objectContaining({ FromPort: 9111, ToPort: 9111, IpProtocol: 'tcp' })]);
  });
});

test('references give name and ARN', () => {
  const { stack, cluster, id } = build();
  expect(stack.resolve(cluster.clusterRef)).toEqual({ clusterName: { Ref: id }, clusterArn: { 'Fn::GetAtt': [id, 'Arn'] } });
});

describe('metrics', () => {
  test.each<[string, string, string]>([
    ['metricCpuUtilization', 'CPUUtilization', 'Average'],
    ['metricCacheMemoryUtilization', 'CacheMemoryUtilization', 'Average'],
    ['metricEvictedSize', 'EvictedSize', 'Sum'],
    ['metricClientConnections', 'ClientConnections', 'Average'],
    ['metricTotalRequestCount', 'TotalRequestCount', 'Sum'],
    ['metricThrottledRequestCount', 'ThrottledRequestCount', 'Sum'],
    ['metricErrorRequestCount', 'ErrorRequestCount', 'Sum'],
    ['metricFaultRequestCount', 'FaultRequestCount', 'Sum'],
    ['metricFailedRequestCount', 'FailedRequestCount', 'Sum'],
    ['metricItemCacheHits', 'ItemCacheHits', 'Sum'],
    ['metricItemCacheMisses', 'ItemCacheMisses', 'Sum'],
    ['metricQueryCacheHits', 'QueryCacheHits', 'Sum'],
    ['metricQueryCacheMisses', 'QueryCacheMisses', 'Sum'],
    ['metricCpuCreditBalance', 'CPUCreditBalance', 'Average'],
  ])('%s is of the cluster', (method, metricName, statistic) => {
    const { stack, cluster, id } = build();
    const metric = (cluster as unknown as Record<string, (options?: object) => cloudwatch.Metric>)[method]();
    expect(stack.resolve(metric.toMetricConfig().metricStat)).toMatchObject({
      namespace: 'AWS/DAX', metricName, statistic, dimensions: [{ name: 'ClusterId', value: { Ref: id } }],
    });
    const other = (cluster as unknown as Record<string, (options?: object) => cloudwatch.Metric>)[method]({ statistic: 'Minimum' });
    expect(other.toMetricConfig().metricStat).toMatchObject({ statistic: 'Minimum' });
  });

  test('of a node have the cluster and the node as dimensions', () => {
    const { stack, cluster, id } = build();
    expect(stack.resolve(cluster.metricOfNode('orders-a', 'CPUUtilization', { statistic: 'Maximum' }).toMetricConfig().metricStat)).toMatchObject({
      namespace: 'AWS/DAX',
      metricName: 'CPUUtilization',
      statistic: 'Maximum',
      dimensions: [{ name: 'ClusterId', value: { Ref: id } }, { name: 'NodeId', value: 'orders-a' }],
    });
  });
});

describe('recommended alarms', () => {
  test.each<[string, DaxNodeType, string[]]>([
    ['fixed', DaxNodeType.of(DaxNodeFamily.R5, DaxNodeSize.LARGE), ['Cpu', 'Memory', 'Connections', 'ThrottledRequests', 'Faults']],
    ['burstable', DaxNodeType.of(DaxNodeFamily.T3, DaxNodeSize.SMALL), ['Cpu', 'Memory', 'Connections', 'ThrottledRequests', 'Faults', 'CpuCredits']],
  ])('of nodes with %s performance', (_, nodeType, ids) => {
    const { app, stack, cluster } = build({ nodeType });
    const topic = new sns.Topic(stack, 'Oncall');
    const alarms = cluster.addRecommendedAlarms(new actions.SnsAction(topic));
    expect(alarms.map(({ node }) => node.path)).toEqual(ids.map((id) => `Stack/Dax/Alarms/${id}`));
    for (const { Properties } of Object.values(Template.fromStack(stack).findResources('AWS::CloudWatch::Alarm'))) {
      expect(Properties).toMatchObject({ Namespace: 'AWS/DAX', AlarmActions: [stack.resolve(topic.topicArn)], OKActions: [stack.resolve(topic.topicArn)] });
      // A balance of zero is not sent, and neither is a rate of zero: the first means trouble, the second does not.
      expect(Properties).toMatchObject(Properties.MetricName === 'CPUCreditBalance'
        ? { TreatMissingData: 'ignore', ComparisonOperator: 'LessThanOrEqualToThreshold', Statistic: 'Minimum' }
        : { TreatMissingData: 'notBreaching', ComparisonOperator: 'GreaterThanOrEqualToThreshold' });
      expect(Properties.AlarmDescription).toMatch(/^DAX cluster Stack\/Dax\. .+\.$/);
    }
    expect(reported(new EncryptedCacheChecks().validateScope(app))).toEqual([]);
  });

  test('say where their numbers come from', () => {
    for (const { source, why } of recommendedAlarms(DaxNodeType.of(DaxNodeFamily.T2, DaxNodeSize.SMALL))) {
      expect(source).toMatch(/ours|^dax-/);
      expect(why).toMatch(/\.$/);
    }
  });

  test('watch connections at four fifths of what a node takes', () => {
    const { stack, cluster } = build();
    cluster.addRecommendedAlarms();
    Template.fromStack(stack).hasResourceProperties('AWS::CloudWatch::Alarm', { MetricName: 'ClientConnections', Threshold: 32000, Statistic: 'Maximum' });
  });
});

describe('import', () => {
  test('hands out what it was given, as the service stores it', () => {
    const { stack } = daxStack();
    const cluster = EncryptedDaxCluster.fromDaxClusterAttributes(stack, 'Imported', {
      clusterName: 'Orders',
      discoveryEndpointAddress: 'orders.abc123.dax-clusters.eu-west-1.amazonaws.com',
      securityGroups: [ec2.SecurityGroup.fromSecurityGroupId(stack, 'Nodes', 'sg-11111111')],
    });
    expect(String(cluster.discoveryEndpoint)).toBe('orders.abc123.dax-clusters.eu-west-1.amazonaws.com:9111');
    expect(cluster.discoveryEndpoint).toMatchObject({
      url: 'daxs://orders.abc123.dax-clusters.eu-west-1.amazonaws.com:9111',
      hostname: 'orders.abc123.dax-clusters.eu-west-1.amazonaws.com',
      port: '9111',
    });
    const arn = { 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':dax:', { Ref: 'AWS::Region' }, ':', { Ref: 'AWS::AccountId' }, ':cache/orders']] };
    expect(stack.resolve(cluster.clusterRef)).toEqual({ clusterName: 'orders', clusterArn: arn });
    cluster.connections.allowDefaultPortFrom(ec2.Peer.ipv4('10.0.0.0/24'));
    cluster.grants.read(someone(stack));
    expect(propertiesOf(stack, 'AWS::EC2::SecurityGroupIngress')).toMatchObject({ FromPort: 9111 });
    expect(propertiesOf(stack, 'AWS::IAM::Policy').PolicyDocument).toMatchObject({ Statement: [{ Action: READ, Resource: arn }] });
    expect(cluster.metric('CPUUtilization').dimensions).toEqual({ ClusterId: 'orders' });
  });

  test('says what it was not given', () => {
    const { stack } = daxStack();
    const cluster = EncryptedDaxCluster.fromDaxClusterAttributes(stack, 'Bare', { clusterName: 'orders' });
    expect(messageOf(() => cluster.discoveryEndpoint)).toContain('discoveryEndpointAddress');
    expect(() => cluster.connections.allowDefaultPortFrom(ec2.Peer.anyIpv4())).not.toThrow();
  });

  test.each(['dax://orders.example.com', 'orders.example.com:8111'])('fails on an address that is more than a host name: %s', (discoveryEndpointAddress) => {
    const { stack } = daxStack();
    expect(messageOf(() => EncryptedDaxCluster.fromDaxClusterAttributes(stack, 'Imported', { clusterName: 'orders', discoveryEndpointAddress })))
      .toContain('must be a host name without scheme and port');
  });
});
