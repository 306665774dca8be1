import { Stack, Token, TokenComparison } from 'aws-cdk-lib';
import * as dynamodb from 'aws-cdk-lib/aws-dynamodb';
import type { IConstruct } from 'constructs';
import type { EncryptedDaxClusterProps } from './dax-cluster-props';
import { DaxTable } from './dax-table';
import { keyOf } from './table-access';
import type { Fault } from '../private/errors';
import { l1Of } from '../private/l1-of';
import { hasMembers, isKind, isListOf, isNumber, isPlainObject, isString, TypeCheck, typeFaults as faultsOfTypes } from '../private/option-types';
import { subnetFaults } from '../private/subnet-faults';

/** The name of the construct in messages. */
export const SUBJECT = 'EncryptedDaxCluster';
const SUBNETS = 'A DAX cluster needs at least one subnet, and subnets in two Availability Zones to survive the loss of one.';

/** The expected type of each option; `undefined` if the CDK checks it. Omitting an option is a compile error. */
const OPTIONS: Readonly<Record<keyof EncryptedDaxClusterProps, TypeCheck | undefined>> = {
  vpc: { is: hasMembers('selectSubnets'), expected: 'a VPC (ec2.IVpc)', required: true },
  tables: { is: isListOf(hasMembers('tableRef')), expected: 'a list of tables (dynamodb.ITableRef), optionally wrapped as in DaxTable.readOnly(table)' },
  role: { is: hasMembers('roleArn'), expected: 'a role (iam.IRole)' },
  vpcSubnets: undefined,
  subnetGroup: { is: hasMembers('subnetGroupRef'), expected: 'a subnet group (dax.ISubnetGroupRef)' },
  securityGroups: { is: Array.isArray, expected: 'a list of security groups' },
  networkType: { is: isString, expected: 'a CacheNetworkType' },
  nodeType: { is: isKind('DaxNodeType'), expected: "a DaxNodeType, such as DaxNodeType.of(DaxNodeFamily.R5, DaxNodeSize.LARGE) or DaxNodeType.fromName('dax.r8g.large')" },
  replicationFactor: { is: isNumber, expected: 'a number' },
  availabilityZones: { is: isListOf(isString), expected: 'a list of Availability Zones' },
  itemTtl: { is: hasMembers('toMilliseconds'), expected: 'a Duration' },
  queryTtl: { is: hasMembers('toMilliseconds'), expected: 'a Duration' },
  maintenanceWindow: { is: isPlainObject, expected: 'a WeeklyWindow' },
  notificationTopic: { is: hasMembers('topicRef'), expected: 'a topic (sns.ITopicRef)' },
  clusterName: { is: isString, expected: 'a string' },
  description: { is: isString, expected: 'a string' },
};

const AT_REST = 'Encryption at rest is always on.';
const NO_KEY = 'DAX encrypts at rest with an AWS managed key and does not support other keys.';
const IN_TRANSIT = 'TLS is always on. Clients connect with discoveryEndpoint.url.';

/** Advice for property names of CloudFormation and of other libraries. */
const HINTS: Readonly<Record<string, string>> = {
  sseSpecification: AT_REST,
  sseEnabled: AT_REST,
  atRestEncryptionEnabled: AT_REST,
  encryptionKey: NO_KEY,
  kmsKey: NO_KEY,
  kmsKeyId: NO_KEY,
  clusterEndpointEncryptionType: IN_TRANSIT,
  transitEncryption: IN_TRANSIT,
  transitEncryptionEnabled: IN_TRANSIT,
  port: 'TLS is always on, and DAX uses port 9111 for TLS.',
  table: 'The option is called tables and takes a list.',
  iamRoleArn: 'Pass the role itself: role: iam.Role.fromRoleArn(...).',
  nodes: 'The option is called replicationFactor.',
  parameterGroupName: 'Use itemTtl and queryTtl. The construct creates a parameter group for them.',
  subnetGroupName: 'Pass the subnet group itself: subnetGroup.',
  preferredMaintenanceWindow: 'Use maintenanceWindow: WeeklyWindow.of(...).',
  notificationTopicArn: 'Use notificationTopic: sns.Topic.fromTopicArn(...).',
  removalPolicy: 'A DAX cluster has no data to retain; its data is in the tables.',
};

/** Unknown options and values of the wrong type. The construct cannot be built with them. */
export function typeFaults(props: EncryptedDaxClusterProps | undefined): Fault[] {
  return faultsOfTypes(SUBJECT, props, OPTIONS, HINTS);
}

/** Options that contradict each other or the guarantees of this construct. */
export function optionFaults(scope: IConstruct, props: EncryptedDaxClusterProps): Fault[] {
  const faults = [...subnetFaults(props, SUBNETS), ...zoneFaults(props), ...roleFaults(props), ...tableFaults(scope, props.tables ?? [])];
  if (props.securityGroups?.length === 0) {
    faults.push({ code: 'NoSecurityGroups', message: "'securityGroups' is empty, and DAX would use the default security group of the VPC. Remove the option to have one created, or pass at least one." });
  }
  return faults;
}

