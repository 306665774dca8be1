import { CfnParameter, Fn, NestedStack, Stack } from 'aws-cdk-lib';
import { CfnSubnetGroup, CfnUserGroup } from 'aws-cdk-lib/aws-elasticache';
import { branch, generic, included, parameter, production, typed } from '../helpers/evasions';
import { CLUSTER, SERVERLESS, variant } from '../helpers/kinds';
import { describeWaysAround, inStack } from '../helpers/ways-around';

const VERSIONED = variant(CLUSTER, { engineVersion: '1.6.22' });
const NOTHING = { Ref: 'AWS::NoValue' };

describeWaysAround('CacheClusterEncryptable', {
  rule: 'CacheClusterEncryptable',
  property: 'Engine',
  prop: 'engine',
  weak: 'redis',
  strong: 'memcached',
  kind: CLUSTER,
  anyText: 'unresolved',
  imported: 'unresolved',
  // What has to do with Memcached is in doubt as well, as is whether there is a backup of the rest.
  ignored: ['CacheClusterBackup', 'CacheClusterEncryptionInTransit'],
}, [
  { name: 'Valkey', build: inStack((stack, complies) => typed(CLUSTER, stack, { engine: complies ? 'memcached' : 'valkey' })) },
  { name: 'another case', build: inStack((stack, complies) => typed(CLUSTER, stack, { engine: complies ? 'Memcached' : 'Redis' })) },
  {
    name: 'a parameter with a good default',
    unresolved: true,
    build: inStack((stack, complies) => (
      typed(CLUSTER, stack, { engine: parameter(stack, { default: 'memcached', allowedValues: complies ? ['memcached'] : undefined }) })
    )),
  },
  {
    name: 'a property of a replication group, which a cluster does not have',
    build: inStack((stack, complies) => generic(CLUSTER, stack, { Engine: complies ? 'memcached' : 'redis', AtRestEncryptionEnabled: true })),
  },
  {
    name: 'encryption in transit, which is not encryption at rest',
    build: inStack((stack, complies) => typed(CLUSTER, stack, { engine: complies ? 'memcached' : 'valkey', transitEncryptionEnabled: true })),
  },
]);

describeWaysAround('CacheClusterEncryptionInTransit', {
  rule: 'CacheClusterEncryptionInTransit',
  property: 'TransitEncryptionEnabled',
  prop: 'transitEncryptionEnabled',
  weak: false,
  strong: true,
  kind: CLUSTER,
  mandatory: true,
  anyText: 'unresolved',
  imported: 'unresolved',
}, [
  {
    name: 'an engine in another case',
    build: inStack((stack, complies) => typed(CLUSTER, stack, { engine: 'Memcached', transitEncryptionEnabled: complies })),
  },
  {
    name: 'a text in another case',
    build: inStack((stack, complies) => typed(CLUSTER, stack).addPropertyOverride('TransitEncryptionEnabled', complies ? 'true' : 'False')),
  },
  {
    name: 'a number',
    build: inStack((stack, complies) => typed(CLUSTER, stack).addPropertyOverride('TransitEncryptionEnabled', complies ? true : 0)),
  },
  {
    name: 'an encryption that a cluster does not have',
    build: inStack((stack, complies) => {
      const ofOthers = { TransitEncryptionMode: 'required', AtRestEncryptionEnabled: true };
      generic(CLUSTER, stack, { ...ofOthers, TransitEncryptionEnabled: complies ? true : NOTHING });
    }),
  },
  {
    name: 'an engine that is a parameter',
    build: inStack((stack, complies) => {
      typed(CLUSTER, stack, { engine: parameter(stack, { allowedValues: ['memcached', 'Memcached'] }), transitEncryptionEnabled: complies });
    }),
  },
  {
    name: 'a condition that is the same, the wrong way round',
    build: inStack((stack, complies) => {
      const { logicalId } = production(stack);
      typed(CLUSTER, stack, {
        engineVersion: Fn.conditionIf(logicalId, '1.6.22', '1.6.17'),
        transitEncryptionEnabled: Fn.conditionIf(logicalId, true, complies),
      });
    }),
  },
]);

describeWaysAround('CacheClusterEncryptionInTransit, by its version', {
  rule: 'CacheClusterEncryptionInTransit',
  property: 'EngineVersion',
  prop: 'engineVersion',
  weak: '1.5.16',
  strong: '1.6.22',
  kind: VERSIONED,
  anyText: 'unresolved',
  imported: 'unresolved',
  withoutSynthesis: true,
}, [
  {
    name: 'the last version without it',
    build: inStack((stack, complies) => typed(CLUSTER, stack, { engineVersion: complies ? '1.6.12' : '1.6.6' })),
  },
  {
    name: 'a version that fits the other branch',
    build: inStack((stack, complies) => typed(CLUSTER, stack, { engineVersion: branch(stack, complies ? '1.6.17' : '1.6.6', NOTHING) })),
  },
]);

