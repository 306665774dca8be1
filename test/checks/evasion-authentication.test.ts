import { CfnCondition, CfnParameter, Fn, SecretValue } from 'aws-cdk-lib';
import { CfnSubnetGroup } from 'aws-cdk-lib/aws-elasticache';
import { branch, expectCaught, generic, included, parameter, production, typed } from '../helpers/evasions';
import { GROUP, Kind } from '../helpers/kinds';
import { Subject } from '../helpers/subject';
import { describeWaysAround, inStack, Row } from '../helpers/ways-around';

const SECRET_REFERENCE = '{{resolve:secretsmanager:token:SecretString:password}}';
const LITERAL = 'an-auth-token-that-everybody-reads';

/** A group of the given properties beside the complete ones. */
const groupWith = (properties: object): Kind => ({ ...GROUP, complete: { ...GROUP.complete, ...properties } });
const WITH_TOKEN = groupWith({ userGroupIds: undefined, authToken: SECRET_REFERENCE });
const REDIS = groupWith({ engine: 'redis', engineVersion: '7.1', cacheNodeType: 'cache.r5.large', userGroupIds: undefined, authToken: SECRET_REFERENCE });
const OPEN = groupWith({ userGroupIds: undefined });

const SUBJECTS: Record<string, Subject> = {
  authentication: {
    rule: 'ReplicationGroupAuthentication',
    property: 'UserGroupIds',
    prop: 'userGroupIds',
    weak: [],
    strong: ['application-users'],
    kind: GROUP,
    mandatory: true,
    imported: 'complies',
  },
  mode: {
    rule: 'ReplicationGroupTransitEncryptionMode',
    property: 'TransitEncryptionMode',
    prop: 'transitEncryptionMode',
    weak: 'preferred',
    strong: 'required',
    kind: GROUP,
    anyText: 'unresolved',
    imported: 'unresolved',
    ignored: ['ReplicationGroupTransitEncryptionModeAuthentication'],
  },
  subnets: {
    rule: 'ReplicationGroupInVpc',
    property: 'CacheSubnetGroupName',
    prop: 'cacheSubnetGroupName',
    weak: 'default',
    strong: 'private-subnets',
    kind: GROUP,
    mandatory: true,
    anyText: 'unresolved',
    imported: 'complies',
  },
  token: {
    rule: 'ReplicationGroupAuthTokenNotPlaintext',
    property: 'AuthToken',
    prop: 'authToken',
    weak: LITERAL,
    strong: SECRET_REFERENCE,
    kind: WITH_TOKEN,
    anyText: 'violates',
    imported: 'unresolved',
    // A parameter may be empty too, and not every text has the characters of a token.
    ignored: ['ReplicationGroupAuthentication', 'ReplicationGroupAuthTokenCharacters'],
  },
  version: {
    rule: 'ReplicationGroupEncryptableEngineVersion',
    property: 'EngineVersion',
    prop: 'engineVersion',
    weak: '3.2.10',
    strong: '7.1',
    kind: REDIS,
    anyText: 'unresolved',
    imported: 'unresolved',
    ignored: ['ReplicationGroupNodeTypeEngineVersion', 'ReplicationGroupEngineVersionKnown', 'ReplicationGroupSupportedEngineVersion'],
  },
  nodeType: {
    rule: 'ReplicationGroupEncryptableNodeType',
    property: 'CacheNodeType',
    prop: 'cacheNodeType',
    weak: 'cache.m1.large',
    strong: 'cache.r7g.large',
    kind: GROUP,
    anyText: 'unresolved',
    imported: 'unresolved',
    ignored: ['ReplicationGroupNodeTypeCreatable', 'ReplicationGroupNodeTypeKnown'],
  },
};

