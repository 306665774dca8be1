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
   * The name that the application logs in with.
   *
   * @default 'application'
   */
  readonly userName?: string;

  /**
   * What the user may do, in the syntax of the server's access control lists.
   *
   * @default - all keys and channels, all commands on data, what drivers need; nothing administrative or dangerous
   * @see https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Clusters.RBAC.html#Access-string
   */
  readonly accessString?: string;

  /**
   * The key that encrypts the secret with the password.
   *
   * @default - the key of the account that Secrets Manager manages
   */
  readonly secretEncryptionKey?: kms.IKey;
}

/** Options of `CacheAuthentication.authToken`. */
export interface AuthTokenOptions {
  /**
   * The key that encrypts the secret with the token.
   *
   * @default - the key of the account that Secrets Manager manages
   */
  readonly secretEncryptionKey?: kms.IKey;
}

/** Options of `CacheAuthentication.iamUsers`. */
export interface IamUsersOptions {
  /**
   * The ids of the users, which are their names too: lower-case letters, digits and hyphens, unique in account and Region.
   *
   * @default - one user with a generated id
   */
  readonly userIds?: string[];

  /**
   * What each of the users may do, in the syntax of the server's access control lists.
   *
   * @default - all keys and channels, all commands on data, what drivers need; nothing administrative or dangerous
   */
  readonly accessString?: string;
}

/**
 * How clients prove who they are. Every way needs encryption in transit, which is always on.
 *
 * Secrets never stand in a template: it holds dynamic references, which CloudFormation resolves when the stack is
 * created, and again only when the resource that holds the reference is updated. A rotated secret therefore reaches the cache
 * with an update of that resource, or by a rotation function that changes the cache's user itself.
 */
export abstract class CacheAuthentication {
  /**
   * A user group (RBAC) with one user, whose generated password lives in Secrets Manager. The default.
   *
   * @param options name, permissions, key of the secret
   * @see https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Clusters.RBAC.html
   */
  public static applicationUser(options: ApplicationUserOptions = {}): CacheAuthentication {
    refuseUnknownOptions('CacheAuthentication.applicationUser', options, ['userName', 'accessString', 'secretEncryptionKey']);
    return new ApplicationUser(options);
  }

  /**
   * One AUTH token for all clients, generated and kept in Secrets Manager. Adding a token to a group that has none
   * replaces the group; changing it does not.
   *
   * @param options key of the secret
   * @see https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/auth.html
   */
  public static authToken(options: AuthTokenOptions = {}): CacheAuthentication {
    refuseUnknownOptions('CacheAuthentication.authToken', options, ['secretEncryptionKey']);
    return new GeneratedAuthToken(options);
  }

  /**
   * One AUTH token for all clients, from a secret that exists.
   *
   * @param secret a JSON object
   * @param field the field that holds the token: 16 to 128 letters, digits and `! & # $ ^ < > -`
   */
  public static authTokenFromSecret(secret: secretsmanager.ISecret, field: string = 'password'): CacheAuthentication {
    return new ExistingAuthToken(secret, field);
  }

  /**
   * A user group that is managed elsewhere: by the L1, another library, or another stack.
   *
   * @param userGroup anything that refers to a user group
   */
  public static userGroup(userGroup: elasticache.IUserGroupRef): CacheAuthentication {
    return new ExistingUserGroup(userGroup);
  }

  /**
   * Users without a password, who log in with short-lived tokens that their IAM identity signs. Allow an identity with
   * `group.grants.connect(identity)`.
   *
   * @param options ids and permissions
   * @see https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/auth-iam.html
   */
  public static iamUsers(options: IamUsersOptions = {}): CacheAuthentication {
    refuseUnknownOptions('CacheAuthentication.iamUsers', options, ['userIds', 'accessString']);
    return new IamUsers(options);
  }

  /**
   * Makes the resources that this way to authenticate needs.
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
    // The rotation function that AWS publishes for ElastiCache users finds the user by `user_arn`.
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
    const { users, group } = makeUserGroup(scope, engine, [user]);
    const settled = this.options.userName === undefined && this.options.accessString === undefined;
    return { userGroupIds: [group.ref], secret, userName, iamUserIds: [], resources: [...users, group], settled };
  }
}

class IamUsers extends CacheAuthentication {
  constructor(private readonly options: IamUsersOptions) {
    super();
  }

  /** @internal */
  public _bind(scope: Construct, engine: CacheEngineVersion): AuthenticationBinding {
    const userIds = this.options.userIds ?? [physicalName(scope, 'iam', USER_LIMITS.idMaxLength)];
    const made = userIds.map((userId, index) => new elasticache.CfnUser(scope, index === 0 ? 'User' : `User${index + 1}`, {
      engine: engine.engine,
      userId,
      // The service accepts a user with IAM authentication only if the two are the same.
      userName: userId,
      accessString: this.options.accessString ?? applicationAccessString(engine),
      authenticationMode: { Type: 'iam' },
    }));
    const { users, group } = makeUserGroup(scope, engine, made);
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
        // A token is the password of the user that every connection starts as.
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

/** The user that a connection has before it authenticates, and that an AUTH token belongs to. */
const DEFAULT_USER = 'default';

/** Letters and digits only, so that the password stands unescaped in every connection string; well above 128 bits. */
const PASSWORD_LENGTH = 64;

/** A user group with the given users, and with the disabled `default` user where the engine demands one. */
function makeUserGroup(scope: Construct, engine: CacheEngineVersion, users: elasticache.CfnUser[]): {
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
    // The schema and the CloudFormation page disagree on what the Ref of a user is, hence the literal id and the dependency.
    userIds: all.map((user) => user.userId),
  });
  for (const user of all) group.addResourceDependency(user);
  return { users: all, group };
}
