import { NODE_FAMILIES, nodeFamilyOf, parseNodeType, virtualCpusOf } from '../facts';
import { fail } from '../private/errors';
import { nodeTypeName } from '../private/node-type-name';

/** A family of node types that new replication groups can use. */
export enum CacheNodeFamily {
  /** `cache.r7g.*` */
  R7G = 'r7g',
  /** `cache.m7g.*` */
  M7G = 'm7g',
  /** `cache.c7gn.*` */
  C7GN = 'c7gn',
  /** `cache.r8g.*` */
  R8G = 'r8g',
  /** `cache.m8g.*` */
  M8G = 'm8g',
  /** `cache.c8gn.*` */
  C8GN = 'c8gn',
  /** `cache.r6g.*` */
  R6G = 'r6g',
  /** `cache.m6g.*` */
  M6G = 'm6g',
  /** `cache.r6gd.*`, with data tiering */
  R6GD = 'r6gd',
  /** `cache.r5.*` */
  R5 = 'r5',
  /** `cache.m5.*` */
  M5 = 'm5',
  /** `cache.r4.*` */
  R4 = 'r4',
  /** `cache.m4.*` */
  M4 = 'm4',
  /** `cache.t4g.*` */
  T4G = 't4g',
  /** `cache.t3.*` */
  T3 = 't3',
  /** `cache.i8ge.*`, for distributed key-value caching */
  I8GE = 'i8ge',
}

/** The size of a node. Not every family exists in every size. */
export enum CacheNodeSize {
  /** `cache.*.micro` */
  MICRO = 'micro',
  /** `cache.*.small` */
  SMALL = 'small',
  /** `cache.*.medium` */
  MEDIUM = 'medium',
  /** `cache.*.large` */
  LARGE = 'large',
  /** `cache.*.xlarge` */
  XLARGE = 'xlarge',
  /** `cache.*.2xlarge` */
  XLARGE2 = '2xlarge',
  /** `cache.*.4xlarge` */
  XLARGE4 = '4xlarge',
  /** `cache.*.8xlarge` */
  XLARGE8 = '8xlarge',
  /** `cache.*.10xlarge` */
  XLARGE10 = '10xlarge',
  /** `cache.*.12xlarge` */
  XLARGE12 = '12xlarge',
  /** `cache.*.16xlarge` */
  XLARGE16 = '16xlarge',
  /** `cache.*.24xlarge` */
  XLARGE24 = '24xlarge',
  /** `cache.*.48xlarge` */
  XLARGE48 = '48xlarge',
}

/**
 * The node type of a replication group.
 *
 * Types with data tiering (`R6GD`) enable it automatically. A replication group checks its other options against the documented
 * features of the type.
 *
 * @see https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/CacheNodes.SupportedTypes.html
 */
export class CacheNodeType {
  /**
   * The node type of a family and a size, for example `cache.r7g.2xlarge` for `CacheNodeFamily.R7G` and `CacheNodeSize.XLARGE2`.
   *
   * @param family the family
   * @param size the size
   * @throws if the family does not exist in the size
   */
  public static of(family: CacheNodeFamily, size: CacheNodeSize): CacheNodeType {
    const parts = { families: CacheNodeFamily, sizes: CacheNodeSize, facts: NODE_FAMILIES };
    return new CacheNodeType(nodeTypeName('Cache', parts, family, size));
  }

  /**
   * A node type by its name, for families and sizes that this library does not know yet.
   *
   * @param name the name of the node type, for example `cache.r9g.large`
   * @throws if the string does not have the form `cache.<family>.<size>`
   */
  public static fromName(name: string): CacheNodeType {
    if (!parseNodeType(name)) {
      throw fail('CacheNodeTypeSyntax', `A node type must have the form cache.<family>.<size>, such as 'cache.r7g.large'; got '${name}'. `
        + 'See https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/CacheNodes.SupportedTypes.html');
    }
    return new CacheNodeType(name);
  }

  /**
   * Brand: rejects look-alikes at compile time and at run time.
   *
   * @internal
   */
  protected readonly _kind: string = 'CacheNodeType';

  private constructor(
    /** The name in CloudFormation. */
    public readonly name: string,
  ) {}

  /** Whether nodes of this type use data tiering to SSD. It is always on for types that support it. */
  public get dataTiering(): boolean {
    return nodeFamilyOf(this.name)?.dataTiering ?? false;
  }

  /**
   * The number of virtual CPUs. `undefined` if this library does not know the size.
   *
   * The number determines which CPU metric to monitor.
   */
  public get virtualCpus(): number | undefined {
    return virtualCpusOf(this.name);
  }

  /** The name. */
  public toString(): string {
    return this.name;
  }
}