/** The ways that are open for one property only. */
const OWN_WAYS: Record<string, Row[]> = {
  authentication: [
    {
      name: 'a list of one empty text',
      build: inStack((stack, complies) => typed(GROUP, stack, { userGroupIds: complies ? ['users'] : [''] })),
    },
    {
      name: 'a list of nothing but AWS::NoValue',
      build: inStack((stack, complies) => (
        typed(GROUP, stack).addPropertyOverride('UserGroupIds', [{ Ref: 'AWS::NoValue' }, ...(complies ? ['users'] : [])])
      )),
    },
    {
      name: 'an item that is there in a branch only',
      build: inStack((stack, complies) => typed(GROUP, stack).addPropertyOverride('UserGroupIds', [
        branch(stack, 'users', complies ? 'other-users' : { Ref: 'AWS::NoValue' }),
      ])),
    },
    {
      name: 'a list parameter whose default is empty',
      build: inStack((stack, complies) => (
        typed(GROUP, stack, { userGroupIds: complies ? ['users'] : parameter(stack, { type: 'CommaDelimitedList', default: '' }) })
      )),
    },
    {
      name: 'a list parameter that may be empty',
      unresolved: true,
      build: inStack((stack, complies) => typed(GROUP, stack, { userGroupIds: complies ? ['users'] : parameter(stack, { type: 'CommaDelimitedList' }) })),
    },
    {
      name: 'an item that may be empty',
      unresolved: true,
      build: inStack((stack, complies) => typed(GROUP, stack, { userGroupIds: [parameter(stack, complies ? { minLength: 1 } : {})] })),
    },
    {
      name: 'an empty list beside an import',
      build: inStack((stack, complies) => typed(GROUP, stack, { userGroupIds: complies ? [Fn.importValue('users')] : [] })),
    },
    {
      name: 'neither a token nor a user group',
      build: inStack((stack, complies) => typed(OPEN, stack, complies ? { authToken: SECRET_REFERENCE } : {})),
    },
    {
      name: 'an empty token',
      property: 'AuthToken',
      build: inStack((stack, complies) => typed(OPEN, stack, { authToken: complies ? SECRET_REFERENCE : '' })),
    },
    {
      name: 'a hidden token whose default is empty',
      property: 'AuthToken',
      build: inStack((stack, complies) => typed(OPEN, stack, { authToken: parameter(stack, complies ? { noEcho: true } : { noEcho: true, default: '' }) })),
    },
    {
      name: 'a token that is deleted',
      build: inStack((stack, complies) => {
        const group = typed(WITH_TOKEN, stack);
        if (!complies) group.addPropertyDeletionOverride('AuthToken');
      }),
    },
    {
      name: 'a token in one branch, and a user group in the other',
      build: inStack((stack, complies) => {
        const { logicalId } = production(stack);
        const nothing = { Ref: 'AWS::NoValue' };
        typed(OPEN, stack, {
          authToken: Fn.conditionIf(logicalId, SECRET_REFERENCE, nothing),
          // Both in production, and nothing elsewhere.
          userGroupIds: complies ? Fn.conditionIf(logicalId, nothing, ['users']) : nothing,
        });
      }),
      property: 'UserGroupIds',
    },
    {
      name: 'a generic resource with neither',
      build: inStack((stack, complies) => generic(OPEN, stack, complies ? { UserGroupIds: ['users'] } : {})),
    },
    {
      name: 'an included template with neither in a branch',
      build: inStack((stack, complies) => included(OPEN, stack, {
        UserGroupIds: { 'Fn::If': ['IsOpen', complies ? ['users'] : { Ref: 'AWS::NoValue' }, ['users']] },
      }, {
        Parameters: { Access: { Type: 'String', AllowedValues: ['open', 'closed'] } },
        Conditions: { IsOpen: { 'Fn::Equals': [{ Ref: 'Access' }, 'open'] } },
      })),
    },
  ],
  mode: [
    { name: 'another case', build: inStack((stack, complies) => typed(GROUP, stack, { transitEncryptionMode: complies ? 'required' : 'Preferred' })) },
    { name: 'an empty text', build: inStack((stack, complies) => typed(GROUP, stack, { transitEncryptionMode: complies ? undefined : '' })) },
    {
      name: 'the mode in a branch, and nothing in the other',
      build: inStack((stack, complies) => (
        typed(GROUP, stack, { transitEncryptionMode: branch(stack, complies ? 'required' : 'preferred', { Ref: 'AWS::NoValue' }) })
      )),
    },
    {
      name: 'an override that is not deleted',
      build: inStack((stack, complies) => {
        const group = typed(GROUP, stack, { transitEncryptionMode: 'preferred' });
        if (complies) group.addPropertyDeletionOverride('TransitEncryptionMode');
      }),
    },
  ],
  subnets: [
    { name: 'an empty text', build: inStack((stack, complies) => typed(GROUP, stack, { cacheSubnetGroupName: complies ? 'private' : '' })) },
    { name: 'blanks', build: inStack((stack, complies) => typed(GROUP, stack, { cacheSubnetGroupName: complies ? 'private' : '  ' })) },
    { name: 'another case', build: inStack((stack, complies) => typed(GROUP, stack, { cacheSubnetGroupName: complies ? 'default-private' : 'Default' })) },
    {
      name: 'the name instead of a reference',
      build: inStack((stack, complies) => {
        const subnets = new CfnSubnetGroup(stack, 'Subnets', { description: 'private', subnetIds: ['subnet-1', 'subnet-2'] });
        typed(GROUP, stack, { cacheSubnetGroupName: complies ? subnets.ref : 'default' });
      }),
    },
    {
      name: 'the name instead of an import',
      build: inStack((stack, complies) => typed(GROUP, stack, { cacheSubnetGroupName: complies ? Fn.importValue('subnets') : 'default' })),
    },
    {
      name: 'a parameter that may be empty',
      unresolved: true,
      build: inStack((stack, complies) => typed(GROUP, stack, { cacheSubnetGroupName: parameter(stack, complies ? { minLength: 1 } : {}) })),
    },
    {
      name: 'a parameter that is compared with the name',
      build: inStack((stack, complies) => {
        const name = new CfnParameter(stack, 'Name', { minLength: 1 });
        new CfnCondition(stack, 'IsDefault', { expression: Fn.conditionEquals(name, 'default') });
        const chosen = Fn.conditionIf('IsDefault', complies ? 'private' : name.valueAsString, name.valueAsString);
        typed(GROUP, stack, { cacheSubnetGroupName: chosen });
      }),
    },
  ],
  token: [
    {
      name: 'a secret value that is none',
      build: inStack((stack, complies) => typed(WITH_TOKEN, stack, {
        authToken: (complies ? SecretValue.secretsManager('token') : SecretValue.unsafePlainText(LITERAL)).unsafeUnwrap(),
      })),
    },
    {
      name: 'a plain parameter of Systems Manager',
      build: inStack((stack, complies) => typed(WITH_TOKEN, stack, { authToken: complies ? '{{resolve:ssm-secure:token:1}}' : '{{resolve:ssm:token:1}}' })),
    },
    {
      name: 'a dynamic reference with text around it',
      build: inStack((stack, complies) => typed(WITH_TOKEN, stack, { authToken: complies ? SECRET_REFERENCE : `prefix-${SECRET_REFERENCE}` })),
    },
    {
      name: 'a parameter without NoEcho',
      build: inStack((stack, complies) => typed(WITH_TOKEN, stack, { authToken: parameter(stack, { noEcho: complies, minLength: 16 }) })),
    },
    {
      name: 'a hidden parameter with a default',
      build: inStack((stack, complies) => (
        typed(WITH_TOKEN, stack, { authToken: parameter(stack, { noEcho: true, default: complies ? undefined : LITERAL }) })
      )),
    },
    {
      name: 'a part of the token',
      build: inStack((stack, complies) => (
        typed(WITH_TOKEN, stack).addPropertyOverride('AuthToken', { 'Fn::Sub': complies ? SECRET_REFERENCE : `${LITERAL}-\${AWS::Region}` })
      )),
    },
    {
      name: 'an encoding of the token',
      build: inStack((stack, complies) => (
        typed(WITH_TOKEN, stack).addPropertyOverride('AuthToken', complies ? SECRET_REFERENCE : { 'Fn::Base64': LITERAL })
      )),
    },
    {
      name: 'an attribute of a resource',
      unresolved: true,
      build: inStack((stack, complies) => (
        typed(WITH_TOKEN, stack).addPropertyOverride('AuthToken', complies ? SECRET_REFERENCE : { 'Fn::GetAtt': ['Custom', 'Token'] })
      )),
    },
    {
      name: 'a parameter that holds the name of an SSM parameter',
      build: inStack((stack, complies) => (
        typed(WITH_TOKEN, stack, { authToken: parameter(stack, { noEcho: true, type: complies ? undefined : 'AWS::SSM::Parameter::Value<String>' }) })
      )),
    },
  ],
  version: [
    { name: 'an older version', build: inStack((stack, complies) => typed(REDIS, stack, { engineVersion: complies ? '7.0' : '3.2.4' })) },
    {
      name: 'a version as a number',
      build: inStack((stack, complies) => typed(REDIS, stack).addPropertyOverride('EngineVersion', complies ? 7.1 : 2.8)),
    },
    {
      name: 'an engine that is left out',
      build: inStack((stack, complies) => typed(REDIS, stack, { engine: undefined, engineVersion: complies ? '7.1' : '3.2.10' })),
    },
    {
      name: 'an engine in another case',
      build: inStack((stack, complies) => typed(REDIS, stack, { engine: 'Redis', engineVersion: complies ? '7.1' : '3.2.10' })),
    },
    {
      name: 'an engine that is a parameter',
      build: inStack((stack, complies) => (
        typed(REDIS, stack, {
          engine: parameter(stack, { allowedValues: complies ? ['redis'] : ['valkey', 'redis'] }), engineVersion: complies ? '7.1' : '3.2.10',
        })
      )),
    },
    {
      name: 'a version that fits the engine of the other branch',
      build: inStack((stack, complies) => {
        const { logicalId } = production(stack);
        typed(REDIS, stack, {
          engine: Fn.conditionIf(logicalId, 'valkey', 'redis'),
          engineVersion: Fn.conditionIf(logicalId, '8.2', complies ? '7.1' : '3.2.10'),
        });
      }),
    },
  ],
  nodeType: [
    { name: 'the t1 family', build: inStack((stack, complies) => typed(GROUP, stack, { cacheNodeType: complies ? 'cache.t4g.micro' : 'cache.t1.micro' })) },
    { name: 'the c1 family', build: inStack((stack, complies) => typed(GROUP, stack, { cacheNodeType: complies ? 'cache.c7gn.large' : 'cache.c1.xlarge' })) },
    {
      name: 'a size that the family does not have',
      build: inStack((stack, complies) => typed(GROUP, stack, { cacheNodeType: complies ? 'cache.r7g.large' : 'cache.m2.micro' })),
    },
    {
      name: 'flags that are texts',
      build: inStack((stack, complies) => {
        const group = typed(GROUP, stack, { cacheNodeType: complies ? 'cache.r7g.large' : 'cache.m1.large' });
        group.addPropertyOverride('AtRestEncryptionEnabled', 'true');
        group.addPropertyOverride('TransitEncryptionEnabled', 'true');
      }),
    },
    {
      name: 'a mapping by stage',
      build: inStack((stack, complies) => included(GROUP, stack, { CacheNodeType: { 'Fn::FindInMap': ['Sizes', { Ref: 'Stage' }, 'Type'] } }, {
        Parameters: { Stage: { Type: 'String', Default: 'prod' } },
        Mappings: { Sizes: { dev: { Type: complies ? 'cache.t4g.micro' : 'cache.m1.small' }, prod: { Type: 'cache.r7g.large' } } },
      })),
    },
  ],
};

for (const [name, subject] of Object.entries(SUBJECTS)) describeWaysAround(name, subject, OWN_WAYS[name]);

// What splits a value that is there gives a list that is there: `exportStringListValue` of the CDK is imported like this.
test('a user group in a list of another stack is surely there', () => {
  expectCaught({
    rule: 'ReplicationGroupAuthentication',
    property: 'UserGroupIds',
    build: inStack((stack, complies) => typed(GROUP, stack, { userGroupIds: complies ? Fn.split('||', Fn.importValue('users')) : [] })),
  });
});
