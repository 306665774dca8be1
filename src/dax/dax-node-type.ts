import { Token } from 'aws-cdk-lib';
import { daxNodeFamilyOf, parseDaxNodeType } from '../facts';
import { fail } from '../private/errors';

const DOCUMENTATION = 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/DAXEncryptionAtRest.html';

/**
 * The node type of a DAX cluster.
 *
 * The members are the types that encrypt at rest. The family R3 does not, so that it cannot be written down. T3 and T2 are
 * burstable: AWS calls them a choice for tests, for development and for moderate load with short peaks.
 *
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/DAXEncryptionAtRest.html
 */
export class DaxNodeType {
  /** `dax.r7i.large`. No page of AWS that could be read says that R7i encrypts at rest; if it did not, the service would refuse the cluster. */
  public static readonly R7I_LARGE = new DaxNodeType('dax.r7i.large');
  /** `dax.r7i.xlarge`. No page of AWS that could be read says that R7i encrypts at rest; if it did not, the service would refuse the cluster. */
  public static readonly R7I_XLARGE = new DaxNodeType('dax.r7i.xlarge');
  /** `dax.r7i.2xlarge`. No page of AWS that could be read says that R7i encrypts at rest; if it did not, the service would refuse the cluster. */
  public static readonly R7I_2XLARGE = new DaxNodeType('dax.r7i.2xlarge');
  /** `dax.r7i.4xlarge`. No page of AWS that could be read says that R7i encrypts at rest; if it did not, the service would refuse the cluster. */
  public static readonly R7I_4XLARGE = new DaxNodeType('dax.r7i.4xlarge');
  /** `dax.r7i.8xlarge`. No page of AWS that could be read says that R7i encrypts at rest; if it did not, the service would refuse the cluster. */
  public static readonly R7I_8XLARGE = new DaxNodeType('dax.r7i.8xlarge');
  /** `dax.r7i.12xlarge`. No page of AWS that could be read says that R7i encrypts at rest; if it did not, the service would refuse the cluster. */
  public static readonly R7I_12XLARGE = new DaxNodeType('dax.r7i.12xlarge');
  /** `dax.r7i.16xlarge`. No page of AWS that could be read says that R7i encrypts at rest; if it did not, the service would refuse the cluster. */
  public static readonly R7I_16XLARGE = new DaxNodeType('dax.r7i.16xlarge');
  /** `dax.r7i.24xlarge`. No page of AWS that could be read says that R7i encrypts at rest; if it did not, the service would refuse the cluster. */
  public static readonly R7I_24XLARGE = new DaxNodeType('dax.r7i.24xlarge');
  /** `dax.r5.large`, the default of this major release of the library */
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
   * A node type that this library has no member for.
   *
   * @param nodeType the name as the service writes it, `dax.r8g.large` for one
   * @throws when the text does not have that form, and for a type that cannot be encrypted at rest
   */
  public static of(nodeType: string): DaxNodeType {
    if (Token.isUnresolved(nodeType)) return new DaxNodeType(nodeType);
    if (!parseDaxNodeType(nodeType)) {
      throw fail('DaxNodeTypeSyntax', `A node type is written as dax.<family>.<size>, such as 'dax.r5.large'; got '${nodeType}'. See ${DOCUMENTATION}`);
    }
    const family = daxNodeFamilyOf(nodeType);
    if (family?.encryptionAtRest === 'no') {
      throw fail('DaxNodeTypeNotEncryptable', `'${nodeType}' is of the family ${family.family.toUpperCase()}, which cannot be encrypted at rest. `
        + `Use DaxNodeType.R5_LARGE or another member. See ${DOCUMENTATION}`);
    }
    return new DaxNodeType(nodeType);
  }

  /**
   * Nothing else passes for one, neither when it compiles nor when it runs.
   *
   * @internal
   */
  protected readonly _kind: string = 'DaxNodeType';

  private constructor(
    /** The name as CloudFormation takes it. */
    public readonly name: string,
  ) {}

  /** Whether the CPU of such nodes is given by credits: more than a baseline for a while only, or for an extra charge. */
  public get burstable(): boolean {
    return daxNodeFamilyOf(this.name)?.burstable ?? false;
  }

  /** The name. */
  public toString(): string {
    return this.name;
  }
}
