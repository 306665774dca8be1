import { CacheEngine, EngineCapability, hasCapability, parameterGroupFamily, parseVersion, REDIS, VALKEY } from '../facts';
import { fail } from '../private/errors';

/**
 * The engine of a replication group, and its version.
 *
 * A replication group checks its options against the documented features of the version. A combination that the service
 * would reject fails in the constructor.
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
  /** Redis OSS 6.2. Standard support ends on 2027-01-31; extended support is billed extra. */
  public static readonly REDIS_6_2 = new CacheEngineVersion(REDIS, '6.2');

  /**
   * A Valkey version without a constant in this class.
   *
   * @param version the version as `major.minor`, for example `9.2`
   * @throws if the string is not a version
   */
  public static valkey(version: string): CacheEngineVersion {
    return CacheEngineVersion.of(VALKEY, version);
  }

  /**
   * A Redis OSS version without a constant in this class.
   *
   * @param version the version as `major.minor`, for example `7.1`; below version 6 with the patch number, for example `5.0.6`
   * @throws if the string is not a version
   */
  public static redis(version: string): CacheEngineVersion {
    return CacheEngineVersion.of(REDIS, version);
  }

  private static of(engine: CacheEngine, version: string): CacheEngineVersion {
    if (!parseVersion(version)) {
      throw fail('CacheEngineVersionSyntax', `An engine version must be two or three numbers separated by dots, such as '8.2' or '5.0.6'; got '${version}'. `
        + 'See https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/engine-versions.html');
    }
    return new CacheEngineVersion(engine, version);
  }

  /**
   * Brand: rejects look-alikes at compile time and at run time.
   *
   * @internal
   */
  protected readonly _kind: string = 'CacheEngineVersion';

  private constructor(
    /** The engine name in CloudFormation: `valkey` or `redis`. */
    public readonly engine: string,
    /** The version in CloudFormation. */
    public readonly version: string,
  ) {}

  /** The parameter group family of the version, for example `valkey8`. */
  public get parameterGroupFamily(): string {
    return parameterGroupFamily(this.engine as CacheEngine, this.version)!;
  }

  /** Whether the engine is Valkey. */
  public get isValkey(): boolean {
    return this.engine === VALKEY;
  }

  /** Whether the version supports users and user groups (RBAC). */
  public get supportsUserGroups(): boolean {
    return this.has('userGroups');
  }

  /** Whether the version supports IAM authentication. */
  public get supportsIamAuthentication(): boolean {
    return this.has('iamAuthentication');
  }

  /** Whether encryption in transit can be enabled on an existing group. */
  public get supportsTransitEncryptionMode(): boolean {
    return this.has('transitEncryptionMode');
  }

  /** Whether the version supports data tiering to SSD, on node types that offer it. */
  public get supportsDataTiering(): boolean {
    return this.has('dataTiering');
  }

  /** Whether the version supports automatic scaling of shards and replicas. */
  public get supportsAutoScaling(): boolean {
    return this.has('autoScaling');
  }

  /** Whether the version supports global datastores. */
  public get supportsGlobalDatastore(): boolean {
    return this.has('globalDatastore');
  }

  /** Whether the version supports durable writes. */
  public get supportsDurability(): boolean {
    return this.has('durability');
  }

  /** The engine and version for messages, for example `Valkey 8.2`. */
  public toString(): string {
    return `${this.isValkey ? 'Valkey' : 'Redis OSS'} ${this.version}`;
  }

  private has(capability: EngineCapability): boolean {
    return hasCapability(capability, this.engine as CacheEngine, this.version);
  }
}
