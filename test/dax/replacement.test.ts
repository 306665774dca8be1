import { loadAwsServiceSpecSync } from '@aws-cdk/aws-service-spec';
import { Duration, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as dax from 'aws-cdk-lib/aws-dax';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as sns from 'aws-cdk-lib/aws-sns';
import { daxStack } from './dax-stack';
import {
  CacheNetworkType, DaxNodeFamily, DaxNodeSize, DaxNodeType, DaxTable, EncryptedDaxCluster, EncryptedDaxClusterProps, MaintenanceDay, TimeOfDay,
  WeeklyWindow,
} from '../../src';

// What a user feels when an option changes, by the database that the L1s are generated from: which resources are made anew because a
// property of theirs can be given at creation only, and which are changed in place.

const spec = loadAwsServiceSpecSync();

type Change = (stack: Stack, table: DaxTable) => Partial<EncryptedDaxClusterProps>;

function resourcesWith(change?: Change): Record<string, { Type: string; Properties: Record<string, unknown> }> {
  const { stack, vpc, table } = daxStack();
  new EncryptedDaxCluster(stack, 'Dax', { vpc, tables: [table], itemTtl: Duration.minutes(1), ...change?.(stack, DaxTable.readOnly(table)) });
  return Template.fromStack(stack).toJSON().Resources;
}

/** Each property that differs, as `DAX::Cluster.NodeType: replaced`. */
function effectsOf(change: Change): string[] {
  const [before, after] = [resourcesWith(), resourcesWith(change)];
  return Object.keys({ ...before, ...after }).sort().flatMap((id) => {
    if (!before[id]) return [`${short(after[id].Type)}: made`];
    if (!after[id]) return [`${short(before[id].Type)}: removed`];
    const type = spec.lookup('resource', 'cloudFormationType', 'equals', after[id].Type).only();
    const names = Object.keys({ ...before[id].Properties, ...after[id].Properties });
    return names.filter((name) => JSON.stringify(before[id].Properties[name]) !== JSON.stringify(after[id].Properties[name])).sort()
      .map((name) => `${short(after[id].Type)}.${name}: ${type.properties[name].causesReplacement === 'yes' ? 'replaced' : 'in place'}`);
  });
}

function short(type: string): string {
  return type.replace('AWS::', '');
}

test.each<[string, Change, string[]]>([
  ['nodeType', () => ({ nodeType: DaxNodeType.of(DaxNodeFamily.R5, DaxNodeSize.XLARGE) }), ['DAX::Cluster.NodeType: replaced']],
  ['clusterName', () => ({ clusterName: 'orders' }), ['DAX::Cluster.ClusterName: replaced']],
  ['networkType', () => ({ networkType: CacheNetworkType.DUAL_STACK }), ['DAX::Cluster.NetworkType: replaced']],
  ['subnetGroup', (stack) => ({ subnetGroup: new dax.CfnSubnetGroup(stack, 'Mine', { subnetIds: ['subnet-1'] }) }), [
    'DAX::Cluster.SubnetGroupName: replaced', 'DAX::SubnetGroup: removed', 'DAX::SubnetGroup: made',
  ]],
  ['role', (stack) => ({ tables: undefined, role: iam.Role.fromRoleName(stack, 'Mine', 'dax') }), [
    'DAX::Cluster.IAMRoleARN: replaced', 'IAM::Role: removed',
  ]],
  ['tables', (_, table) => ({ tables: [table] }), ['IAM::Role.Policies: in place']],
  ['replicationFactor', () => ({ replicationFactor: 4 }), ['DAX::Cluster.ReplicationFactor: in place']],
  ['availabilityZones', () => ({ availabilityZones: ['eu-west-1a', 'eu-west-1b', 'eu-west-1a'] }), ['DAX::Cluster.AvailabilityZones: in place']],
  ['maintenanceWindow', () => ({ maintenanceWindow: WeeklyWindow.of({ day: MaintenanceDay.MONDAY, start: TimeOfDay.MIDNIGHT }) }), [
    'DAX::Cluster.PreferredMaintenanceWindow: in place',
  ]],
  ['notificationTopic', (stack) => ({ notificationTopic: sns.Topic.fromTopicArn(stack, 'T', 'arn:aws:sns:eu-west-1:111111111111:t') }), [
    'DAX::Cluster.NotificationTopicARN: in place',
  ]],
  ['description', () => ({ description: 'other' }), ['DAX::Cluster.Description: in place']],
  ['vpcSubnets', () => ({ vpcSubnets: { availabilityZones: ['eu-west-1a'] } }), ['DAX::SubnetGroup.SubnetIds: in place']],
  // The service refuses to change a parameter group that is in use: a changed one has to be a new one.
  ['itemTtl', () => ({ itemTtl: Duration.minutes(2) }), ['DAX::ParameterGroup.Description: replaced', 'DAX::ParameterGroup.ParameterNameValues: in place']],
  ['queryTtl', () => ({ queryTtl: Duration.minutes(2) }), ['DAX::ParameterGroup.Description: replaced', 'DAX::ParameterGroup.ParameterNameValues: in place']],
  ['no TTL any more', () => ({ itemTtl: undefined }), ['DAX::Cluster.ParameterGroupName: in place', 'DAX::ParameterGroup: removed']],
])('a change of %s', (_, change, effects) => expect(effectsOf(change)).toEqual(effects));

test('both encryptions can be had at creation only', () => {
  const { properties } = spec.lookup('resource', 'cloudFormationType', 'equals', 'AWS::DAX::Cluster').only();
  expect([properties.SSESpecification.causesReplacement, properties.ClusterEndpointEncryptionType.causesReplacement]).toEqual(['yes', 'yes']);
});