/** Checks the Availability Zones against the VPC if its subnets are imported. For other subnets, a rule reads the template. */
function zoneFaults({ vpc, vpcSubnets, subnetGroup, availabilityZones = [] }: EncryptedDaxClusterProps): Fault[] {
  if (subnetGroup || Token.isUnresolved(availabilityZones)) return [];
  const { subnets, isPendingLookup } = vpc.selectSubnets(vpcSubnets);
  const available = new Set(subnets.map((subnet) => subnet.availabilityZone));
  const isCheckedElsewhere = subnets.some((subnet) => l1Of(subnet).length > 0);
  const isUnknown = isPendingLookup || [...available].some((zone) => Token.isUnresolved(zone));
  const missing = isCheckedElsewhere || isUnknown ? [] : availabilityZones.filter((zone) => !Token.isUnresolved(zone) && !available.has(zone));
  if (missing.length === 0) return [];
  return [{
    code: 'ZoneWithoutSubnet',
    message: `'availabilityZones' contains ${missing.join(', ')}, but the selected subnets are in ${[...available].join(', ')}. Use one of these Availability Zones, or select a subnet in the missing one.`,
  }];
}

function roleFaults({ tables = [], role }: EncryptedDaxClusterProps): Fault[] {
  if (tables.length > 0 && role) {
    return [{ code: 'TablesOrRole', message: "'tables' and 'role' cannot be combined: 'tables' creates a role for the cluster, and no permissions are added to an existing 'role'. Remove one of them." }];
  }
  if (tables.length > 0 || role) return [];
  return [{ code: 'NoTables', message: "This DAX cluster has neither 'tables' nor 'role', so it cannot access any DynamoDB table. Pass tables: [table], or a 'role' with permissions on the tables." }];
}

function tableFaults(scope: IConstruct, tables: NonNullable<EncryptedDaxClusterProps['tables']>): Fault[] {
  return tables.map((table) => DaxTable._of(table)).flatMap((table, index, all) => {
    const name = table.node.path;
    if (all.findIndex(({ node }) => node === table.node) < index) {
      return [{ code: 'TableTwice', message: `'tables' contains ${name} more than once. Pass it once, with all of its indexNames.` }];
    }
    return [...environmentFaults(scope, table), ...missingDetailFaults(table)];
  });
}

/** A cluster can only access tables in its own account and Region. */
function environmentFaults(scope: IConstruct, { node, env, tableRef }: DaxTable): Fault[] {
  const { account, region } = Stack.of(scope);
  // For an imported table, the account and Region may be in its ARN only.
  const [, , , tableRegion = env.region, tableAccount = env.account] = tableRef.tableArn.split(':');
  const differ = (left: string, right: string): boolean => Token.compareStrings(left, right) === TokenComparison.DIFFERENT;
  if (!differ(tableRegion, region) && !differ(tableAccount, account)) return [];
  return [{
    code: 'TableElsewhere',
    message: `${node.path} is in ${inWords(tableAccount, tableRegion)}, but the cluster is in ${inWords(account, region)}. DAX can only access tables in its own `
      + 'account and Region. Create the cluster where the table is, or pass the replica of a global table with table.replica(region).',
  }];
}

function inWords(account: string, region: string): string {
  const [knownAccount, knownRegion] = [account, region].map((value) => Token.isUnresolved(value) ? 'of the deployment' : value);
  return `account ${knownAccount}, Region ${knownRegion}`;
}

/** Details that the role needs, but that neither the table nor the options provide. */
function missingDetailFaults(table: DaxTable): Fault[] {
  const { _table, _options, node } = table;
  const faults: Fault[] = [];
  // An imported table records whether it has indexes, but not their names.
  if (l1Of(_table).length === 0 && !_options.indexNames && (_table as { readonly hasIndex?: boolean }).hasIndex) {
    faults.push({ code: 'TableIndexesUnknown', message: `${node.path} was imported with indexes, but the CDK does not record their names. Pass the names: DaxTable.readWrite(table, { indexNames: ['...'] }).` });
  }
  if (dynamodb.CfnTable.isCfnTable(_table) && !keyOf(table) && hasCustomerKey(_table)) {
    faults.push({ code: 'TableKeyUnknown', message: `${node.path} is an L1 with a customer managed key, and the cluster needs permissions on that key. Pass the key: DaxTable.readWrite(table, { encryptionKey }).` });
  }
  return faults;
}

/** Whether an L1 has a key other than the AWS managed one. */
function hasCustomerKey(table: dynamodb.CfnTable): boolean {
  const encryption: { readonly kmsMasterKeyId?: unknown } | undefined = Stack.of(table).resolve(table.sseSpecification);
  const key = encryption?.kmsMasterKeyId;
  return key !== undefined && !(typeof key === 'string' && key.startsWith('alias/aws/'));
}
