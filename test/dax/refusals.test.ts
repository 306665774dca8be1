import { Aspects, CfnParameter, CfnResource, Stack, Stage, Validations, Duration } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as dynamodb from 'aws-cdk-lib/aws-dynamodb';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import type { IConstruct } from 'constructs';
import { daxStack, PARTITION_KEY, refusal } from './dax-stack';
import { DaxNodeType, EncryptedDaxCluster, MaintenanceDay, TimeOfDay, WeeklyWindow } from '../../src';
import { newApp } from '../helpers/report';
import { messageOf, warningsOf } from '../helpers/stack';

describe('faults', () => {
  test('come all at once, with code, path and nothing left behind', () => {
    const { stack, vpc } = daxStack();
    let error: Error & { constructPath?: string } | undefined;
    try {
      new EncryptedDaxCluster(stack, 'Dax', { vpc, replicationFactor: 12, clusterName: 'sudo-', vpcSubnets: { subnetType: ec2.SubnetType.PUBLIC } });
    } catch (thrown) {
      error = thrown as Error;
    }
    expect(error).toMatchObject({ name: 'EncryptedDaxClusterInvalid', constructPath: 'Stack/Dax' });
    expect([...error!.message.matchAll(/^ {2}- \[(\w+)\]/gm)].map(([, code]) => code).sort())
      .toEqual(['DaxClusterNameFormat', 'DaxClusterNameReservedWords', 'DaxReplicationFactorRange', 'NoTables', 'PublicSubnets']);
    expect(stack.node.tryFindChild('Dax')).toBeUndefined();
    expect(Template.fromStack(stack).toJSON().Resources).toBeUndefined();
  });

  test.each<[string, object, string]>([
    ['more nodes than there can be', { replicationFactor: 12 }, 'DaxReplicationFactorRange'],
    ['no node', { replicationFactor: 0 }, 'DaxReplicationFactorRange'],
    ['half a node', { replicationFactor: 2.5 }, 'DaxReplicationFactorRange'],
    ['fewer zones than nodes', { availabilityZones: ['eu-west-1a', 'eu-west-1b'] }, 'DaxAvailabilityZonesCount'],
    ['a name that is too long', { clusterName: 'a'.repeat(21) }, 'DaxClusterNameFormat'],
    ['a name with two hyphens in a row', { clusterName: 'a--b' }, 'DaxClusterNameFormat'],
    ['an empty name', { clusterName: '' }, 'DaxClusterNameFormat'],
    ['a reserved word in a name', { clusterName: 'agreps' }, 'DaxClusterNameReservedWords'],
    ['a short window', { maintenanceWindow: WeeklyWindow.of({ day: MaintenanceDay.MONDAY, start: TimeOfDay.MIDNIGHT, duration: Duration.minutes(59) }) }, 'DaxMaintenanceWindow'],
    ['a network type that is none', { networkType: 'IPv4' }, 'DaxEnumeratedValues'],
    ['a zone without a subnet', { availabilityZones: ['eu-west-1a', 'eu-west-1b', 'eu-west-1c'] }, 'ZoneWithoutSubnet'],
    ['public subnets', { vpcSubnets: { subnetType: ec2.SubnetType.PUBLIC } }, 'PublicSubnets'],
    ['no subnets', { vpcSubnets: { subnets: [] } }, 'NoSubnets'],
    ['no security groups', { securityGroups: [] }, 'NoSecurityGroups'],
  ])('%s', (_, props, code) => expect(refusal(props)).toContain(`[${code}]`));

  test('a zone without a subnet in a VPC of the app is the rule\'s finding', () => {
    const stack = new Stack(newApp(), 'Stack', { env: { account: '111111111111', region: 'eu-west-1' } });
    const table = dynamodb.Table.fromTableName(stack, 'Orders', 'orders');
    const vpc = new ec2.Vpc(stack, 'Vpc', { availabilityZones: ['eu-west-1a', 'eu-west-1b'] });
    const message = messageOf(() => new EncryptedDaxCluster(stack, 'Dax', { vpc, tables: [table], availabilityZones: ['eu-west-1a', 'eu-west-1b', 'eu-west-1c'] }));
    expect(message).toContain('[DaxAvailabilityZonesInSubnetGroup]');
    expect(message).toContain('one fault');
  });

  test('subnets of one zone warn', () => {
    const app = newApp();
    const stack = new Stack(app, 'Stack', { env: { account: '111111111111', region: 'eu-west-1' } });
    const table = dynamodb.Table.fromTableName(stack, 'Orders', 'orders');
    new EncryptedDaxCluster(stack, 'Dax', { vpc: new ec2.Vpc(stack, 'Vpc', { availabilityZones: ['eu-west-1a'] }), tables: [table] });
    expect(warningsOf(app)).toEqual([expect.stringContaining('All subnets of the subnet group are in eu-west-1a')]);
  });

  test('a subnet group and a selection of subnets are two ways to say the same', () => {
    expect(refusal({ subnetGroup: { subnetGroupRef: { subnetGroupName: 'mine' }, node: { defaultChild: undefined } }, vpcSubnets: {} })).toContain('[SubnetGroupOrSubnets]');
  });

  test.each([
    ['sseSpecification', { sseEnabled: false }, /always on/],
    ['sseEnabled', false, /always on/],
    ['clusterEndpointEncryptionType', 'NONE', /TLS is always on/],
    ['transitEncryption', 'NONE', /TLS is always on/],
    ['encryptionKey', {}, /does not support other keys/],
    ['kmsKeyId', 'alias/mine', /does not support other keys/],
    ['port', 8111, /9111/],
    ['nodes', 3, /replicationFactor/],
    ['clustername', 'x', /Did you mean 'clusterName'/],
    ['wholly-unheard-of-option', 1, /The options are vpc/],
    ['constructor', 1, /The options are vpc/],
  ])('what is smuggled past the types is refused: %s', (name, value, hint) => {
    const message = refusal({ [name]: value });
    expect(message).toContain('[UnknownOption]');
    expect(message).toMatch(hint);
  });

  test.each([
    ['vpc', undefined], ['tables', 'orders'], ['tables', ['orders']], ['tables', [undefined]], ['role', 'arn:aws:iam::111111111111:role/dax'],
    ['nodeType', 'dax.r5.large'], ['nodeType', { name: 'dax.r3.large' }], ['replicationFactor', '3'], ['availabilityZones', 'eu-west-1a'], ['itemTtl', 300],
    ['queryTtl', '5m'], ['maintenanceWindow', 'sun'], ['notificationTopic', 'arn'], ['networkType', 4], ['clusterName', 1], ['description', 1],
    ['securityGroups', 'sg-1'], ['subnetGroup', 'default'],
  ])('a value of the wrong type is refused: %s %j', (name, value) => {
    expect(refusal({ [name]: value })).toMatch(new RegExp(`\\[OptionType\\] '${name}' must be`));
  });

  test('without any options', () => {
    const { stack } = daxStack();
    expect(messageOf(() => new EncryptedDaxCluster(stack, 'Dax', undefined as never))).toContain("'vpc' must be a VPC");
  });
});

