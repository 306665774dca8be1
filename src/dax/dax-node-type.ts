import { Token } from 'aws-cdk-lib';
import { daxNodeFamilyOf, parseDaxNodeType } from '../facts';
import { fail } from '../private/errors';

const DOCUMENTATION = 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/DAXEncryptionAtRest.html';

/**
 * The node type of a DAX cluster.
 *
 * The constants are the types that support encryption at rest. R3 does not support it and has no constant. T3 and T2 are
 * burstable; AWS recommends them for tests, development and moderate load with short peaks.
 *
 * R7I: the AWS documentation available so far does not confirm that the family supports encryption at rest. If it did not, the
 * service would reject the cluster; the cluster would never be unencrypted.
 *
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/DAXEncryptionAtRest.html
 */
export class DaxNodeType {
  /** `dax.r7i.large`. See the class documentation about R7I. */
  public static readonly R7I_LARGE = new DaxNodeType('dax.r7i.large');
  /** `dax.r7i.xlarge`. See the class documentation about R7I. */
  public static readonly R7I_XLARGE = new DaxNodeType('dax.r7i.xlarge');
  /** `dax.r7i.2xlarge`. See the class documentation about R7I. */
  public static readonly R7I_2XLARGE = new DaxNodeType('dax.r7i.2xlarge');
  /** `dax.r7i.4xlarge`. See the class documentation about R7I. */
  public static readonly R7I_4XLARGE = new DaxNodeType('dax.r7i.4xlarge');
  /** `dax.r7i.8xlarge`. See the class documentation about R7I. */
  public static readonly R7I_8XLARGE = new DaxNodeType('dax.r7i.8xlarge');
  /** `dax.r7i.12xlarge`. See the class documentation about R7I. */
  public static readonly R7I_12XLARGE = new DaxNodeType('dax.r7i.12xlarge');
  /** `dax.r7i.16xlarge`. See the class documentation about R7I. */
  public static readonly R7I_16XLARGE = new DaxNodeType('dax.r7i.16xlarge');
  /** `dax.r7i.24xlarge`. See the class documentation about R7I. */
  public static readonly R7I_24XLARGE = new DaxNodeType('dax.r7i.24xlarge');
  /** `dax.r5.large`, the default in this major version of the library */
  public static readonly R5_LARGE = new DaxNodeType('dax.r5.large');
  /** `dax.r5.xlarge` */
  public static readonly R5_XLARGE = new DaxNodeType('dax.r5.xlarge');
  /** `dax.r5.2xlarge` */
  public static readonly R5_2XLARGE = new DaxNodeType('dax.r5.2xlarge');
  /** `dax.r5.4xlarge` */
  public static readonly R5_4XLARGE = new DaxNodeType('dax.r5.4xlarge');
  /** `dax.r5.8xlarge` */
  public static readonly R5_8XLARGE = new DaxNodeType('dax.r5.8xlarge');
  /** `dax.r5.12xlarge` */
  public static readonly R5_12XLARGE = new DaxNodeType('dax.r5.12xlarge');
  /** `dax.r5.16xlarge` */
  public static readonly R5_16XLARGE = new DaxNodeType('dax.r5.16xlarge');
  /** `dax.r5.24xlarge` */
  public static readonly R5_24XLARGE = new DaxNodeType('dax.r5.24xlarge');
  /** `dax.r4.large` */
  public static readonly R4_LARGE = new DaxNodeType('dax.r4.large');
  /** `dax.r4.xlarge` */
  public static readonly R4_XLARGE = new DaxNodeType('dax.r4.xlarge');
  /** `dax.r4.2xlarge` */
  public static readonly R4_2XLARGE = new DaxNodeType('dax.r4.2xlarge');
  /** `dax.r4.4xlarge` */
  public static readonly R4_4XLARGE = new DaxNodeType('dax.r4.4xlarge');
  /** `dax.r4.8xlarge` */
  public static readonly R4_8XLARGE = new DaxNodeType('dax.r4.8xlarge');
  /** `dax.r4.16xlarge` */
  public static readonly R4_16XLARGE = new DaxNodeType('dax.r4.16xlarge');
  /** `dax.t3.small` */
  public static readonly T3_SMALL = new DaxNodeType('dax.t3.small');
  /** `dax.t3.medium` */
  public static readonly T3_MEDIUM = new DaxNodeType('dax.t3.medium');
  /** `dax.t2.small` */
  public static readonly T2_SMALL = new DaxNodeType('dax.t2.small');
  /** `dax.t2.medium` */
  public static readonly T2_MEDIUM = new DaxNodeType('dax.t2.medium');

  /**
   * A node type without a constant in this class.
   *
   * @param nodeType the name of the node type, for example `dax.r8g.large`
   * @throws if the string does not have the form `dax.<family>.<size>`, or the type does not support encryption at rest
   */
  public static of(nodeType: string): DaxNodeType {
    if (Token.isUnresolved(nodeType)) return new DaxNodeType(nodeType);
    if (!parseDaxNodeType(nodeType)) {
      throw fail('DaxNodeTypeSyntax', `A node type must have the form dax.<family>.<size>, such as 'dax.r5.large'; got '${nodeType}'. See ${DOCUMENTATION}`);
    }
    const family = daxNodeFamilyOf(nodeType);
    if (family?.encryptionAtRest === 'no') {
      throw fail('DaxNodeTypeNotEncryptable', `'${nodeType}' belongs to the family ${family.family.toUpperCase()}, which does not support encryption at rest. `
        + `Use DaxNodeType.R5_LARGE or another constant of DaxNodeType. See ${DOCUMENTATION}`);
    }
    return new DaxNodeType(nodeType);
  }

  /**
   * Brand: rejects look-alikes at compile time and at run time.
   *
   * @internal
   */
  protected readonly _kind: string = 'DaxNodeType';

  private constructor(
    /** The name in CloudFormation. */
    public readonly name: string,
  ) {}

  /** Whether nodes of this type are burstable: their CPU use above a baseline consumes credits. */
  public get burstable(): boolean {
    return daxNodeFamilyOf(this.name)?.burstable ?? false;
  }

  /** The name. */
  public toString(): string {
    return this.name;
  }
}
