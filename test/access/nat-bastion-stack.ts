import { App, AppProps, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { CachePortForward, EncryptedRedisReplicationGroup, EncryptedRedisReplicationGroupProps, NatBastionAccess, NatBastionAccessProps } from '../../src';
import { messageOf, testStack } from '../helpers/stack';

/** The client of the guide. */
export const CLIENT = ec2.Peer.ipv4('198.51.100.27/32');

export const INSTANCE = 'AWS::EC2::Instance';
export const LAUNCH_TEMPLATE = 'AWS::EC2::LaunchTemplate';
export const SECURITY_GROUP = 'AWS::EC2::SecurityGroup';

export interface AccessStack {
  readonly app: App;
  readonly stack: Stack;
  readonly vpc: ec2.IVpc;
  readonly cache: EncryptedRedisReplicationGroup;
}

/** A stack with a cache in a VPC of another stack. */
export function accessStack(props: Partial<EncryptedRedisReplicationGroupProps> = {}, appProps: AppProps = {}): AccessStack {
  const { app, stack, vpc } = testStack(appProps);
  return { app, stack, vpc, cache: new EncryptedRedisReplicationGroup(stack, 'Cache', { vpc, ...props }) };
}

/** An instance that forwards to the cache of a stack. */
export function access({ stack, vpc, cache }: AccessStack, props: Partial<NatBastionAccessProps> = {}): NatBastionAccess {
  return new NatBastionAccess(stack, 'Access', { vpc, trustedClients: [CLIENT], forwards: [CachePortForward.to(cache)], ...props });
}

/** The message of the error that an instance with these options is refused with. */
export function refusal(props: object, house = accessStack()): string {
  return messageOf(() => access(house, props));
}

/** The codes of the faults in a message. */
export function codesOf(message: string): string[] {
  return [...message.matchAll(/^ {2}- \[(\w+)\]/gm)].map(([, code]) => code);
}

export interface DeployedTemplate {
  readonly Resources: Record<string, { readonly Type: string; readonly Properties: Record<string, any> }>;
  readonly Parameters: Record<string, any>;
  readonly Outputs: Record<string, any>;
}

/** The template of a stack, with the settings in place of the user data: the program has tests of its own. */
export function templateOf(stack: Stack): DeployedTemplate {
  const template = structuredClone(Template.fromStack(stack).toJSON());
  for (const { Type, Properties } of Object.values<{ Type: string; Properties: any }>(template.Resources)) {
    if (Type === LAUNCH_TEMPLATE) Properties.LaunchTemplateData.UserData = settingsIn(Properties.LaunchTemplateData.UserData);
  }
  return template as DeployedTemplate;
}

/** The properties of the only resource of a type whose logical id begins as given. */
export function ownProperties(stack: Stack, type: string, beginning = 'Access'): Record<string, any> {
  const found = Object.entries(templateOf(stack).Resources).filter(([id, { Type }]) => Type === type && id.startsWith(beginning));
  if (found.length !== 1) throw new Error(`expected one ${type}, found ${found.map(([id]) => id).join(', ') || 'none'}`);
  return found[0][1].Properties;
}

/** The launch template of the instance. */
export function launchData(stack: Stack): Record<string, any> {
  return ownProperties(stack, LAUNCH_TEMPLATE).LaunchTemplateData;
}

/** The settings in user data: text, with references in short. */
function settingsIn(userData: { 'Fn::Base64': string | { 'Fn::Join': [string, unknown[]] } }): string[] {
  const script = userData['Fn::Base64'];
  const text = typeof script === 'string' ? script : script['Fn::Join'][1].map(short).join(script['Fn::Join'][0]);
  return text.split('#:settings\n')[1].trimEnd().split('\n');
}

function short(value: unknown): string {
  if (typeof value === 'string') return value;
  const [[name, argument]] = Object.entries(value as Record<string, any>);
  if (name === 'Ref') return `<${argument}>`;
  if (name === 'Fn::GetAtt') return `<${argument.join('.')}>`;
  return name === 'Fn::Select' ? `<${argument[0]} of ${short(argument[1])}>` : JSON.stringify(value);
}
