import { CfnParameter, Fn, NestedStack, Stack, Token } from 'aws-cdk-lib';
import { CfnSubnetGroup } from 'aws-cdk-lib/aws-dax';
import { branch, generic, included, production, typed } from '../helpers/evasions';
import { DAX } from '../helpers/kinds';
import { describeWaysAround, inStack } from '../helpers/ways-around';

const NOTHING = { Ref: 'AWS::NoValue' };

describeWaysAround('DaxEncryptionAtRest', {
  rule: 'DaxEncryptionAtRest',
  property: 'SSESpecification.SSEEnabled',
  prop: 'sseSpecification.sseEnabled',
  weak: false,
  strong: true,
  kind: DAX,
  mandatory: true,
  anyText: 'unresolved',
  imported: 'unresolved',
  locationOfNone: (place, how) => (how === 'deleted' ? 'SSESpecification' : place.replace('.', '/')),
}, [
  {
    name: 'no specification at all',
    property: 'SSESpecification',
    build: inStack((stack, complies) => typed(DAX, stack, { sseSpecification: complies ? { sseEnabled: true } : undefined })),
  },
  {
    name: 'an empty specification in an included template',
    build: inStack((stack, complies) => included(DAX, stack, { SSESpecification: complies ? { SSEEnabled: true } : {} })),
  },
  {
    name: 'a flag that is called otherwise',
    build: inStack((stack, complies) => generic(DAX, stack, { SSESpecification: { [complies ? 'SSEEnabled' : 'Enabled']: true } })),
  },
  {
    name: 'the flag beside the specification',
    property: 'SSESpecification',
    build: inStack((stack, complies) => generic(DAX, stack, { SSEEnabled: true, SSESpecification: complies ? { SSEEnabled: true } : NOTHING })),
  },
  {
    name: 'a text in another case',
    build: inStack((stack, complies) => typed(DAX, stack).addPropertyOverride('SSESpecification.SSEEnabled', complies ? 'true' : 'FALSE')),
  },
  {
    name: 'a number',
    build: inStack((stack, complies) => typed(DAX, stack).addPropertyOverride('SSESpecification.SSEEnabled', complies ? true : 0)),
  },
  {
    name: 'a specification that is a text',
    property: 'SSESpecification',
    unresolved: true,
    build: inStack((stack, complies) => typed(DAX, stack).addPropertyOverride('SSESpecification', complies ? { SSEEnabled: true } : 'true')),
  },
  {
    name: 'an override after a deletion',
    build: inStack((stack, complies) => {
      const cluster = typed(DAX, stack);
      cluster.addPropertyDeletionOverride('SSESpecification');
      cluster.addPropertyOverride('SSESpecification.SSEEnabled', complies);
    }),
  },
  {
    name: 'conditions within conditions',
    build: inStack((stack, complies) => {
      const { logicalId } = production(stack);
      const inner = { SSEEnabled: { 'Fn::If': [logicalId, true, complies] } };
      generic(DAX, stack, { SSESpecification: { 'Fn::If': [logicalId, { SSEEnabled: true }, inner] } });
    }),
  },
  {
    name: 'the whole specification of a parameter of the stack around',
    build: (app, complies) => {
      const stack = new Stack(app, 'S');
      const outer = new CfnParameter(stack, 'Encrypted', { allowedValues: complies ? ['true'] : ['true', 'false'], default: 'true' });
      const nested = new NestedStack(stack, 'Nested', { parameters: { Encrypted: outer.valueAsString } });
      const inner = new CfnParameter(nested, 'Encrypted');
      typed(DAX, nested, { sseSpecification: { sseEnabled: Token.asAny({ Ref: inner.logicalId }) } });
    },
  },
]);

