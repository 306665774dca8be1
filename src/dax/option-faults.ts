import { Stack, Token, TokenComparison } from 'aws-cdk-lib';
import * as dynamodb from 'aws-cdk-lib/aws-dynamodb';
import type { IConstruct } from 'constructs';
import type { EncryptedDaxClusterProps } from './dax-cluster-props';
import { DaxTable } from './dax-table';
import { keyOf } from './table-access';
import type { Fault } from '../private/errors';
import { l1Of } from '../private/l1-of';
import { hasMembers, isKind, isListOf, isNumber, isPlainObject, isText, TypeCheck, typeFaults as faultsOfTypes } from '../private/option-types';
import { subnetFaults } from '../private/subnet-faults';

const SUBJECT = 'EncryptedDaxCluster';
const SUBNETS = 'A DAX cluster needs at least one, and one in each of two zones to survive the loss of a zone.';

/** Every option, and what a value of the wrong type should have been. A compile error if one is missing. */
const OPTIONS: Readonly<Record<keyof EncryptedDaxClusterProps, TypeCheck | undefined>> = {
  vpc: { is: hasMembers('selectSubnets'), expected: 'a VPC (ec2.IVpc)', required: true },
  tables: { is: isListOf(hasMembers('tableRef')), expected: 'a list of tables (dynamodb.ITable) and of DaxTable.readOnly(table)' },
  role: { is: hasMembers('roleArn'), expected: 'a role (iam.IRole)' },
  vpcSubnets: undefined,
  subnetGroup: { is: hasMembers('subnetGroupRef'), expected: 'something that refers to a subnet group (dax.ISubnetGroupRef)' },
  securityGroups: { is: Array.isArray, expected: 'a list of security groups' },
  networkType: { is: isText, expected: 'a CacheNetworkType' },
  nodeType: { is: isKind('DaxNodeType'), expected: "a DaxNodeType, such as DaxNodeType.R5_LARGE or DaxNodeType.of('dax.r8g.large')" },
  replicationFactor: { is: isNumber, expected: 'a number' },
  availabilityZones: { is: isListOf(isText), expected: 'a list of Availability Zones' },
  itemTtl: { is: hasMembers('toMilliseconds'), expected: 'a Duration' },
  queryTtl: { is: hasMembers('toMilliseconds'), expected: 'a Duration' },
  maintenanceWindow: { is: isPlainObject, expected: 'a WeeklyWindow' },
  notificationTopic: { is: hasMembers('topicRef'), expected: 'a topic (sns.ITopicRef)' },
  clusterName: { is: isText, expected: 'a text' },
  description: { is: isText, expected: 'a text' },
};

const AT_REST = 'Encryption at rest is always on.';
const NO_KEY = 'DAX encrypts at rest with a key that AWS manages for it, and takes no other.';
const IN_TRANSIT = 'TLS is always on; clients connect with discoveryEndpoint.url.';

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
  port: 'The port follows from TLS, which is always on: it is 9111.',
  table: 'The option is called tables, and takes a list.',
  iamRoleArn: 'Give the role itself: role: iam.Role.fromRoleArn(...).',
  nodes: 'The option is called replicationFactor.',
  parameterGroupName: 'A parameter group is made of itemTtl and queryTtl.',
  subnetGroupName: 'Give the subnet group itself: subnetGroup.',
  preferredMaintenanceWindow: 'Use maintenanceWindow: WeeklyWindow.of(...).',
  notificationTopicArn: 'Use notificationTopic: sns.Topic.fromTopicArn(...).',
  removalPolicy: 'A DAX cluster holds nothing that is not in its tables.',
};

/** Options that do not exist or have the wrong type: with them nothing can be built. */
export function typeFaults(props: EncryptedDaxClusterProps | undefined): Fault[] {
  return faultsOfTypes(SUBJECT, props, OPTIONS, HINTS);
}

/** Options that contradict each other or this construct's promises. */
export function optionFaults(scope: IConstruct, props: EncryptedDaxClusterProps): Fault[] {
  const faults = [...subnetFaults(props, SUBNETS), ...zoneFaults(props), ...roleFaults(props), ...tableFaults(scope, props.tables ?? [])];
  if (props.securityGroups?.length === 0) {
    faults.push({ code: 'NoSecurityGroups', message: "'securityGroups' is empty, and DAX would take the default one of the VPC. Leave the option out, and one is made." });
  }
  return faults;
}

