import { daxIamRoleArnFormat } from '../../../src/rules/dax/role/iam-role-arn-format';
import { daxIamRoleTrust } from '../../../src/rules/dax/role/iam-role-trust';
import { IMPORTED, TemplateParts } from '../../helpers/judge';
import { describeRule } from '../../helpers/rule-cases';

const ROLE = 'Properties/IAMRoleARN';
const roleArn = (IAMRoleARN: unknown): object => ({ IAMRoleARN });
const ATTRIBUTE = roleArn({ 'Fn::GetAtt': ['Role', 'Arn'] });

/** A role with this document. */
function trusting(AssumeRolePolicyDocument: unknown): TemplateParts {
  return { Resources: { Role: { Type: 'AWS::IAM::Role', Properties: { AssumeRolePolicyDocument } } } };
}
const allow = (Principal: unknown): object => ({ Effect: 'Allow', Principal, Action: 'sts:AssumeRole' });
const DAX = { Service: 'dax.amazonaws.com' };
const LAMBDA = { Service: 'lambda.amazonaws.com' };

describeRule(daxIamRoleArnFormat, {
  fires: [
    { name: 'no role', properties: {}, path: ROLE, says: /is absent/ },
    { name: 'no value', properties: roleArn({ Ref: 'AWS::NoValue' }), path: ROLE },
    { name: 'an empty text', properties: roleArn(''), path: ROLE },
    { name: 'the name of a role', properties: roleArn('DAXServiceRole'), path: ROLE },
    { name: 'an ARN with a space', properties: roleArn('arn:aws:iam::111111111111:role/dax role'), path: ROLE },
    { name: 'the ARN of a user', properties: roleArn('arn:aws:iam::111111111111:user/dax'), path: ROLE },
    { name: 'a Ref to a role', properties: roleArn({ Ref: 'Role' }), parts: trusting({ Statement: allow(DAX) }), path: ROLE, says: /A Ref to a role gives its name/ },
    { name: 'a Ref by way of Fn::Sub', properties: roleArn({ 'Fn::Sub': '${Role}' }), parts: trusting({ Statement: allow(DAX) }), path: ROLE },
    {
      name: 'none in one branch',
      properties: roleArn({ 'Fn::If': ['Own', 'arn:aws:iam::111111111111:role/dax', { Ref: 'AWS::NoValue' }] }),
      parts: { Parameters: { Stage: { Type: 'String', AllowedValues: ['a', 'b'] } }, Conditions: { Own: { 'Fn::Equals': [{ Ref: 'Stage' }, 'a'] } } },
      says: /when Stage is "b"/,
    },
  ],
  passes: [
    { name: 'an ARN', properties: roleArn('arn:aws:iam::111111111111:role/dax') },
    { name: 'an ARN with a path, in another partition', properties: roleArn('arn:aws-us-gov:iam::111111111111:role/service-role/dax') },
    { name: 'the ARN of a role in the template', properties: ATTRIBUTE, parts: trusting({ Statement: allow(DAX) }) },
    { name: 'an ARN that is put together from the name', properties: roleArn({ 'Fn::Sub': 'arn:${AWS::Partition}:iam::${AWS::AccountId}:role/${Role}' }), parts: trusting({}) },
  ],
  token: [
    { name: 'an import', properties: roleArn(IMPORTED), verdict: 'compliant' },
    { name: 'a parameter', properties: roleArn({ Ref: 'Arn' }), parts: { Parameters: { Arn: { Type: 'String' } } }, verdict: 'compliant' },
    { name: 'a Ref to something that is no role', properties: roleArn({ Ref: 'Role' }), parts: { Resources: { Role: { Type: 'Custom::Role' } } }, verdict: 'compliant' },
    { name: 'a value of a wrong type', properties: roleArn(['arn']), verdict: 'compliant' },
  ],
});

