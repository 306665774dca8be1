import { Template } from 'aws-cdk-lib/assertions';
import { OrdersStack } from '../../examples/dax/orders-stack';
import { newApp, synthesizedReport, validationReport } from '../helpers/report';
import { warningsOf } from '../helpers/stack';

// examples/dax, function included: it is type-checked against the client of AWS with everything else, and bundled with it here.
const CONTEXT = { '@aws-cdk/core:strictCfnValidateErrors': true };

beforeEach(() => {
  delete process.env.CDK_VALIDATION;
});
afterEach(() => {
  process.env.CDK_VALIDATION = 'false';
});

test('synthesizes without a finding or a warning of anybody', () => {
  const app = newApp({ context: CONTEXT });
  new OrdersStack(app, 'Orders');
  expect(synthesizedReport(app)).toEqual([]);
  expect(validationReport(app).pluginReports.flatMap(({ violations }) => violations)).toEqual([]);
  expect(warningsOf(app)).toEqual([]);
});

test('lets the function read through the cluster, and do nothing else', () => {
  const stack = new OrdersStack(newApp({ context: { 'aws:cdk:bundling-stacks': [] } }), 'Orders');
  const template = Template.fromStack(stack);
  const [cluster] = Object.keys(template.findResources('AWS::DAX::Cluster'));
  const [, table] = Object.keys({ cluster, ...template.findResources('AWS::DynamoDB::GlobalTable') });
  template.hasResourceProperties('AWS::Lambda::Function', {
    Environment: { Variables: { DAX_URL: { 'Fn::Join': ['', ['daxs://', { 'Fn::GetAtt': [cluster, 'ClusterDiscoveryEndpoint'] }]] }, TABLE_NAME: { Ref: table } } },
  });
  const policies = Object.values(template.findResources('AWS::IAM::Policy')).flatMap(({ Properties }) => Properties.PolicyDocument.Statement);
  expect(policies).toEqual([{
    Action: ['dax:BatchGetItem', 'dax:ConditionCheckItem', 'dax:GetItem', 'dax:Query', 'dax:Scan'],
    Effect: 'Allow',
    Resource: { 'Fn::GetAtt': [cluster, 'Arn'] },
  }]);
  template.hasResourceProperties('AWS::EC2::SecurityGroupIngress', { FromPort: 9111, ToPort: 9111 });
});
