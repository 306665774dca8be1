import { Token } from 'aws-cdk-lib';
import { DAX_NODE_FAMILIES, daxNodeFamilyOf, parseDaxNodeType } from '../facts';
import { fail } from '../private/errors';
import { nodeTypeName } from '../private/node-type-name';

const DOCUMENTATION = 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/DAXEncryptionAtRest.html';

/**
 * A family of DAX node types that supports encryption at rest. R3 does not support it and is no member.
 *
 * T3 and T2 are burstable; AWS recommends them for tests, development and moderate load with short peaks.
 *
 * R7I: the AWS documentation available so far does not confirm that the family supports encryption at rest. If it did not, the
 * service would reject the cluster; the cluster would never be unencrypted.
 *
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/DAXEncryptionAtRest.html
 */
export enum DaxNodeFamily {
  /** `dax.r7i.*`. See the documentation of the enum about this family. */
  R7I = 'r7i',
  /** `dax.r5.*`, the family of the default in this major version of the library */
  R5 = 'r5',
  /** `dax.r4.*` */
  R4 = 'r4',
  /** `dax.t3.*` */
  T3 = 't3',
  /** `dax.t2.*` */
  T2 = 't2',
}

/** The size of a DAX node. Not every family exists in every size. */
export enum DaxNodeSize {
  /** `dax.*.small` */
  SMALL = 'small',
  /** `dax.*.medium` */
  MEDIUM = 'medium',
  /** `dax.*.large` */
  LARGE = 'large',
  /** `dax.*.xlarge` */
  XLARGE = 'xlarge',
  /** `dax.*.2xlarge` */
  XLARGE2 = '2xlarge',
  /** `dax.*.4xlarge` */
  XLARGE4 = '4xlarge',
  /** `dax.*.8xlarge` */
  XLARGE8 = '8xlarge',
  /** `dax.*.12xlarge` */
  XLARGE12 = '12xlarge',
  /** `dax.*.16xlarge` */
  XLARGE16 = '16xlarge',
  /** `dax.*.24xlarge` */
  XLARGE24 = '24xlarge',
}

/**
 * The node type of a DAX cluster: a family that supports encryption at rest, and a size.
 *
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/DAXEncryptionAtRest.html
 */
export class DaxNodeType {
  /**
   * The node type of a family and a size, for example `dax.r5.2xlarge` for `DaxNodeFamily.R5` and `DaxNodeSize.XLARGE2`.
   *
   * @param family the family
   * @param size the size
   * @throws if the family does not exist in the size
   */
  public static of(family: DaxNodeFamily, size: DaxNodeSize): DaxNodeType {
    const parts = { families: DaxNodeFamily, sizes: DaxNodeSize, facts: DAX_NODE_FAMILIES };
    return new DaxNodeType(nodeTypeName('Dax', parts, family, size));
  }

  /**
   * A node type by its name, for families and sizes that this library does not know yet.
   *
   * @param name the name of the node type, for example `dax.r8g.large`
   * @throws if the string does not have the form `dax.<family>.<size>`, or the type does not support encryption at rest
   */
  public static fromName(name: string): DaxNodeType {
    if (Token.isUnresolved(name)) return new DaxNodeType(name);
    if (!parseDaxNodeType(name)) {
      throw fail('DaxNodeTypeSyntax', `A node type must have the form dax.<family>.<size>, such as 'dax.r5.large'; got '${name}'. See ${DOCUMENTATION}`);
    }
    const family = daxNodeFamilyOf(name);
    if (family?.encryptionAtRest === 'no') {
      throw fail('DaxNodeTypeNotEncryptable', `'${name}' belongs to the family ${family.family.toUpperCase()}, which does not support encryption at rest. `
        + `Use DaxNodeType.of with a member of DaxNodeFamily. See ${DOCUMENTATION}`);
    }
    return new DaxNodeType(name);
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
