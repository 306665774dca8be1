import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { CacheAuthentication, CacheEngineVersion, EncryptedRedisReplicationGroup, EncryptedRedisReplicationGroupProps } from '../../src';
import { propertiesOf, testStack } from '../helpers/stack';

const GROUP = 'AWS::ElastiCache::ReplicationGroup';
const USER = 'AWS::ElastiCache::User';
const USER_GROUP = 'AWS::ElastiCache::UserGroup';
const SECRET = 'AWS::SecretsManager::Secret';

function deployed(props: Partial<EncryptedRedisReplicationGroupProps> = {}): Stack {
  const { stack, vpc } = testStack();
  new EncryptedRedisReplicationGroup(stack, 'Cache', { vpc, ...props });
  return stack;
}

describe('data', () => {
  function policiesOf(props?: Partial<EncryptedRedisReplicationGroupProps>): string[][] {
    const groups = Object.values(Template.fromStack(deployed(props)).findResources(GROUP));
    return groups.map(({ DeletionPolicy, UpdateReplacePolicy }) => [DeletionPolicy, UpdateReplacePolicy]);
  }

  test('is in a last snapshot when the cache is deleted, and when it is replaced', () => {
    expect(policiesOf()).toEqual([['Snapshot', 'Snapshot']]);
  });

  test.each<[RemovalPolicy, string[]]>([
    [RemovalPolicy.RETAIN, ['Retain', 'Retain']],
    [RemovalPolicy.DESTROY, ['Delete', 'Delete']],
  ])('is subject to the removal policy %s', (removalPolicy, policies) => {
    expect(policiesOf({ removalPolicy })).toEqual([policies]);
  });
});

describe('the user group', () => {
  // It names its users by ids that are texts and no references, so that CloudFormation sees no order by itself.
  test.each<[string, Partial<EncryptedRedisReplicationGroupProps>, number]>([
    ['an application user', {}, 1],
    ['the default user that Redis OSS demands', { engine: CacheEngineVersion.REDIS_7_1 }, 2],
    ['IAM users', { authentication: CacheAuthentication.iamUsers({ userIds: ['orders', 'reports'] }) }, 2],
  ])('is made after its users, and deleted before them: %s', (_, props, count) => {
    const template = Template.fromStack(deployed(props));
    const users = template.findResources(USER);
    const [{ DependsOn, Properties }] = Object.values(template.findResources(USER_GROUP));
    expect(Object.keys(users)).toHaveLength(count);
    expect([...DependsOn].sort()).toEqual(Object.keys(users).sort());
    expect([...Properties.UserIds].sort()).toEqual(Object.values(users).map(({ Properties: { UserId } }) => UserId).sort());
  });
});

describe('a password that is generated', () => {
  test.each<[string, Partial<EncryptedRedisReplicationGroupProps>]>([
    ['of the application user', {}],
    ['of the application user of Redis OSS', { engine: CacheEngineVersion.REDIS_7_1 }],
    ['as the AUTH token', { authentication: CacheAuthentication.authToken() }],
  ])('is long, and of letters and digits, which need no quotes in URLs and shells: %s', (_, props) => {
    const { SecretStringTemplate, ...generated } = propertiesOf(deployed(props), SECRET).GenerateSecretString as Record<string, unknown>;
    // Nothing but this: characters that are excluded one by one, or a type of character that is left out, would make it weaker.
    expect(generated).toEqual({ GenerateStringKey: 'password', PasswordLength: 64, ExcludePunctuation: true });
  });
});

describe('the secret of a login', () => {
  const ARN = ['arn:', '<AWS::Partition>', ':elasticache:', '<AWS::Region>', ':', '<AWS::AccountId>', ':user:'];

  /** The template of the secret as CloudFormation fills it in, with pseudo parameters by their names. */
  function template(stack: Stack): unknown {
    const { SecretStringTemplate: text } = propertiesOf(stack, SECRET).GenerateSecretString as { SecretStringTemplate: string | { 'Fn::Join': [string, (string | { Ref: string })[]] } };
    return JSON.parse(typeof text === 'string' ? text : text['Fn::Join'][1].map((part) => (typeof part === 'string' ? part : `<${part.Ref}>`)).join(''));
  }

  test('names the user, and its ARN, by which the rotation function that AWS publishes finds it', () => {
    const stack = deployed();
    expect(template(stack)).toEqual({ username: 'application', user_arn: `${ARN.join('')}${propertiesOf(stack, USER).UserId}` });
  });

  test('names the user that was chosen', () => {
    const stack = deployed({ authentication: CacheAuthentication.applicationUser({ userName: 'orders' }) });
    expect(template(stack)).toEqual({ username: 'orders', user_arn: `${ARN.join('')}${propertiesOf(stack, USER).UserId}` });
  });

  test('names the default user, which has no ARN, beside an AUTH token', () => {
    expect(template(deployed({ authentication: CacheAuthentication.authToken() }))).toEqual({ username: 'default' });
  });

  test('goes with the stack', () => {
    const [{ DeletionPolicy, UpdateReplacePolicy }] = Object.values(Template.fromStack(deployed()).findResources(SECRET));
    expect([DeletionPolicy, UpdateReplacePolicy]).toEqual(['Delete', 'Delete']);
  });
});
