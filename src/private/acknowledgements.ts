import { Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** The accepted spellings of an acknowledged rule id. */
export enum AcknowledgementForm {
  /** `EncryptedCaches-Rule` only, which the pack filters itself. */
  PLAIN,
  /** Also `EncryptedCaches::EncryptedCaches-Rule`, which the CDK filters at synthesis and reports as suppressed. */
  ANY,
}

type Reasons = ReadonlyMap<string, string>;

const NONE: Reasons = new Map();

/** Acknowledged rule ids with their reasons, inherited down the construct tree. */
export class Acknowledgements {
  /** The reasons by construct. Saves walking up the tree for each construct; costs one entry per construct asked for. */
  private readonly known = new Map<IConstruct, Reasons>();

  /** @param plugin the part of the qualified spelling before `::` */
  constructor(private readonly form: AcknowledgementForm, private readonly plugin: string) {}

  /** The reason for which a rule was acknowledged on a construct or on one of its scopes. */
  public reasonFor(id: string, construct: IConstruct): string | undefined {
    const reasons = this.reasonsOf(construct);
    return reasons.get(id) ?? (this.form === AcknowledgementForm.ANY ? reasons.get(`${this.plugin}::${id}`) : undefined);
  }

  /** The reasons by rule id as the user wrote it, without the namespace that the CDK adds to a plain id. */
  private reasonsOf(construct: IConstruct): Reasons {
    const known = this.known.get(construct);
    if (known) return known;
    const inherited = construct.node.scope ? this.reasonsOf(construct.node.scope) : NONE;
    let reasons = inherited;
    // Large apps have thousands of metadata entries, almost none of which is an acknowledgement: copy the map only for those.
    for (const { type, data } of construct.node.metadata) {
      if (type !== Validations.ACKNOWLEDGED_RULES_METADATA_KEY || typeof data !== 'object' || data === null) continue;
      reasons = new Map([...reasons, ...Object.entries(data).map(([id, reason]) => [id.replace(/^annotation::/i, ''), String(reason)] as const)]);
    }
    this.known.set(construct, reasons);
    return reasons;
  }
}
