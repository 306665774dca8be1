import { Fn } from 'aws-cdk-lib';
import { CfnACL, CfnMultiRegionCluster } from 'aws-cdk-lib/aws-memorydb';
import { branch, generic, included, parameter, production, typed } from '../helpers/evasions';
import { MEMORYDB, variant } from '../helpers/kinds';
import { describeWaysAround, inStack } from '../helpers/ways-around';

const NOTHING = { Ref: 'AWS::NoValue' };

/** The multi-Region cluster decides, where a cluster belongs to one. */
const MULTI_REGION = variant(MEMORYDB, { tlsEnabled: undefined, nodeType: 'db.r7g.xlarge' });

describeWaysAround('MemoryDbEncryptionInTransit', {
  rule: 'MemoryDbEncryptionInTransit',
  property: 'TLSEnabled',
  prop: 'tlsEnabled',
  weak: false,
  strong: true,
  kind: MEMORYDB,
  anyText: 'unresolved',
  imported: 'unresolved',
  // Without TLS the service takes no other ACL than the open one.
  ignored: ['MemoryDbAuthenticationInTransit'],
}, [
  {
    name: 'false in a branch, and the default in the other',
    build: inStack((stack, complies) => typed(MEMORYDB, stack, { tlsEnabled: branch(stack, complies ? true : false, NOTHING) })),
  },
  {
    name: 'a text in another case',
    unresolved: true,
    build: inStack((stack, complies) => typed(MEMORYDB, stack).addPropertyOverride('TLSEnabled', complies ? 'true' : 'False')),
  },
  {
    name: 'a number',
    unresolved: true,
    build: inStack((stack, complies) => typed(MEMORYDB, stack).addPropertyOverride('TLSEnabled', complies ? true : 0)),
  },
  {
    name: 'flags that other services have',
    build: inStack((stack, complies) => generic(MEMORYDB, stack, { TLSEnabled: complies, TransitEncryptionEnabled: true })),
  },
  {
    name: 'a multi-Region cluster without it',
    build: inStack((stack, complies) => {
      const global = new CfnMultiRegionCluster(stack, 'Global', { nodeType: 'db.r7g.xlarge', tlsEnabled: complies });
      typed(MULTI_REGION, stack, { multiRegionClusterName: global.ref });
    }),
  },
  {
    name: 'a multi-Region cluster without it in a branch',
    build: inStack((stack, complies) => {
      const global = new CfnMultiRegionCluster(stack, 'Global', { nodeType: 'db.r7g.xlarge', tlsEnabled: branch(stack, true, complies) as boolean });
      typed(MULTI_REGION, stack, { multiRegionClusterName: global.ref });
    }),
  },
  {
    name: 'a multi-Region cluster whose property is overridden',
    build: inStack((stack, complies) => {
      const global = new CfnMultiRegionCluster(stack, 'Global', { nodeType: 'db.r7g.xlarge', tlsEnabled: true });
      global.addPropertyOverride('TLSEnabled', String(complies));
      typed(MULTI_REGION, stack, { multiRegionClusterName: global.ref });
    }),
  },
  {
    name: 'a multi-Region cluster of another stack',
    unresolved: true,
    build: inStack((stack, complies) => (
      typed(MULTI_REGION, stack, { multiRegionClusterName: Fn.importValue('global'), tlsEnabled: complies ? true : undefined })
    )),
  },
]);

describeWaysAround('MemoryDbAuthentication', {
  rule: 'MemoryDbAuthentication',
  property: 'ACLName',
  prop: 'aclName',
  weak: 'open-access',
  strong: 'application-users',
  kind: MEMORYDB,
  mandatory: true,
  required: true,
  anyText: 'unresolved',
  // What another stack exports is the name of an ACL that it made.
  imported: 'complies',
}, [
  { name: 'another case', build: inStack((stack, complies) => typed(MEMORYDB, stack, { aclName: complies ? 'Open-Access-Not' : 'Open-Access' })) },
  { name: 'blanks around the name', build: inStack((stack, complies) => typed(MEMORYDB, stack, { aclName: complies ? 'users' : ' open-access ' })) },
  { name: 'an empty text', build: inStack((stack, complies) => typed(MEMORYDB, stack, { aclName: complies ? 'users' : '' })) },
  {
    name: 'the name instead of a reference',
    build: inStack((stack, complies) => {
      const acl = new CfnACL(stack, 'Acl', { aclName: 'users', userNames: ['orders'] });
      typed(MEMORYDB, stack, { aclName: complies ? acl.ref : 'open-access' });
    }),
  },
  {
    name: 'the open ACL in the branch without the other',
    build: inStack((stack, complies) => {
      const { logicalId } = production(stack);
      const acl = new CfnACL(stack, 'Acl', { aclName: 'users', userNames: ['orders'] });
      typed(MEMORYDB, stack, { aclName: Fn.conditionIf(logicalId, acl.ref, complies ? acl.ref : 'open-access') });
    }),
  },
  {
    name: 'an ACL with the user whom the service made',
    build: inStack((stack, complies) => {
      const acl = new CfnACL(stack, 'Acl', { aclName: 'users', userNames: complies ? ['orders'] : ['orders', 'default'] });
      typed(MEMORYDB, stack, { aclName: acl.ref });
    }),
  },
  {
    name: 'such an ACL by its name',
    build: inStack((stack, complies) => {
      new CfnACL(stack, 'Acl', { aclName: 'users', userNames: complies ? ['orders'] : ['default'] });
      typed(MEMORYDB, stack, { aclName: 'users' });
    }),
  },
  {
    name: 'such an ACL, whose user is in a branch',
    build: inStack((stack, complies) => {
      const acl = new CfnACL(stack, 'Acl', { aclName: 'users' });
      acl.addPropertyOverride('UserNames', ['orders', branch(stack, 'reports', complies ? NOTHING : 'Default')]);
      typed(MEMORYDB, stack, { aclName: acl.ref });
    }),
  },
  {
    name: 'such an ACL, whose user is a parameter',
    unresolved: true,
    build: inStack((stack, complies) => {
      const acl = new CfnACL(stack, 'Acl', { aclName: 'users' });
      acl.addPropertyOverride('UserNames', ['orders', parameter(stack, complies ? { allowedValues: ['reports'] } : {})]);
      typed(MEMORYDB, stack, { aclName: acl.ref });
    }),
  },
  {
    name: 'a name that is put together of a parameter',
    unresolved: true,
    build: inStack((stack, complies) => {
      const access = parameter(stack, complies ? { allowedValues: ['closed'] } : {});
      typed(MEMORYDB, stack).addPropertyOverride('ACLName', { 'Fn::Join': ['-', [access, 'access']] });
    }),
  },
  {
    name: 'a dynamic reference',
    unresolved: true,
    build: inStack((stack, complies) => typed(MEMORYDB, stack, { aclName: complies ? 'users' : '{{resolve:ssm:acl}}' })),
  },
  {
    name: 'an included template with the open ACL in a branch',
    build: inStack((stack, complies) => included(MEMORYDB, stack, {
      ACLName: { 'Fn::If': ['IsOpen', complies ? 'users' : 'open-access', 'users'] },
    }, {
      Parameters: { Access: { Type: 'String', AllowedValues: ['open', 'closed'] } },
      Conditions: { IsOpen: { 'Fn::Equals': [{ Ref: 'Access' }, 'open'] } },
    })),
  },
]);
