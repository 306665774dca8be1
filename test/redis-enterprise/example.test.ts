import { Template } from 'aws-cdk-lib/assertions';
import { ClusterTlsStack } from '../../examples/redis-enterprise/cluster-tls-stack';
import { newApp, synthesizedReport, validationReport } from '../helpers/report';
import { warningsOf } from '../helpers/stack';

const PROPS = {
  clusterFqdn: 'redis.example.com',
  certificateAuthorityArn: 'arn:aws:acm-pca:eu-west-1:111111111111:certificate-authority/one',
  nodeRoleName: 'nodes',
  nodesSecurityGroupId: 'sg-11111111111111111',
  applicationsSecurityGroupId: 'sg-22222222222222222',
  credentialsSecretName: 'admin',
};

beforeEach(() => {
  delete process.env.CDK_VALIDATION;
});
afterEach(() => {
  process.env.CDK_VALIDATION = 'false';
});

test('synthesizes without a finding or a warning of anybody', () => {
  const app = newApp({ context: { '@aws-cdk/core:strictCfnValidateErrors': true } });
  const stack = new ClusterTlsStack(app, 'ClusterTls', PROPS);
  expect(synthesizedReport(app)).toEqual([]);
  expect(validationReport(app).pluginReports.flatMap(({ violations }) => violations)).toEqual([]);
  expect(warningsOf(app)).toEqual([]);

  const template = Template.fromStack(stack);
  template.resourceCountIs('AWS::CloudWatch::Alarm', 6);
  template.hasResourceProperties('AWS::EC2::SecurityGroupIngress', { FromPort: 12000, ToPort: 12000 });
  expect(JSON.stringify(template.findResources('AWS::EC2::SecurityGroupIngress'))).not.toContain('8080');
});
