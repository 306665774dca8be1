import { CacheEngine, EngineCapability, hasCapability, parameterGroupFamily, parseVersion, REDIS, VALKEY } from '../facts';
import { fail } from '../private/errors';

/**
 * The engine of a replication group and its version.
 *
 * Which features a version offers is checked against the documentation when the replication group is built, so that a
 * combination that the service would refuse fails at synthesis.
 *
 * @see https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/engine-versions.html
 */
export class CacheEngineVersion {
  /** Valkey 9.1. */
  public static readonly VALKEY_9_1 = new CacheEngineVersion(VALKEY, '9.1');
  /** Valkey 9.0. */
  public static readonly VALKEY_9_0 = new CacheEngineVersion(VALKEY, '9.0');
  /** Valkey 8.2, the default of this major release of the library. */
  public static readonly VALKEY_8_2 = new CacheEngineVersion(VALKEY, '8.2');
  /** Valkey 8.1. */
  public static readonly VALKEY_8_1 = new CacheEngineVersion(VALKEY, '8.1');
  /** Valkey 8.0. */
  public static readonly VALKEY_8_0 = new CacheEngineVersion(VALKEY, '8.0');
  /** Valkey 7.2. */
  public static readonly VALKEY_7_2 = new CacheEngineVersion(VALKEY, '7.2');
  /** Redis OSS 7.1. */
  public static readonly REDIS_7_1 = new CacheEngineVersion(REDIS, '7.1');
  /** Redis OSS 7.0. */
  public static readonly REDIS_7_0 = new CacheEngineVersion(REDIS, '7.0');
  /** Redis OSS 6.2. Standard support ends on 2027-01-31; from then on the service charges extra. */
  public static readonly REDIS_6_2 = new CacheEngineVersion(REDIS, '6.2');

  /**
   * A Valkey version that this library has no member for yet.
   *
   * @param version `major.minor`, `9.2` for one
   * @throws when the text is no version
   */
  public static valkey(version: string): CacheEngineVersion {
    return CacheEngineVersion.of(VALKEY, version);
  }

  /**
   * A Redis OSS version that this library has no member for.
   *
   * @param version `major.minor` from 6 on, all three numbers below (`5.0.6`)
   * @throws when the text is no version
   */
  public static redis(version: string): CacheEngineVersion {
    return CacheEngineVersion.of(REDIS, version);
  }

  private static of(engine: CacheEngine, version: string): CacheEngineVersion {
    if (!parseVersion(version)) {
      throw fail('CacheEngineVersionSyntax', `An engine version is written as numbers with dots between them, such as '8.2' or '5.0.6'; got '${version}'. `
        + 'See https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/engine-versions.html');
    }
    return new CacheEngineVersion(engine, version);
  }

  /**
   * Nothing else passes for one, neither when it compiles nor when it runs.
   *
   * @internal
   */
  protected readonly _kind: string = 'CacheEngineVersion';

  private constructor(
    /** The engine as CloudFormation names it: `valkey` or `redis`. */
    public readonly engine: string,
    /** The version as CloudFormation takes it. */
    public readonly version: string,
  ) {}

  /** The parameter group family of the version, `valkey8` for one. */
  public get parameterGroupFamily(): string {
    return parameterGroupFamily(this.engine as CacheEngine, this.version)!;
  }

  /** Whether the engine is Valkey. */
  public get isValkey(): boolean {
    return this.engine === VALKEY;
  }

  /** Whether a group can have users and user groups. */
  public get supportsUserGroups(): boolean {
    return this.has('userGroups');
  }

  /** Whether clients can log in with IAM credentials. */
  public get supportsIamAuthentication(): boolean {
    return this.has('iamAuthentication');
  }

  /** Whether encryption in transit can be switched on for a group that exists. */
  public get supportsTransitEncryptionMode(): boolean {
    return this.has('transitEncryptionMode');
  }

  /** Whether part of the data can be kept on SSD, on node types with data tiering. */
  public get supportsDataTiering(): boolean {
    return this.has('dataTiering');
  }

  /** Whether the number of shards and replicas can follow the load. */
  public get supportsAutoScaling(): boolean {
    return this.has('autoScaling');
  }

  /** Whether a group can be a member of a global datastore. */
  public get supportsGlobalDatastore(): boolean {
    return this.has('globalDatastore');
  }

  /** Whether writes can be made to survive the loss of nodes. */
  public get supportsDurability(): boolean {
    return this.has('durability');
  }

  /** Engine and version in words, for messages. */
  public toString(): string {
    return `${this.isValkey ? 'Valkey' : 'Redis OSS'} ${this.version}`;
  }

  private has(capability: EngineCapability): boolean {
    return hasCapability(capability, this.engine as CacheEngine, this.version);
  }
}
