import { DAX_NODE_FAMILIES } from '../../../src/facts';
import { daxClusterNameFormat } from '../../../src/rules/dax/names-and-maintenance/cluster-name-format';
import { daxClusterNameLowercase } from '../../../src/rules/dax/names-and-maintenance/cluster-name-lowercase';
import { daxClusterNameReservedWords } from '../../../src/rules/dax/names-and-maintenance/cluster-name-reserved-words';
import { daxEnumeratedValues } from '../../../src/rules/dax/names-and-maintenance/enumerated-values';
import { daxMaintenanceWindow } from '../../../src/rules/dax/names-and-maintenance/maintenance-window';
import { daxNodeTypeKnown } from '../../../src/rules/dax/topology/node-type-known';
import { IMPORTED } from '../../helpers/judge';
import { describeRule } from '../../helpers/rule-cases';

const NAME = 'Properties/ClusterName';
const NO_VALUE = { Ref: 'AWS::NoValue' };
const named = (ClusterName: unknown): object => ({ ClusterName });

describeRule(daxClusterNameFormat, {
  fires: [
    { name: 'one character too many', properties: named('a'.repeat(21)), path: NAME, says: /It has 21 characters\. .* 1 to 20 letters/ },
    { name: 'an empty name', properties: named(''), path: NAME },
    { name: 'a digit first', properties: named('1orders'), path: NAME },
    { name: 'a hyphen first', properties: named('-orders'), path: NAME },
    { name: 'a hyphen last', properties: named('orders-'), path: NAME },
    { name: 'two hyphens in a row', properties: named('orders--dax'), path: NAME },
    { name: 'an underscore', properties: named('orders_dax'), path: NAME },
    { name: 'a number', properties: named(7), path: NAME },
  ],
  passes: [
    { name: 'the longest', properties: named('a'.repeat(20)) },
    { name: 'the shortest', properties: named('a') },
    { name: 'letters, digits and hyphens', properties: named('orders-2-dax') },
    { name: 'a capital, which the service takes and stores in lower case', properties: named('MyDAXCluster') },
    { name: 'no value', properties: named(NO_VALUE) },
  ],
  token: [
    { name: 'the name', properties: named(IMPORTED), verdict: 'compliant' },
    { name: 'a part of the name', properties: named({ 'Fn::Sub': '${AWS::StackName}-dax' }), verdict: 'compliant' },
    { name: 'a value of a wrong type', properties: named(['a--b']), verdict: 'compliant' },
  ],
});

describeRule(daxClusterNameLowercase, {
  fires: [{ name: 'capitals', properties: named('MyDAXCluster'), path: NAME, says: /stored as "mydaxcluster"/ }],
  passes: [
    { name: 'lower case', properties: named('orders-dax-2') },
    { name: 'no value', properties: named(NO_VALUE) },
  ],
  token: [
    { name: 'the name', properties: named(IMPORTED), verdict: 'compliant' },
    { name: 'a part of the name', properties: named({ 'Fn::Sub': 'Orders-${AWS::StackName}' }), verdict: 'compliant' },
    { name: 'a value of a wrong type', properties: named({ Name: 'A' }), verdict: 'compliant' },
  ],
});

describeRule(daxClusterNameReservedWords, {
  fires: [
    { name: 'the word', properties: named('sudo'), path: NAME, says: /must not contain sudo or grep/ },
    { name: 'the word at the beginning', properties: named('sudocluster'), path: NAME },
    { name: 'the word in the middle', properties: named('my-sudoku-cache'), path: NAME },
    { name: 'the other word at the end', properties: named('egrep'), path: NAME },
    { name: 'in upper case, as the name is stored in lower case', properties: named('GREP-cache'), path: NAME },
  ],
  passes: [
    { name: 'another name', properties: named('orders-dax') },
    { name: 'the letters apart', properties: named('su-do-gre-p') },
    { name: 'no value', properties: named(NO_VALUE) },
  ],
  token: [
    { name: 'the name', properties: named(IMPORTED), verdict: 'compliant' },
    { name: 'a value of a wrong type', properties: named(['sudo']), verdict: 'compliant' },
  ],
});

const NODE = 'Properties/NodeType';

