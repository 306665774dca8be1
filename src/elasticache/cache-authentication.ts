import { Stack } from 'aws-cdk-lib';
import * as elasticache from 'aws-cdk-lib/aws-elasticache';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as secretsmanager from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { applicationAccessString, DISABLED_ACCESS_STRING } from './access-string';
import { userArn } from './arns';
import type { AuthenticationBinding } from './authentication-binding';
import type { CacheEngineVersion } from './cache-engine-version';
import { USER_GROUP_LIMITS, USER_LIMITS } from '../facts';
import { refuseUnknownOptions } from '../private/known-options';
import { l1Of } from '../private/l1-of';
import { physicalName } from '../private/physical-name';

/** Options of `CacheAuthentication.applicationUser`. */
export interface ApplicationUserOptions {
  /**
   * The user name that the application authenticates with.
   *
   * @default 'application'
   */
  readonly userName?: string;

  /**
   * The access string: what the user may do, in the syntax of the engine's access control lists.
   *
   * @default - all keys, channels and data commands, and what client libraries need; no administrative or dangerous commands
   * @see https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Clusters.RBAC.html#Access-string
   */
  readonly accessString?: string;

  /**
   * The KMS key that encrypts the secret with the password.
   *
   * @default - the AWS managed key of Secrets Manager
   */
  readonly secretEncryptionKey?: kms.IKey;
}

/** Options of `CacheAuthentication.authToken`. */
export interface AuthTokenOptions {
  /**
   * The KMS key that encrypts the secret with the token.
   *
   * @default - the AWS managed key of Secrets Manager
   */
  readonly secretEncryptionKey?: kms.IKey;
}

/** Options of `CacheAuthentication.iamUsers`. */
export interface IamUsersOptions {
  /**
   * The ids of the users, which are also their names.
   *
   * Lower-case letters, digits and hyphens; unique in the account and Region.
   *
   * @default - one user with a generated id
   */
  readonly userIds?: string[];

  /**
   * The access string of each user: what it may do, in the syntax of the engine's access control lists.
   *
   * @default - all keys, channels and data commands, and what client libraries need; no administrative or dangerous commands
   * @see https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Clusters.RBAC.html#Access-string
   */
  readonly accessString?: string;
}

/**
 * How clients authenticate.
 *
 * Templates never contain secret values. They contain dynamic references, which CloudFormation resolves when it creates or
 * updates the resource that contains the reference. A rotated secret therefore reaches the cache with the next update of
 * that resource, or through a rotation function that updates the ElastiCache user directly.
 */
export abstract class CacheAuthentication {
  /**
   * A user group (RBAC) with one user. This is the default.
   *
   * The user's password is generated and stored in Secrets Manager.
   *
   * @param options user name, access string and encryption key of the secret
   * @see https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Clusters.RBAC.html
   */
  public static applicationUser(options: ApplicationUserOptions = {}): CacheAuthentication {
    refuseUnknownOptions('CacheAuthentication.applicationUser', options, ['userName', 'accessString', 'secretEncryptionKey']);
    return new ApplicationUser(options);
  }

  /**
   * One AUTH token for all clients, generated and stored in Secrets Manager.
   *
   * Adding a token to a group that has none replaces the group. Changing the token does not.
   *
   * @param options encryption key of the secret
   * @see https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/auth.html
   */
  public static authToken(options: AuthTokenOptions = {}): CacheAuthentication {
    refuseUnknownOptions('CacheAuthentication.authToken', options, ['secretEncryptionKey']);
    return new GeneratedAuthToken(options);
  }

  /**
   * One AUTH token for all clients, read from an existing secret.
   *
   * Adding a token to a group that has none replaces the group. Changing the token does not.
   *
   * @param secret a secret whose value is a JSON object
   * @param field the JSON field with the token: 16 to 128 letters, digits and `! & # $ ^ < > -`
   * @see https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/auth.html
   */
  public static authTokenFromSecret(secret: secretsmanager.ISecret, field: string = 'password'): CacheAuthentication {
    return new ExistingAuthToken(secret, field);
  }

  /**
   * An existing user group, defined by an L1, another library or another stack.
   *
   * @param userGroup a reference to the user group
   * @see https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Clusters.RBAC.html
   */
  public static userGroup(userGroup: elasticache.IUserGroupRef): CacheAuthentication {
    return new ExistingUserGroup(userGroup);
  }

  /**
   * Users that authenticate with IAM, without a password.
   *
   * Clients sign short-lived tokens with their IAM credentials. Use `group.grants.connect(identity)` to allow an identity to
   * connect.
   *
   * @param options user ids and access string
   * @see https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/auth-iam.html
   */
  public static iamUsers(options: IamUsersOptions = {}): CacheAuthentication {
    refuseUnknownOptions('CacheAuthentication.iamUsers', options, ['userIds', 'accessString']);
    return new IamUsers(options);
  }

  /**
   * Creates the resources that this authentication method needs.
   *
   * @internal
   */
  public abstract _bind(scope: Construct, engine: CacheEngineVersion): AuthenticationBinding;
}

class ApplicationUser extends CacheAuthentication {
  constructor(private readonly options: ApplicationUserOptions) {
    super();
  }

