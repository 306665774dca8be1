import { Duration } from 'aws-cdk-lib';
import * as actions from 'aws-cdk-lib/aws-cloudwatch-actions';
import * as dax from 'aws-cdk-lib/aws-dax';
import * as dynamodb from 'aws-cdk-lib/aws-dynamodb';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as sns from 'aws-cdk-lib/aws-sns';
import { House, optionApps, securityGroupOf, TWO_ZONES, vpcOf, wayApps } from '../recorded-app';
import {
  CacheNetworkType, DaxNodeFamily, DaxNodeSize, DaxNodeType, DaxTable, DaxTableOptions, EncryptedDaxCluster, EncryptedDaxClusterProps,
  MaintenanceDay, TimeOfDay, WeeklyWindow,
} from 'cdk-encrypted-caches';

function cluster(house: House, props: Partial<EncryptedDaxClusterProps> = {}): EncryptedDaxCluster {
  const tables = props.tables ?? (props.role ? undefined : [tableIn(house, 'orders')]);
  return new EncryptedDaxCluster(house.stack, 'Dax', { vpc: house.vpc, ...props, tables });
}

function tableIn({ stack }: House, name: string): dynamodb.ITable {
  return dynamodb.Table.fromTableName(stack, `Table-${name}`, name);
}

const options = optionApps<EncryptedDaxClusterProps>('EncryptedDaxClusterProps', {
  vpc: ({ stack }) => ({ vpc: vpcOf(stack, 'Other', '2') }),
  tables: (house) => ({ tables: [DaxTable.readOnly(tableIn(house, 'reports'))] }),
  role: ({ stack }) => ({ role: iam.Role.fromRoleName(stack, 'Mine', 'dax') }),
  vpcSubnets: () => ({ vpcSubnets: TWO_ZONES }),
  subnetGroup: ({ stack }) => ({ subnetGroup: new dax.CfnSubnetGroup(stack, 'Mine', { subnetIds: ['subnet-1'] }) }),
  securityGroups: ({ stack }) => ({ securityGroups: [securityGroupOf(stack, 'Mine')] }),
  networkType: () => ({ networkType: CacheNetworkType.DUAL_STACK }),
  nodeType: () => ({ nodeType: DaxNodeType.of(DaxNodeFamily.R5, DaxNodeSize.XLARGE) }),
  replicationFactor: () => ({ replicationFactor: 4 }),
  availabilityZones: () => ({ availabilityZones: ['eu-west-1a', 'eu-west-1b', 'eu-west-1a'] }),
  itemTtl: () => ({ itemTtl: Duration.minutes(1) }),
  queryTtl: () => ({ queryTtl: Duration.minutes(2) }),
  maintenanceWindow: () => ({ maintenanceWindow: WeeklyWindow.of({ day: MaintenanceDay.MONDAY, start: TimeOfDay.of(2) }) }),
  notificationTopic: ({ stack }) => ({ notificationTopic: sns.Topic.fromTopicArn(stack, 'Topic', 'arn:aws:sns:eu-west-1:111111111111:caches') }),
  clusterName: () => ({ clusterName: 'orders' }),
  description: () => ({ description: 'Orders of the web shop' }),
}, cluster);

const tableOptions = optionApps<DaxTableOptions>('DaxTableOptions', {
  indexNames: () => ({ indexNames: ['by-customer'] }),
  encryptionKey: ({ stack }) => ({ encryptionKey: new kms.Key(stack, 'Key') }),
}, (house, given) => cluster(house, { tables: [DaxTable.readWrite(tableIn(house, 'orders'), given)] }));

const ways = wayApps('EncryptedDaxCluster', {
  'defaults': (house) => cluster(house),
  'addRecommendedAlarms': (house) => cluster(house).addRecommendedAlarms(new actions.SnsAction(sns.Topic.fromTopicArn(house.stack, 'Topic', 'arn:aws:sns:eu-west-1:111111111111:alarms'))),
  'grants.readWrite': (house) => {
    cluster(house).grants.readWrite(new iam.Role(house.stack, 'Application', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') }));
  },
});

export const DAX_CLUSTER_APPS = [...options, ...tableOptions, ...ways];