describeRule(daxNodeTypeKnown, {
  fires: [
    { name: 'a family that DAX does not have', properties: { NodeType: 'dax.r6g.large' }, path: NODE, says: /is "dax\.r6g\.large"\. NodeType should/ },
    { name: 'a size that the family does not have', properties: { NodeType: 'dax.t3.large' }, path: NODE, says: /sizes of the family t3 are small, medium\./ },
    { name: 'a node type of ElastiCache', properties: { NodeType: 'cache.r5.large' }, path: NODE },
    { name: 'an instance type of EC2', properties: { NodeType: 'r5.large' }, path: NODE },
    { name: 'upper case', properties: { NodeType: 'DAX.R5.LARGE' }, path: NODE },
  ],
  passes: [
    ...DAX_NODE_FAMILIES.map(({ family, sizes }) => ({ name: `family ${family}`, properties: { NodeType: `dax.${family}.${sizes[0]}` } })),
    { name: 'no value', properties: { NodeType: NO_VALUE } },
  ],
  token: [
    { name: 'the node type', properties: { NodeType: IMPORTED }, verdict: 'compliant' },
    { name: 'a value of a wrong type', properties: { NodeType: { Family: 'r6g' } }, verdict: 'compliant' },
  ],
});

const WINDOW = 'Properties/PreferredMaintenanceWindow';
const window = (PreferredMaintenanceWindow: unknown): object => ({ PreferredMaintenanceWindow });

describeRule(daxMaintenanceWindow, {
  fires: [
    { name: 'a minute too short', properties: window('sun:05:00-sun:05:59'), path: WINDOW, says: /This window lasts 59 minutes\./ },
    { name: 'no length at all', properties: window('sun:05:00-sun:05:00'), path: WINDOW },
    { name: 'a daily window', properties: window('05:00-09:00'), path: WINDOW },
    { name: 'a day written out', properties: window('Sunday:05:00-Sunday:09:00'), path: WINDOW },
    { name: 'an hour that does not exist', properties: window('sun:24:00-mon:01:00'), path: WINDOW },
    { name: 'an empty text', properties: window(''), path: WINDOW },
  ],
  passes: [
    { name: 'the shortest', properties: window('sun:05:00-sun:06:00') },
    { name: 'the example of the documentation', properties: window('sun:01:00-sun:09:00') },
    { name: 'over the end of the week', properties: window('sun:23:30-mon:00:30') },
    { name: 'no value', properties: window(NO_VALUE) },
  ],
  token: [
    { name: 'the window', properties: window(IMPORTED), verdict: 'compliant' },
    { name: 'a value of a wrong type', properties: window(['sun:05:00-sun:05:59']), verdict: 'compliant' },
  ],
});

describeRule(daxEnumeratedValues, {
  fires: [
    { name: 'another name for TLS', properties: { ClusterEndpointEncryptionType: 'SSL' }, path: 'Properties/ClusterEndpointEncryptionType', says: /takes NONE, TLS\./ },
    { name: 'lower case', properties: { ClusterEndpointEncryptionType: 'tls' }, path: 'Properties/ClusterEndpointEncryptionType' },
    { name: 'a network type with a hyphen', properties: { NetworkType: 'dual-stack' }, path: 'Properties/NetworkType', says: /takes ipv4, ipv6, dual_stack\./ },
    { name: 'a network type in upper case', properties: { NetworkType: 'IPV4' }, path: 'Properties/NetworkType' },
    {
      name: 'each of several',
      properties: { NetworkType: 'ip', ClusterEndpointEncryptionType: 'none' },
      paths: ['Properties/ClusterEndpointEncryptionType', 'Properties/NetworkType'],
      says: /NONE, TLS/,
    },
  ],
  passes: [
    { name: 'no encryption, which is a value all the same', properties: { ClusterEndpointEncryptionType: 'NONE' } },
    { name: 'TLS', properties: { ClusterEndpointEncryptionType: 'TLS' } },
    ...['ipv4', 'ipv6', 'dual_stack'].map((NetworkType) => ({ name: NetworkType, properties: { NetworkType } })),
    { name: 'no value', properties: { NetworkType: NO_VALUE } },
  ],
  token: [
    { name: 'the network type', properties: { NetworkType: IMPORTED }, verdict: 'compliant' },
    { name: 'a value of a wrong type', properties: { NetworkType: ['ipv5'], ClusterEndpointEncryptionType: { Type: 'SSL' } }, verdict: 'compliant' },
  ],
});