  /** @internal */
  public _bind(scope: Construct, engine: CacheEngineVersion): AuthenticationBinding {
    const userName = this.options.userName ?? 'application';
    const userId = physicalName(scope, 'app', USER_LIMITS.idMaxLength);
    // The rotation function that AWS publishes for ElastiCache users reads `user_arn`.
    const secret = new secretsmanager.Secret(scope, 'Secret', {
      description: `Login of the user '${userName}' of the cache ${scope.node.path}`,
      encryptionKey: this.options.secretEncryptionKey,
      generateSecretString: {
        secretStringTemplate: Stack.of(scope).toJsonString({ username: userName, user_arn: userArn(scope, userId) }),
        generateStringKey: 'password',
        passwordLength: PASSWORD_LENGTH,
        excludePunctuation: true,
      },
    });
    const user = new elasticache.CfnUser(scope, 'User', {
      engine: engine.engine,
      userId,
      userName,
      accessString: this.options.accessString ?? applicationAccessString(engine),
      authenticationMode: { Type: 'password', Passwords: [secret.secretValueFromJson('password').unsafeUnwrap()] },
    });
    const { users, group } = createUserGroup(scope, engine, [user]);
    const isDefaulted = this.options.userName === undefined && this.options.accessString === undefined;
    return { userGroupIds: [group.ref], secret, userName, iamUserIds: [], resources: [...users, group], isDefaulted };
  }
}

class IamUsers extends CacheAuthentication {
  constructor(private readonly options: IamUsersOptions) {
    super();
  }

  /** @internal */
  public _bind(scope: Construct, engine: CacheEngineVersion): AuthenticationBinding {
    const userIds = this.options.userIds ?? [physicalName(scope, 'iam', USER_LIMITS.idMaxLength)];
    const iamUsers = userIds.map((userId, index) => new elasticache.CfnUser(scope, index === 0 ? 'User' : `User${index + 1}`, {
      engine: engine.engine,
      userId,
      // IAM authentication requires the user name to equal the user id (dg/auth-iam).
      userName: userId,
      accessString: this.options.accessString ?? applicationAccessString(engine),
      authenticationMode: { Type: 'iam' },
    }));
    const { users, group } = createUserGroup(scope, engine, iamUsers);
    return { userGroupIds: [group.ref], userName: userIds[0], iamUserIds: userIds, resources: [...users, group] };
  }
}

class GeneratedAuthToken extends CacheAuthentication {
  constructor(private readonly options: AuthTokenOptions) {
    super();
  }

  /** @internal */
  public _bind(scope: Construct, engine: CacheEngineVersion): AuthenticationBinding {
    const secret = new secretsmanager.Secret(scope, 'Secret', {
      description: `AUTH token of the cache ${scope.node.path}`,
      encryptionKey: this.options.secretEncryptionKey,
      generateSecretString: {
        // An AUTH token is the password of the `default` user, as which every connection starts.
        secretStringTemplate: JSON.stringify({ username: DEFAULT_USER }),
        generateStringKey: 'password',
        passwordLength: PASSWORD_LENGTH,
        excludePunctuation: true,
      },
    });
    return new ExistingAuthToken(secret, 'password')._bind(scope, engine);
  }
}

class ExistingAuthToken extends CacheAuthentication {
  constructor(private readonly secret: secretsmanager.ISecret, private readonly field: string) {
    super();
  }

  /** @internal */
  public _bind(_scope: Construct, _engine: CacheEngineVersion): AuthenticationBinding {
    return { authToken: this.secret.secretValueFromJson(this.field), secret: this.secret, userName: DEFAULT_USER, iamUserIds: [], resources: [] };
  }
}

class ExistingUserGroup extends CacheAuthentication {
  constructor(private readonly group: elasticache.IUserGroupRef) {
    super();
  }

  /** @internal */
  public _bind(_scope: Construct, _engine: CacheEngineVersion): AuthenticationBinding {
    return { userGroupIds: [this.group.userGroupRef.userGroupId], iamUserIds: [], resources: [], context: l1Of(this.group) };
  }
}

/** The user of a connection before it authenticates. An AUTH token belongs to this user. */
const DEFAULT_USER = 'default';

/** Well above 128 bits of entropy with letters and digits alone, which need no escaping in connection strings. */
const PASSWORD_LENGTH = 64;

/** Creates a user group with the given users. Redis OSS requires a user named `default`; it is added, disabled. */
function createUserGroup(scope: Construct, engine: CacheEngineVersion, users: elasticache.CfnUser[]): {
  users: elasticache.CfnUser[]; group: elasticache.CfnUserGroup;
} {
  const all = [...users];
  if (!engine.isValkey) {
    all.push(new elasticache.CfnUser(scope, 'DefaultUser', {
      engine: engine.engine,
      userId: physicalName(scope, 'default', USER_LIMITS.idMaxLength),
      userName: DEFAULT_USER,
      accessString: DISABLED_ACCESS_STRING,
      authenticationMode: { Type: 'no-password-required' },
    }));
  }
  const group = new elasticache.CfnUserGroup(scope, 'UserGroup', {
    engine: engine.engine,
    userGroupId: physicalName(scope, 'users', USER_GROUP_LIMITS.idMaxLength),
    // Schema and documentation disagree on what Ref of a user returns, so use the literal id and an explicit dependency.
    userIds: all.map((user) => user.userId),
  });
  for (const user of all) group.addResourceDependency(user);
  return { users: all, group };
}
