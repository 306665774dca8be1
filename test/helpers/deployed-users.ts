import { randomBytes } from 'crypto';
import { Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';

/** Both ends of a login: what the service would tell the server, and what an application would read. */
export interface Deployed {
  /** The users of the group, as an access control list file has them. */
  readonly users: string[];
  /** What Secrets Manager would hold. */
  readonly login: { readonly username: string; readonly password: string };
  /** What a value of the construct becomes with the server in the place of the cache. */
  readonly text: (value: unknown) => string;
}

/** Plays CloudFormation: takes everything that a server or a client is told from the template. */
export function deploy(stack: Stack, server: { port?: number }): Deployed {
  const resources: Record<string, { Type: string; Properties: any }> = Template.fromStack(stack).toJSON().Resources;
  const secrets = new Map<string, any>();
  const ofType = (type: string): [string, any][] => Object.entries(resources)
    .filter(([, { Type }]) => Type === type).map(([logicalId, { Properties }]) => [logicalId, Properties]);

  const value = (expression: any): string => {
    if (typeof expression === 'string') return expression.replace(/\{\{resolve:secretsmanager:(\w+):SecretString:(\w+)::\}\}/g, (_, id, field) => secrets.get(id)[field]);
    if ('Ref' in expression) return expression.Ref;
    if ('Fn::Join' in expression) return value(expression['Fn::Join'][1].map(value).join(expression['Fn::Join'][0]));
    if (/EndPoint\.Address$/.test(expression['Fn::GetAtt']?.[1])) return 'localhost';
    if (/EndPoint\.Port$/.test(expression['Fn::GetAtt']?.[1])) return String(server.port);
    throw new Error(`What is ${JSON.stringify(expression)}?`);
  };

  for (const [logicalId, { GenerateSecretString: how }] of ofType('AWS::SecretsManager::Secret')) {
    expect(how.ExcludePunctuation).toBe(true);
    const password = randomBytes(how.PasswordLength).toString('hex').slice(0, how.PasswordLength);
    secrets.set(logicalId, { ...JSON.parse(value(how.SecretStringTemplate)), [how.GenerateStringKey]: password });
  }

  const [[, group]] = ofType('AWS::ElastiCache::ReplicationGroup');
  const members: string[] = (group.UserGroupIds ?? []).flatMap((id: any) => resources[id.Ref].Properties.UserIds);
  const users = ofType('AWS::ElastiCache::User').map(([, user]) => user).filter((user) => members.includes(user.UserId)).map((user) => {
    const { Type, Passwords = [] } = user.AuthenticationMode;
    const passwords = Type === 'no-password-required' ? ['nopass'] : Passwords.map((password: any) => `>${value(password)}`);
    return [user.UserName, user.AccessString, ...passwords].join(' ');
  });
  // A token is the password of the user that every connection starts as.
  if (group.AuthToken) users.push(`default on ~* &* +@all >${value(group.AuthToken)}`);
  // A service with Valkey lets nobody in who is not in the user group; a bare server has a user `default` for everybody.
  if (!users.some((user) => user.startsWith('default '))) users.push('default off');

  const [login] = secrets.values();
  return { users, login, text: (expression) => value(stack.resolve(expression)) };
}
