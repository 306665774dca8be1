import { Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** Which spellings of an acknowledgement count. */
export enum AcknowledgementForm {
  /** `EncryptedCaches-Rule`, which the pack filters itself. */
  PLAIN,
  /** `EncryptedCaches::EncryptedCaches-Rule` too, which the CDK filters at synthesis and lists as suppressed. */
  ANY,
}

/** The reason that was given for acknowledging a rule on a construct or on one that contains it. */
export function acknowledgementOf(id: string, construct: IConstruct, form: AcknowledgementForm, plugin: string): string | undefined {
  for (let scope: IConstruct | undefined = construct; scope; scope = scope.node.scope) {
    for (const { type, data } of scope.node.metadata) {
      if (type !== Validations.ACKNOWLEDGED_RULES_METADATA_KEY || typeof data !== 'object' || data === null) continue;
      for (const [key, reason] of Object.entries(data)) {
        const plain = key.replace(/^annotation::/i, '');
        if (plain === id || (form === AcknowledgementForm.ANY && key === `${plugin}::${id}`)) return String(reason);
      }
    }
  }
  return undefined;
}