describeWaysAround('DaxEncryptionInTransit', {
  rule: 'DaxEncryptionInTransit',
  property: 'ClusterEndpointEncryptionType',
  prop: 'clusterEndpointEncryptionType',
  weak: 'NONE',
  strong: 'TLS',
  kind: DAX,
  mandatory: true,
  anyText: 'unresolved',
  imported: 'unresolved',
}, [
  {
    name: 'an empty text',
    build: inStack((stack, complies) => typed(DAX, stack, { clusterEndpointEncryptionType: complies ? 'TLS' : '' })),
    ignored: ['DaxEnumeratedValues'],
  },
  {
    name: 'another case, which the service refuses',
    build: inStack((stack, complies) => typed(DAX, stack, { clusterEndpointEncryptionType: complies ? 'TLS' : 'tls' })),
    ignored: ['DaxEnumeratedValues'],
  },
  {
    name: 'a flag as other services have it',
    build: inStack((stack, complies) => (
      generic(DAX, stack, { TransitEncryptionEnabled: true, ClusterEndpointEncryptionType: complies ? 'TLS' : NOTHING })
    )),
  },
  {
    name: 'encryption at rest, which is not encryption in transit',
    build: inStack((stack, complies) => (
      typed(DAX, stack, { sseSpecification: { sseEnabled: true }, clusterEndpointEncryptionType: complies ? 'TLS' : undefined })
    )),
  },
  {
    name: 'the encryption of the other branch',
    build: inStack((stack, complies) => {
      const { logicalId } = production(stack);
      const first = Fn.conditionIf(logicalId, 'TLS', NOTHING);
      const [whenTrue, whenFalse] = complies ? [first, 'TLS'] : ['TLS', first];
      generic(DAX, stack, { ClusterEndpointEncryptionType: Fn.conditionIf(logicalId, whenTrue, whenFalse) });
    }),
  },
]);

describeWaysAround('DaxEncryptableNodeType', {
  rule: 'DaxEncryptableNodeType',
  property: 'NodeType',
  prop: 'nodeType',
  weak: 'dax.r3.large',
  strong: 'dax.r5.large',
  kind: DAX,
  anyText: 'unresolved',
  imported: 'unresolved',
  withoutSynthesis: true,
}, [
  { name: 'another size', build: inStack((stack, complies) => typed(DAX, stack, { nodeType: complies ? 'dax.r4.8xlarge' : 'dax.r3.8xlarge' })) },
  {
    name: 'a size that the family does not have',
    build: inStack((stack, complies) => typed(DAX, stack, { nodeType: complies ? 'dax.t3.small' : 'dax.r3.16xlarge' })),
    ignored: ['DaxNodeTypeKnown'],
  },
  {
    name: 'a family that is a parameter',
    build: inStack((stack, complies) => {
      const family = new CfnParameter(stack, 'Family', { allowedValues: complies ? ['r4', 'r5'] : ['r3', 'r5'] });
      typed(DAX, stack, { nodeType: `dax.${family.valueAsString}.large` });
    }),
  },
  {
    name: 'a family that is not known',
    unresolved: true,
    build: inStack((stack, complies) => {
      const family = new CfnParameter(stack, 'Family', complies ? { allowedValues: ['r5'] } : {});
      typed(DAX, stack, { nodeType: `dax.${family.valueAsString}.large` });
    }),
  },
  {
    name: 'encryption that is on all the same, as a text',
    build: inStack((stack, complies) => {
      const cluster = typed(DAX, stack, { nodeType: complies ? 'dax.r5.large' : 'dax.r3.large' });
      cluster.addPropertyOverride('SSESpecification.SSEEnabled', 'true');
    }),
  },
]);

describeWaysAround('DaxInVpc', {
  rule: 'DaxInVpc',
  property: 'SubnetGroupName',
  prop: 'subnetGroupName',
  weak: 'default',
  strong: 'private-subnets',
  kind: DAX,
  mandatory: true,
  anyText: 'unresolved',
  imported: 'complies',
  withoutSynthesis: true,
}, [
  { name: 'blanks', build: inStack((stack, complies) => typed(DAX, stack, { subnetGroupName: complies ? 'private' : '  ' })) },
  { name: 'another case', build: inStack((stack, complies) => typed(DAX, stack, { subnetGroupName: complies ? 'default-private' : 'Default' })) },
  {
    name: 'a security group of a VPC, which leaves open which subnets it is in',
    build: inStack((stack, complies) => typed(DAX, stack, { subnetGroupName: complies ? 'private-subnets' : undefined, securityGroupIds: ['sg-1'] })),
  },
  {
    name: 'the name instead of a reference',
    build: inStack((stack, complies) => {
      const subnets = new CfnSubnetGroup(stack, 'Subnets', { description: 'private', subnetIds: ['subnet-1', 'subnet-2'] });
      typed(DAX, stack, { subnetGroupName: complies ? subnets.ref : 'default' });
    }),
  },
  {
    name: 'a subnet group that is there in one branch only',
    build: inStack((stack, complies) => {
      const subnets = new CfnSubnetGroup(stack, 'Subnets', { description: 'private', subnetIds: ['subnet-1', 'subnet-2'] });
      typed(DAX, stack, { subnetGroupName: branch(stack, subnets.ref, complies ? 'other-subnets' : '') });
    }),
  },
]);
