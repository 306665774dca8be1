import { Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** Which spellings of an acknowledgement count. */
export enum AcknowledgementForm {
  /** `EncryptedCaches-Rule`, which the pack filters itself. */
  PLAIN,
  /** `EncryptedCaches::EncryptedCaches-Rule` too, which the CDK filters at synthesis and lists as suppressed. */
  ANY,
}

type Reasons = ReadonlyMap<string, string>;

const NONE: Reasons = new Map();

/** What users acknowledged, and why, on the constructs of a tree and on those around them. */
export class Acknowledgements {
  private readonly known = new Map<IConstruct, Reasons>();

  /** @param plugin the name before the `::` of the qualified spelling */
  constructor(private readonly form: AcknowledgementForm, private readonly plugin: string) {}

  /** The reason that was given for acknowledging a rule on a construct or on one that contains it. */
  public reasonFor(id: string, construct: IConstruct): string | undefined {
    const reasons = this.reasonsOf(construct);
    return reasons.get(id) ?? (this.form === AcknowledgementForm.ANY ? reasons.get(`${this.plugin}::${id}`) : undefined);
  }

  /** By id as it was written, without the namespace that the CDK gives a plain one. */
  private reasonsOf(construct: IConstruct): Reasons {
    const known = this.known.get(construct);
    if (known) return known;
    const inherited = construct.node.scope ? this.reasonsOf(construct.node.scope) : NONE;
    let reasons = inherited;
    // There are thousands of constructs with an entry or two in a large app, and next to none of them is an acknowledgement.
    for (const { type, data } of construct.node.metadata) {
      if (type !== Validations.ACKNOWLEDGED_RULES_METADATA_KEY || typeof data !== 'object' || data === null) continue;
      reasons = new Map([...reasons, ...Object.entries(data).map(([id, reason]) => [id.replace(/^annotation::/i, ''), String(reason)] as const)]);
    }
    this.known.set(construct, reasons);
    return reasons;
  }
}