/** Of imported subnets the template does not say where they are, so that no rule can tell; the VPC does. */
function zoneFaults({ vpc, vpcSubnets, subnetGroup, availabilityZones = [] }: EncryptedDaxClusterProps): Fault[] {
  if (subnetGroup || Token.isUnresolved(availabilityZones)) return [];
  const { subnets, isPendingLookup } = vpc.selectSubnets(vpcSubnets);
  const available = new Set(subnets.map((subnet) => subnet.availabilityZone));
  const open = isPendingLookup || subnets.some((subnet) => l1Of(subnet).length > 0) || [...available].some((zone) => Token.isUnresolved(zone));
  const missing = open ? [] : availabilityZones.filter((zone) => !Token.isUnresolved(zone) && !available.has(zone));
  if (missing.length === 0) return [];
  return [{
    code: 'ZoneWithoutSubnet',
    message: `'availabilityZones' names ${missing.join(', ')}, and the selected subnets are in ${[...available].join(', ')}. Name one of these, or select a subnet in that zone.`,
  }];
}

function roleFaults({ tables = [], role }: EncryptedDaxClusterProps): Fault[] {
  if (tables.length > 0 && role) {
    return [{ code: 'TablesOrRole', message: "'tables' makes a role for the cluster, and 'role' is one that nothing is added to; leave one of them out." }];
  }
  if (tables.length > 0 || role) return [];
  return [{ code: 'NoTables', message: "A DAX cluster answers from DynamoDB tables, and this one may use none. Name them with tables: [table], or give a 'role' that may use them." }];
}

function tableFaults(scope: IConstruct, tables: NonNullable<EncryptedDaxClusterProps['tables']>): Fault[] {
  return tables.map((table) => DaxTable._of(table)).flatMap((table, index, all) => {
    const name = table.node.path;
    if (all.findIndex(({ node }) => node === table.node) < index) {
      return [{ code: 'TableTwice', message: `'tables' names ${name} more than once. Give it once, with all of its indexNames.` }];
    }
    return [...placeFaults(scope, table), ...knowledgeFaults(table)];
  });
}

/** A cluster uses tables of its own account and Region. */
function placeFaults(scope: IConstruct, { node, env, tableRef }: DaxTable): Fault[] {
  const { account, region } = Stack.of(scope);
  // An imported table may say in its ARN alone where it is.
  const [, , , itsRegion = env.region, itsAccount = env.account] = tableRef.tableArn.split(':');
  const differ = (left: string, right: string): boolean => Token.compareStrings(left, right) === TokenComparison.DIFFERENT;
  if (!differ(itsRegion, region) && !differ(itsAccount, account)) return [];
  return [{
    code: 'TableElsewhere',
    message: `${node.path} is in ${inWords(itsAccount)} / ${inWords(itsRegion)}, and the cluster in ${inWords(account)} / ${inWords(region)}. DAX uses tables of its own account and Region: `
      + 'make the cluster there, or give it the replica of a global table with table.replica(region).',
  }];
}

function inWords(place: string): string {
  return Token.isUnresolved(place) ? 'whatever is deployed to' : place;
}

/** What the role needs to know, and neither the table nor the options tell. */
function knowledgeFaults(table: DaxTable): Fault[] {
  const { _table, _options, node } = table;
  const faults: Fault[] = [];
  // An imported table knows that it has indexes, and not which.
  if (l1Of(_table).length === 0 && !_options.indexNames && (_table as { readonly hasIndex?: boolean }).hasIndex) {
    faults.push({ code: 'TableIndexesUnknown', message: `${node.path} was imported with indexes, and CDK does not keep their names. Say which: DaxTable.readWrite(table, { indexNames: ['...'] }).` });
  }
  if (dynamodb.CfnTable.isCfnTable(_table) && !keyOf(table) && hasCustomerKey(_table)) {
    faults.push({ code: 'TableKeyUnknown', message: `${node.path} has a customer managed key, and the cluster needs the key itself. Give it: DaxTable.readWrite(table, { encryptionKey }).` });
  }
  return faults;
}

/** Whether an L1 names a key that is not the one that AWS manages. */
function hasCustomerKey(table: dynamodb.CfnTable): boolean {
  const encryption: { readonly kmsMasterKeyId?: unknown } | undefined = Stack.of(table).resolve(table.sseSpecification);
  const key = encryption?.kmsMasterKeyId;
  return key !== undefined && !(typeof key === 'string' && key.startsWith('alias/aws/'));
}
