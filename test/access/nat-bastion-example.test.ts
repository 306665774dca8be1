import { Template } from 'aws-cdk-lib/assertions';
import * as iam from 'aws-cdk-lib/aws-iam';
import { templateOf } from './nat-bastion-stack';
import { AccessStack } from '../../examples/nat-access/access-stack';
import { newApp, synthesizedReport } from '../helpers/report';
import { warningsOf } from '../helpers/stack';

test('the example synthesizes without a finding and without a warning', () => {
  const app = newApp();
  const stack = new AccessStack(app, 'CacheAccess', { trustedClient: '198.51.100.27/32' });
  expect(synthesizedReport(app)).toEqual([]);
  expect(warningsOf(app)).toEqual([]);
  expect(Object.keys(templateOf(stack).Outputs)).toHaveLength(4);
  expect(JSON.stringify(Template.fromStack(stack).findResources(iam.CfnPolicy.CFN_RESOURCE_TYPE_NAME))).toContain('ssm:StartSession');
});

test('the example stops at a client that is everybody', () => {
  expect(() => new AccessStack(newApp(), 'CacheAccess', { trustedClient: '0.0.0.0/0' })).toThrow(/CachePortOpenToWorld/);
});
