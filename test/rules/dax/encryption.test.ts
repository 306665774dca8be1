import { daxEncryptableNodeType } from '../../../src/rules/dax/encryption/encryptable-node-type';
import { daxEncryptionAtRest } from '../../../src/rules/dax/encryption/encryption-at-rest';
import { daxEncryptionInTransit } from '../../../src/rules/dax/encryption/encryption-in-transit';
import { IMPORTED } from '../../helpers/judge';
import { describeRule } from '../../helpers/rule-cases';

const STAGES = {
  Parameters: { Stage: { Type: 'String', AllowedValues: ['dev', 'prod'] } },
  Conditions: { Production: { 'Fn::Equals': [{ Ref: 'Stage' }, 'prod'] } },
};
const inProduction = (value: unknown, otherwise: unknown): object => ({ 'Fn::If': ['Production', value, otherwise] });
const NO_VALUE = { Ref: 'AWS::NoValue' };

const encrypted = (SSEEnabled: unknown): object => ({ SSESpecification: { SSEEnabled } });
const ENABLED = 'Properties/SSESpecification/SSEEnabled';

describeRule(daxEncryptionAtRest, {
  fires: [
    { name: 'nothing is said, and off is the default', properties: {}, path: 'Properties/SSESpecification', says: /SSESpecification is absent/ },
    { name: 'no value', properties: { SSESpecification: NO_VALUE }, path: 'Properties/SSESpecification' },
    { name: 'an empty specification', properties: { SSESpecification: {} }, path: ENABLED, says: /SSEEnabled is absent/ },
    { name: 'no value inside the specification', properties: encrypted(NO_VALUE), path: ENABLED },
    { name: 'false', properties: encrypted(false), path: ENABLED, says: /is false\. A DAX cluster must/ },
    { name: 'the text false', properties: encrypted('false'), path: ENABLED },
    { name: 'a text that is no boolean', properties: encrypted('yes'), path: ENABLED },
    { name: 'a number', properties: encrypted(1), path: ENABLED },
    { name: 'upper case, which CloudFormation does not take for a boolean', properties: encrypted('TRUE'), path: ENABLED },
    { name: 'the property that the check CKV_AWS_47 of checkov looks for in TypeScript, and that does not exist', properties: { SSESpecification: { Enabled: true } }, path: ENABLED },
    { name: 'in one branch', properties: encrypted(inProduction(true, false)), parts: STAGES, path: ENABLED, says: /when Stage is "dev"/ },
    { name: 'in one branch, which leaves the specification out', properties: { SSESpecification: inProduction({ SSEEnabled: true }, NO_VALUE) }, parts: STAGES, says: /when Stage is "dev"/ },
  ],
  passes: [
    { name: 'true, which the check CKV_AWS_47 of checkov never passes in TypeScript', properties: encrypted(true) },
    { name: 'the text true, which Control Tower CT.DAX.PR.1 fails', properties: encrypted('true') },
    { name: 'in either branch', properties: encrypted(inProduction(true, 'true')), parts: STAGES },
    { name: 'a cluster that is never created', properties: {}, parts: { Conditions: { Never: { 'Fn::Equals': ['a', 'b'] } } }, attributes: { Condition: 'Never' } },
  ],
  token: [
    { name: 'the flag', properties: encrypted(IMPORTED), verdict: 'unresolved' },
    { name: 'the specification', properties: { SSESpecification: IMPORTED }, verdict: 'unresolved' },
    { name: 'a parameter, whose default proves nothing', properties: encrypted({ Ref: 'On' }), parts: { Parameters: { On: { Type: 'String', Default: 'true' } } }, verdict: 'unresolved' },
    { name: 'a parameter that may be false', properties: encrypted({ Ref: 'On' }), parts: { Parameters: { On: { Type: 'String', AllowedValues: ['true', 'false'] } } }, verdict: 'violates' },
    { name: 'a specification of a wrong type', properties: { SSESpecification: 'SSEEnabled' }, verdict: 'unresolved' },
    { name: 'a list in place of the specification', properties: { SSESpecification: [{ SSEEnabled: true }] }, verdict: 'unresolved' },
  ],
});

