import { nodeFamilyOf, parseNodeType, virtualCpusOf } from '../facts';
import { fail } from '../private/errors';

/**
 * The node type of a replication group.
 *
 * The constants are the types that new replication groups can use. Types with data tiering (`R6GD`) enable it
 * automatically. A replication group checks its other options against the documented features of the type.
 *
 * @see https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/CacheNodes.SupportedTypes.html
 */
export class CacheNodeType {
  /** `cache.r7g.large` */
  public static readonly R7G_LARGE = new CacheNodeType('cache.r7g.large');
  /** `cache.r7g.xlarge` */
  public static readonly R7G_XLARGE = new CacheNodeType('cache.r7g.xlarge');
  /** `cache.r7g.2xlarge` */
  public static readonly R7G_2XLARGE = new CacheNodeType('cache.r7g.2xlarge');
  /** `cache.r7g.4xlarge` */
  public static readonly R7G_4XLARGE = new CacheNodeType('cache.r7g.4xlarge');
  /** `cache.r7g.8xlarge` */
  public static readonly R7G_8XLARGE = new CacheNodeType('cache.r7g.8xlarge');
  /** `cache.r7g.12xlarge` */
  public static readonly R7G_12XLARGE = new CacheNodeType('cache.r7g.12xlarge');
  /** `cache.r7g.16xlarge` */
  public static readonly R7G_16XLARGE = new CacheNodeType('cache.r7g.16xlarge');
  /** `cache.m7g.large` */
  public static readonly M7G_LARGE = new CacheNodeType('cache.m7g.large');
  /** `cache.m7g.xlarge` */
  public static readonly M7G_XLARGE = new CacheNodeType('cache.m7g.xlarge');
  /** `cache.m7g.2xlarge` */
  public static readonly M7G_2XLARGE = new CacheNodeType('cache.m7g.2xlarge');
  /** `cache.m7g.4xlarge` */
  public static readonly M7G_4XLARGE = new CacheNodeType('cache.m7g.4xlarge');
  /** `cache.m7g.8xlarge` */
  public static readonly M7G_8XLARGE = new CacheNodeType('cache.m7g.8xlarge');
  /** `cache.m7g.12xlarge` */
  public static readonly M7G_12XLARGE = new CacheNodeType('cache.m7g.12xlarge');
  /** `cache.m7g.16xlarge` */
  public static readonly M7G_16XLARGE = new CacheNodeType('cache.m7g.16xlarge');
  /** `cache.c7gn.large` */
  public static readonly C7GN_LARGE = new CacheNodeType('cache.c7gn.large');
  /** `cache.c7gn.xlarge` */
  public static readonly C7GN_XLARGE = new CacheNodeType('cache.c7gn.xlarge');
  /** `cache.c7gn.2xlarge` */
  public static readonly C7GN_2XLARGE = new CacheNodeType('cache.c7gn.2xlarge');
  /** `cache.c7gn.4xlarge` */
  public static readonly C7GN_4XLARGE = new CacheNodeType('cache.c7gn.4xlarge');
  /** `cache.c7gn.8xlarge` */
  public static readonly C7GN_8XLARGE = new CacheNodeType('cache.c7gn.8xlarge');
  /** `cache.c7gn.12xlarge` */
  public static readonly C7GN_12XLARGE = new CacheNodeType('cache.c7gn.12xlarge');
  /** `cache.c7gn.16xlarge` */
  public static readonly C7GN_16XLARGE = new CacheNodeType('cache.c7gn.16xlarge');
  /** `cache.r8g.large` */
  public static readonly R8G_LARGE = new CacheNodeType('cache.r8g.large');
  /** `cache.r8g.xlarge` */
  public static readonly R8G_XLARGE = new CacheNodeType('cache.r8g.xlarge');
  /** `cache.r8g.2xlarge` */
  public static readonly R8G_2XLARGE = new CacheNodeType('cache.r8g.2xlarge');
  /** `cache.r8g.4xlarge` */
  public static readonly R8G_4XLARGE = new CacheNodeType('cache.r8g.4xlarge');
  /** `cache.r8g.8xlarge` */
  public static readonly R8G_8XLARGE = new CacheNodeType('cache.r8g.8xlarge');
  /** `cache.r8g.12xlarge` */
  public static readonly R8G_12XLARGE = new CacheNodeType('cache.r8g.12xlarge');
  /** `cache.r8g.16xlarge` */
  public static readonly R8G_16XLARGE = new CacheNodeType('cache.r8g.16xlarge');
  /** `cache.m8g.large` */
  public static readonly M8G_LARGE = new CacheNodeType('cache.m8g.large');
  /** `cache.m8g.xlarge` */
  public static readonly M8G_XLARGE = new CacheNodeType('cache.m8g.xlarge');
  /** `cache.m8g.2xlarge` */
  public static readonly M8G_2XLARGE = new CacheNodeType('cache.m8g.2xlarge');
  /** `cache.m8g.4xlarge` */
  public static readonly M8G_4XLARGE = new CacheNodeType('cache.m8g.4xlarge');
  /** `cache.m8g.8xlarge` */
  public static readonly M8G_8XLARGE = new CacheNodeType('cache.m8g.8xlarge');
  /** `cache.m8g.12xlarge` */
  public static readonly M8G_12XLARGE = new CacheNodeType('cache.m8g.12xlarge');
  /** `cache.m8g.16xlarge` */
  public static readonly M8G_16XLARGE = new CacheNodeType('cache.m8g.16xlarge');
  /** `cache.c8gn.large` */
  public static readonly C8GN_LARGE = new CacheNodeType('cache.c8gn.large');
  /** `cache.c8gn.xlarge` */
  public static readonly C8GN_XLARGE = new CacheNodeType('cache.c8gn.xlarge');
  /** `cache.c8gn.2xlarge` */
  public static readonly C8GN_2XLARGE = new CacheNodeType('cache.c8gn.2xlarge');
  /** `cache.c8gn.4xlarge` */
  public static readonly C8GN_4XLARGE = new CacheNodeType('cache.c8gn.4xlarge');
  /** `cache.c8gn.8xlarge` */
  public static readonly C8GN_8XLARGE = new CacheNodeType('cache.c8gn.8xlarge');
  /** `cache.c8gn.12xlarge` */
  public static readonly C8GN_12XLARGE = new CacheNodeType('cache.c8gn.12xlarge');
  /** `cache.c8gn.16xlarge` */
  public static readonly C8GN_16XLARGE = new CacheNodeType('cache.c8gn.16xlarge');
  /** `cache.r6g.large` */
  public static readonly R6G_LARGE = new CacheNodeType('cache.r6g.large');
  /** `cache.r6g.xlarge` */
  public static readonly R6G_XLARGE = new CacheNodeType('cache.r6g.xlarge');
  /** `cache.r6g.2xlarge` */
  public static readonly R6G_2XLARGE = new CacheNodeType('cache.r6g.2xlarge');
  /** `cache.r6g.4xlarge` */
  public static readonly R6G_4XLARGE = new CacheNodeType('cache.r6g.4xlarge');
  /** `cache.r6g.8xlarge` */
  public static readonly R6G_8XLARGE = new CacheNodeType('cache.r6g.8xlarge');
  /** `cache.r6g.12xlarge` */
  public static readonly R6G_12XLARGE = new CacheNodeType('cache.r6g.12xlarge');
  /** `cache.r6g.16xlarge` */
  public static readonly R6G_16XLARGE = new CacheNodeType('cache.r6g.16xlarge');
  /** `cache.m6g.large` */
  public static readonly M6G_LARGE = new CacheNodeType('cache.m6g.large');
  /** `cache.m6g.xlarge` */
  public static readonly M6G_XLARGE = new CacheNodeType('cache.m6g.xlarge');
  /** `cache.m6g.2xlarge` */
  public static readonly M6G_2XLARGE = new CacheNodeType('cache.m6g.2xlarge');
  /** `cache.m6g.4xlarge` */
  public static readonly M6G_4XLARGE = new CacheNodeType('cache.m6g.4xlarge');
  /** `cache.m6g.8xlarge` */
  public static readonly M6G_8XLARGE = new CacheNodeType('cache.m6g.8xlarge');
  /** `cache.m6g.12xlarge` */
  public static readonly M6G_12XLARGE = new CacheNodeType('cache.m6g.12xlarge');
  /** `cache.m6g.16xlarge` */
  public static readonly M6G_16XLARGE = new CacheNodeType('cache.m6g.16xlarge');
  /** `cache.r6gd.xlarge` */
  public static readonly R6GD_XLARGE = new CacheNodeType('cache.r6gd.xlarge');
  /** `cache.r6gd.2xlarge` */
  public static readonly R6GD_2XLARGE = new CacheNodeType('cache.r6gd.2xlarge');
  /** `cache.r6gd.4xlarge` */
  public static readonly R6GD_4XLARGE = new CacheNodeType('cache.r6gd.4xlarge');
  /** `cache.r6gd.8xlarge` */
  public static readonly R6GD_8XLARGE = new CacheNodeType('cache.r6gd.8xlarge');
  /** `cache.r6gd.12xlarge` */
  public static readonly R6GD_12XLARGE = new CacheNodeType('cache.r6gd.12xlarge');
  /** `cache.r6gd.16xlarge` */
  public static readonly R6GD_16XLARGE = new CacheNodeType('cache.r6gd.16xlarge');
  /** `cache.r5.large` */
  public static readonly R5_LARGE = new CacheNodeType('cache.r5.large');
  /** `cache.r5.xlarge` */
  public static readonly R5_XLARGE = new CacheNodeType('cache.r5.xlarge');
  /** `cache.r5.2xlarge` */
  public static readonly R5_2XLARGE = new CacheNodeType('cache.r5.2xlarge');
  /** `cache.r5.4xlarge` */
  public static readonly R5_4XLARGE = new CacheNodeType('cache.r5.4xlarge');
  /** `cache.r5.12xlarge` */
  public static readonly R5_12XLARGE = new CacheNodeType('cache.r5.12xlarge');
  /** `cache.r5.24xlarge` */
  public static readonly R5_24XLARGE = new CacheNodeType('cache.r5.24xlarge');
  /** `cache.m5.large` */
  public static readonly M5_LARGE = new CacheNodeType('cache.m5.large');
  /** `cache.m5.xlarge` */
  public static readonly M5_XLARGE = new CacheNodeType('cache.m5.xlarge');
  /** `cache.m5.2xlarge` */
  public static readonly M5_2XLARGE = new CacheNodeType('cache.m5.2xlarge');
  /** `cache.m5.4xlarge` */
  public static readonly M5_4XLARGE = new CacheNodeType('cache.m5.4xlarge');
  /** `cache.m5.12xlarge` */
  public static readonly M5_12XLARGE = new CacheNodeType('cache.m5.12xlarge');
  /** `cache.m5.24xlarge` */
  public static readonly M5_24XLARGE = new CacheNodeType('cache.m5.24xlarge');
  /** `cache.r4.large` */
  public static readonly R4_LARGE = new CacheNodeType('cache.r4.large');
  /** `cache.r4.xlarge` */
  public static readonly R4_XLARGE = new CacheNodeType('cache.r4.xlarge');
  /** `cache.r4.2xlarge` */
  public static readonly R4_2XLARGE = new CacheNodeType('cache.r4.2xlarge');
  /** `cache.r4.4xlarge` */
  public static readonly R4_4XLARGE = new CacheNodeType('cache.r4.4xlarge');
  /** `cache.r4.8xlarge` */
  public static readonly R4_8XLARGE = new CacheNodeType('cache.r4.8xlarge');
  /** `cache.r4.16xlarge` */
  public static readonly R4_16XLARGE = new CacheNodeType('cache.r4.16xlarge');
  /** `cache.m4.large` */
  public static readonly M4_LARGE = new CacheNodeType('cache.m4.large');
  /** `cache.m4.xlarge` */
  public static readonly M4_XLARGE = new CacheNodeType('cache.m4.xlarge');
  /** `cache.m4.2xlarge` */
  public static readonly M4_2XLARGE = new CacheNodeType('cache.m4.2xlarge');
  /** `cache.m4.4xlarge` */
  public static readonly M4_4XLARGE = new CacheNodeType('cache.m4.4xlarge');
  /** `cache.m4.10xlarge` */
  public static readonly M4_10XLARGE = new CacheNodeType('cache.m4.10xlarge');
  /** `cache.t4g.micro` */
  public static readonly T4G_MICRO = new CacheNodeType('cache.t4g.micro');
  /** `cache.t4g.small` */
  public static readonly T4G_SMALL = new CacheNodeType('cache.t4g.small');
  /** `cache.t4g.medium` */
  public static readonly T4G_MEDIUM = new CacheNodeType('cache.t4g.medium');
  /** `cache.t3.micro` */
  public static readonly T3_MICRO = new CacheNodeType('cache.t3.micro');
  /** `cache.t3.small` */
  public static readonly T3_SMALL = new CacheNodeType('cache.t3.small');
  /** `cache.t3.medium` */
  public static readonly T3_MEDIUM = new CacheNodeType('cache.t3.medium');
  /** `cache.i8ge.48xlarge` */
  public static readonly I8GE_48XLARGE = new CacheNodeType('cache.i8ge.48xlarge');

  /**
   * A node type without a constant in this class.
   *
   * @param nodeType the name of the node type, for example `cache.r9g.large`
   * @throws if the string does not have the form `cache.<family>.<size>`
   */
  public static of(nodeType: string): CacheNodeType {
    if (!parseNodeType(nodeType)) {
      throw fail('CacheNodeTypeSyntax', `A node type must have the form cache.<family>.<size>, such as 'cache.r7g.large'; got '${nodeType}'. `
        + 'See https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/CacheNodes.SupportedTypes.html');
    }
    return new CacheNodeType(nodeType);
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