describe('what a user may overrule', () => {
  test.each(['EncryptedCaches-', 'EncryptedCaches::EncryptedCaches-'])('a limit of the service, by acknowledging %s<Rule>, with a warning', (prefix) => {
    const { app, stack, vpc, table } = daxStack();
    Validations.of(stack).acknowledge({ id: `${prefix}DaxReplicationFactorRange`, reason: 'AWS raised it for us' });
    new EncryptedDaxCluster(stack, 'Dax', { vpc, tables: [table], replicationFactor: 12 });
    expect(warningsOf(app)).toEqual([expect.stringContaining('AWS raised it for us')]);
  });
});

describe('at synthesis', () => {
  test.each<[string, string, (resource: CfnResource) => void]>([
    ['an override', 'EncryptionInTransit', (resource) => resource.addPropertyOverride('ClusterEndpointEncryptionType', 'NONE')],
    ['a deletion override', 'EncryptionInTransit', (resource) => resource.addPropertyDeletionOverride('ClusterEndpointEncryptionType')],
    ['an override of a part', 'EncryptionAtRest', (resource) => resource.addPropertyOverride('SSESpecification.SSEEnabled', false)],
    ['an override with text', 'EncryptionAtRest', (resource) => resource.addPropertyOverride('SSESpecification', { SSEEnabled: 'false' })],
    ['an aspect', 'EncryptionAtRest', (resource) => Aspects.of(resource).add({
      visit: (node: IConstruct) => (node as CfnResource).addPropertyDeletionOverride('SSESpecification'),
    }, { priority: 100_000 })],
    ['an old node type', 'EncryptableNodeType', (resource) => resource.addPropertyOverride('NodeType', 'dax.r3.large')],
    ['the default VPC', 'InVpc', (resource) => resource.addPropertyDeletionOverride('SubnetGroupName')],
    ['an import', 'EncryptionInTransit', (resource) => resource.addPropertyOverride('ClusterEndpointEncryptionType', { 'Fn::ImportValue': 'type' })],
  ])('%s that weakens the cluster is refused: %s', (_, rule, weaken) => {
    const { app, stack, vpc, table } = daxStack();
    const acknowledged = ['EncryptionInTransit', 'EncryptionAtRest', 'EncryptableNodeType', 'InVpc'];
    for (const id of acknowledged) Validations.of(stack).acknowledge({ id: `EncryptedCaches::EncryptedCaches-Dax${id}`, reason: 'what protects data has no way around' });
    const cluster = new EncryptedDaxCluster(stack, 'Dax', { vpc, tables: [table] });
    weaken(cluster.node.defaultChild as CfnResource);
    expect(messageOf(() => app.synth())).toContain(`[Dax${rule}]`);
  });

  test('in a stage too', () => {
    const app = newApp();
    const stack = new Stack(new Stage(app, 'Prod'), 'Stack');
    const table = new dynamodb.TableV2(stack, 'Table', { partitionKey: PARTITION_KEY });
    const cluster = new EncryptedDaxCluster(stack, 'Dax', { vpc: new ec2.Vpc(stack, 'Vpc'), tables: [table] });
    (cluster.node.defaultChild as CfnResource).addPropertyOverride('SSESpecification.SSEEnabled', false);
    expect(messageOf(() => app.synth())).toContain('[DaxEncryptionAtRest]');
  });

  test('an override with a parameter that can only be right passes', () => {
    const { app, stack, vpc, table } = daxStack();
    const cluster = new EncryptedDaxCluster(stack, 'Dax', { vpc, tables: [table] });
    const parameter = new CfnParameter(stack, 'Type', { allowedValues: ['TLS'] });
    (cluster.node.defaultChild as CfnResource).addPropertyOverride('ClusterEndpointEncryptionType', { Ref: parameter.logicalId });
    expect(() => app.synth()).not.toThrow();
  });

  test('a role of the stack that does not trust DAX is refused, and one that is taught to is not', () => {
    const { app, stack, vpc } = daxStack();
    const role = new iam.Role(stack, 'Role', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') });
    new EncryptedDaxCluster(stack, 'Dax', { vpc, role });
    role.assumeRolePolicy!.addStatements(new iam.PolicyStatement({ actions: ['sts:AssumeRole'], principals: [new iam.ServicePrincipal('dax.amazonaws.com')] }));
    expect(() => app.synth()).not.toThrow();

    const other = daxStack();
    new EncryptedDaxCluster(other.stack, 'Dax', {
      vpc: other.vpc, role: new iam.Role(other.stack, 'Role', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') }),
    });
    expect(messageOf(() => other.app.synth())).toContain('[DaxIamRoleTrust]');
  });
});

test('an acknowledgement does not make R3 pass', () => {
  const { app, stack, vpc, table } = daxStack();
  Validations.of(stack).acknowledge({ id: 'EncryptedCaches::EncryptedCaches-DaxEncryptableNodeType', reason: 'no' });
  const parameter = new CfnParameter(stack, 'NodeType', { allowedValues: ['dax.r3.large'] });
  new EncryptedDaxCluster(stack, 'Dax', { vpc, tables: [table], nodeType: DaxNodeType.fromName(parameter.valueAsString) });
  expect(messageOf(() => app.synth())).toContain('[DaxEncryptableNodeType]');
});