const ENDPOINT = 'Properties/ClusterEndpointEncryptionType';
const endpoint = (ClusterEndpointEncryptionType: unknown): object => ({ ClusterEndpointEncryptionType });

describeRule(daxEncryptionInTransit, {
  fires: [
    { name: 'nothing is said, which cdk-nag AwsSolutions-DDB4 does not look at', properties: encrypted(true), path: ENDPOINT, says: /is absent/ },
    { name: 'none', properties: endpoint('NONE'), path: ENDPOINT, says: /is "NONE"/ },
    { name: 'another name of the protocol', properties: endpoint('SSL'), path: ENDPOINT },
    { name: 'lower case, which the service does not know', properties: endpoint('tls'), path: ENDPOINT },
    { name: 'an empty text', properties: endpoint(''), path: ENDPOINT },
    { name: 'a boolean', properties: endpoint(true), path: ENDPOINT },
    { name: 'a list', properties: endpoint(['TLS']), path: ENDPOINT },
    { name: 'no value in one branch', properties: endpoint(inProduction('TLS', NO_VALUE)), parts: STAGES, path: ENDPOINT, says: /when Stage is "dev"/ },
  ],
  passes: [
    { name: 'TLS', properties: endpoint('TLS') },
    { name: 'TLS from a mapping', properties: endpoint({ 'Fn::FindInMap': ['Of', 'Stage', 'Type'] }), parts: { Mappings: { Of: { Stage: { Type: 'TLS' } } } } },
  ],
  token: [
    { name: 'an import', properties: endpoint(IMPORTED), verdict: 'unresolved' },
    { name: 'a parameter that may be NONE', properties: endpoint({ Ref: 'Type' }), parts: { Parameters: { Type: { Type: 'String', AllowedValues: ['TLS', 'NONE'] } } }, verdict: 'violates' },
    { name: 'a parameter that is TLS', properties: endpoint({ Ref: 'Type' }), parts: { Parameters: { Type: { Type: 'String', AllowedValues: ['TLS'] } } }, verdict: 'compliant' },
  ],
});

const NODE = 'Properties/NodeType';

describeRule(daxEncryptableNodeType, {
  fires: [
    { name: 'R3, whatever the flag says', properties: { NodeType: 'dax.r3.large', ...encrypted(true) }, path: NODE, says: /family r3 have no encryption at rest/ },
    { name: 'R3 without the flag: both have to change', properties: { NodeType: 'dax.r3.8xlarge' }, path: NODE },
    { name: 'R3 in a size that the facts do not know', properties: { NodeType: 'dax.r3.metal' }, path: NODE },
    { name: 'R3 in one branch', properties: { NodeType: inProduction('dax.r5.large', 'dax.r3.large') }, parts: STAGES, path: NODE, says: /when Stage is "dev"/ },
  ],
  passes: [
    ...['dax.r4.large', 'dax.r5.24xlarge', 'dax.t2.small', 'dax.t3.medium'].map((NodeType) => ({ name: NodeType, properties: { NodeType } })),
    { name: 'R7i, which no table names and a public stack has encrypted', properties: { NodeType: 'dax.r7i.large' } },
    { name: 'a family that the facts do not know', properties: { NodeType: 'dax.r9x.large' } },
    { name: 'a text that is no node type', properties: { NodeType: 'r3' } },
    { name: 'no value', properties: { NodeType: NO_VALUE } },
  ],
  token: [
    { name: 'an import', properties: { NodeType: IMPORTED }, verdict: 'unresolved' },
    { name: 'a parameter', properties: { NodeType: { Ref: 'Type' } }, parts: { Parameters: { Type: { Type: 'String', Default: 'dax.r5.large' } } }, verdict: 'unresolved' },
    { name: 'a value of a wrong type', properties: { NodeType: ['dax.r3.large'] }, verdict: 'unresolved' },
  ],
});
