import { App, AppProps, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { newApp } from './report';

export interface TestStack {
  readonly app: App;
  readonly stack: Stack;
  readonly vpc: ec2.IVpc;
}

/** A stack with a VPC of another stack: its template holds nothing but what is under test. */
export function testStack(props: AppProps = {}): TestStack {
  const app = newApp(props);
  const stack = new Stack(app, 'Stack');
  const vpc = ec2.Vpc.fromVpcAttributes(stack, 'Vpc', {
    vpcId: 'vpc-11111111',
    availabilityZones: ['eu-west-1a', 'eu-west-1b'],
    privateSubnetIds: ['subnet-1111111a', 'subnet-1111111b'],
    privateSubnetRouteTableIds: ['rtb-1111111a', 'rtb-1111111b'],
    publicSubnetIds: ['subnet-2222222a', 'subnet-2222222b'],
    publicSubnetRouteTableIds: ['rtb-2222222a', 'rtb-2222222b'],
  });
  return { app, stack, vpc };
}

/** The properties of the only resource of a type. */
export function propertiesOf(stack: Stack, type: string): Record<string, unknown> {
  const found = Object.values(Template.fromStack(stack).findResources(type));
  if (found.length !== 1) throw new Error(`expected one ${type}, found ${found.length}`);
  return found[0].Properties;
}

/** The message of the error that a function throws. */
export function messageOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('expected an error, and none was thrown');
}

/** The warnings of a tree, each as `id: text`. */
export function warningsOf(app: App): string[] {
  return app.synth().stacks.flatMap((stack) => stack.messages)
    .filter((message) => message.level === 'warning').map((message) => String(message.entry.data));
}