describeRule(daxIamRoleTrust, {
  fires: [
    { name: 'a role of another service', properties: ATTRIBUTE, parts: trusting({ Statement: [allow(LAMBDA)] }), path: ROLE, says: /role 'Role' does not name DAX/ },
    { name: 'a role of DynamoDB', properties: ATTRIBUTE, parts: trusting({ Statement: allow({ Service: ['dynamodb.amazonaws.com', 'ec2.amazonaws.com'] }) }), path: ROLE },
    { name: 'a role of an account', properties: ATTRIBUTE, parts: trusting({ Statement: [allow({ AWS: 'arn:aws:iam::111111111111:root' })] }), path: ROLE },
    { name: 'the service among the accounts', properties: ATTRIBUTE, parts: trusting({ Statement: [allow({ AWS: 'dax.amazonaws.com' })] }), path: ROLE },
    { name: 'the service as a text', properties: ATTRIBUTE, parts: trusting({ Statement: [allow('dax.amazonaws.com')] }), path: ROLE },
    { name: 'a statement that denies', properties: ATTRIBUTE, parts: trusting({ Statement: [{ ...allow(DAX), Effect: 'Deny' }] }), path: ROLE },
    { name: 'a statement without an effect', properties: ATTRIBUTE, parts: trusting({ Statement: [{ ...allow(DAX), Effect: undefined }] }), path: ROLE },
    { name: 'a statement without a principal', properties: ATTRIBUTE, parts: trusting({ Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole' }] }), path: ROLE },
    { name: 'no statement', properties: ATTRIBUTE, parts: trusting({ Statement: [] }), path: ROLE },
    { name: 'an empty document', properties: ATTRIBUTE, parts: trusting({}), path: ROLE },
    { name: 'a role that is part of a longer text', properties: roleArn({ 'Fn::Sub': 'arn:aws:iam::111111111111:role/${Role}' }), parts: trusting({ Statement: allow(LAMBDA) }) },
    {
      name: 'a service that depends on a condition',
      properties: ATTRIBUTE,
      parts: {
        Parameters: { Stage: { Type: 'String', AllowedValues: ['a', 'b'] } },
        Conditions: { Own: { 'Fn::Equals': [{ Ref: 'Stage' }, 'a'] } },
        ...trusting({ Statement: [allow({ Service: { 'Fn::If': ['Own', 'dax.amazonaws.com', 'lambda.amazonaws.com'] } })] }),
      },
      says: /when Stage is "b"/,
    },
  ],
  passes: [
    { name: 'a list of statements', properties: ATTRIBUTE, parts: trusting({ Statement: [allow(LAMBDA), allow(DAX)] }) },
    { name: 'a single statement', properties: ATTRIBUTE, parts: trusting({ Statement: allow(DAX) }) },
    { name: 'one of several services', properties: ATTRIBUTE, parts: trusting({ Statement: [allow({ Service: ['lambda.amazonaws.com', 'dax.amazonaws.com'] })] }) },
    { name: 'the name in the China Regions', properties: ATTRIBUTE, parts: trusting({ Statement: allow({ Service: 'dax.amazonaws.com.cn' }) }) },
    { name: 'everybody', properties: ATTRIBUTE, parts: trusting({ Statement: [allow('*')] }) },
    { name: 'everybody, as an account', properties: ATTRIBUTE, parts: trusting({ Statement: [allow({ AWS: '*' })] }) },
    { name: 'everybody, as a service', properties: ATTRIBUTE, parts: trusting({ Statement: [allow({ Service: '*' })] }) },
    { name: 'a role of elsewhere', properties: roleArn('arn:aws:iam::111111111111:role/dax'), parts: trusting({ Statement: [allow(LAMBDA)] }) },
    { name: 'something that is no role', properties: ATTRIBUTE, parts: { Resources: { Role: { Type: 'Custom::Role', Properties: { AssumeRolePolicyDocument: {} } } } } },
    { name: 'a role without a document, which is for CloudFormation to refuse', properties: ATTRIBUTE, parts: trusting(undefined) },
  ],
  token: [
    { name: 'the role', properties: roleArn(IMPORTED), verdict: 'compliant' },
    { name: 'the document', properties: ATTRIBUTE, parts: trusting(IMPORTED), verdict: 'compliant' },
    { name: 'the statements', properties: ATTRIBUTE, parts: trusting({ Statement: IMPORTED }), verdict: 'compliant' },
    { name: 'one of the statements', properties: ATTRIBUTE, parts: trusting({ Statement: [allow(LAMBDA), IMPORTED] }), verdict: 'compliant' },
    { name: 'the effect', properties: ATTRIBUTE, parts: trusting({ Statement: [{ ...allow(DAX), Effect: IMPORTED }] }), verdict: 'compliant' },
    { name: 'the principal', properties: ATTRIBUTE, parts: trusting({ Statement: [allow(IMPORTED)] }), verdict: 'compliant' },
    { name: 'the service', properties: ATTRIBUTE, parts: trusting({ Statement: [allow({ Service: { 'Fn::Sub': 'dax.${AWS::URLSuffix}' } })] }), verdict: 'compliant' },
    { name: 'one of the services', properties: ATTRIBUTE, parts: trusting({ Statement: [allow({ Service: ['lambda.amazonaws.com', IMPORTED] })] }), verdict: 'compliant' },
    { name: 'the services', properties: ATTRIBUTE, parts: trusting({ Statement: [allow({ Service: IMPORTED })] }), verdict: 'compliant' },
    { name: 'values of wrong types', properties: ATTRIBUTE, parts: trusting({ Statement: [7, allow(7), { Effect: 7 }] }), verdict: 'compliant' },
    { name: 'a document as a text', properties: ATTRIBUTE, parts: trusting('{"Statement": []}'), verdict: 'compliant' },
  ],
});