describeWaysAround('CacheClusterInVpc', {
  rule: 'CacheClusterInVpc',
  property: 'CacheSubnetGroupName',
  prop: 'cacheSubnetGroupName',
  weak: 'default',
  strong: 'private-subnets',
  kind: CLUSTER,
  mandatory: true,
  anyText: 'unresolved',
  imported: 'complies',
  withoutSynthesis: true,
}, [
  {
    name: 'a security group outside a VPC',
    build: inStack((stack, complies) => {
      const cluster = typed(CLUSTER, stack, complies ? {} : { cacheSubnetGroupName: undefined });
      cluster.addPropertyOverride('CacheSecurityGroupNames', ['classic']);
    }),
  },
  {
    name: 'a security group of a VPC, which leaves open which subnets it is in',
    build: inStack((stack, complies) => (
      typed(CLUSTER, stack, { cacheSubnetGroupName: complies ? 'private-subnets' : undefined, vpcSecurityGroupIds: ['sg-1'] })
    )),
  },
  { name: 'blanks', build: inStack((stack, complies) => typed(CLUSTER, stack, { cacheSubnetGroupName: complies ? 'private' : ' ' })) },
  {
    name: 'another case',
    build: inStack((stack, complies) => typed(CLUSTER, stack, { cacheSubnetGroupName: complies ? 'default-private' : 'DEFAULT' })),
  },
  {
    name: 'the name instead of a reference',
    build: inStack((stack, complies) => {
      const subnets = new CfnSubnetGroup(stack, 'Subnets', { description: 'private', subnetIds: ['subnet-1', 'subnet-2'] });
      typed(CLUSTER, stack, { cacheSubnetGroupName: complies ? subnets.ref : 'default' });
    }),
  },
]);

describeWaysAround('ServerlessCacheAuthentication', {
  rule: 'ServerlessCacheAuthentication',
  property: 'UserGroupId',
  prop: 'userGroupId',
  weak: '',
  strong: 'application-users',
  kind: SERVERLESS,
  mandatory: true,
  anyText: 'unresolved',
  imported: 'complies',
}, [
  {
    name: 'Redis',
    build: inStack((stack, complies) => typed(SERVERLESS, stack, { engine: 'redis', userGroupId: complies ? 'users' : undefined })),
  },
  {
    name: 'an engine in another case',
    build: inStack((stack, complies) => generic(variant(SERVERLESS, { userGroupId: undefined }), stack, {
      Engine: 'REDIS', UserGroupId: complies ? 'users' : NOTHING,
    })),
    ignored: ['ServerlessCacheEnumeratedValues'],
  },
  {
    name: 'Memcached in one branch only',
    build: inStack((stack, complies) => {
      const { logicalId } = production(stack);
      typed(SERVERLESS, stack, {
        engine: Fn.conditionIf(logicalId, 'memcached', 'valkey'),
        userGroupId: Fn.conditionIf(logicalId, NOTHING, complies ? 'users' : NOTHING),
      });
    }),
  },
  {
    name: 'the group in the branch of the other engine',
    build: inStack((stack, complies) => {
      const { logicalId } = production(stack);
      const [first, second] = complies ? ['valkey', 'memcached'] : ['memcached', 'valkey'];
      typed(SERVERLESS, stack, { engine: Fn.conditionIf(logicalId, first, second), userGroupId: Fn.conditionIf(logicalId, 'users', NOTHING) });
    }),
    ignored: ['ServerlessCacheUserGroupMemcached'],
  },
  {
    name: 'an engine that is not known',
    unresolved: true,
    build: inStack((stack, complies) => {
      const engine = parameter(stack, { allowedValues: complies ? ['memcached'] : undefined, default: 'memcached' });
      typed(SERVERLESS, stack, { engine, userGroupId: undefined });
    }),
  },
  {
    name: 'a group that exists under a condition',
    build: inStack((stack, complies) => {
      const { logicalId } = production(stack);
      const users = new CfnUserGroup(stack, 'Users', { engine: 'valkey', userGroupId: 'users', userIds: ['orders'] });
      users.cfnOptions.condition = stack.node.findChild('IsProduction') as ReturnType<typeof production>;
      typed(SERVERLESS, stack, { userGroupId: Fn.conditionIf(logicalId, users.ref, complies ? 'other-users' : NOTHING) });
    }),
  },
  {
    name: 'the property of a replication group',
    build: inStack((stack, complies) => generic(variant(SERVERLESS, { userGroupId: undefined }), stack, {
      UserGroupIds: ['users'], ...complies && { UserGroupId: 'users' },
    })),
  },
  {
    name: 'an included template with an empty text in a branch',
    build: inStack((stack, complies) => included(SERVERLESS, stack, { UserGroupId: { 'Fn::If': ['IsOpen', complies ? 'users' : '', 'users'] } }, {
      Parameters: { Access: { Type: 'String', AllowedValues: ['open', 'closed'] } },
      Conditions: { IsOpen: { 'Fn::Equals': [{ Ref: 'Access' }, 'open'] } },
    })),
  },
  {
    name: 'an empty parameter of the stack around a nested one',
    build: (app, complies) => {
      const stack = new Stack(app, 'S');
      const nested = new NestedStack(stack, 'Nested', { parameters: { Users: complies ? 'users' : '' } });
      typed(SERVERLESS, nested, { userGroupId: new CfnParameter(nested, 'Users').valueAsString });
    },
  },
]);
