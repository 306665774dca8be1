import { isUnknown } from '../template';
import type { Finding } from './judge';

/** What a finding takes its words from. */
type Wording = Pick<Finding, 'rule' | 'path' | 'received' | 'unresolved' | 'when' | 'detail'>;

/** The prefix of every rule id outside the catalogue: the name of the policy pack. */
export const PACK_NAME = 'EncryptedCaches';

/** The id that a finding is reported and acknowledged under. */
export function findingId({ rule, unresolved }: Pick<Finding, 'rule' | 'unresolved'>): string {
  const id = `${PACK_NAME}-${rule.id}`;
  return unresolved === undefined ? id : `${id}[unresolved]`;
}

/** What was found and what must hold, in two sentences. */
export function describeFinding(finding: Wording): string {
  const { rule, path, unresolved, when, detail } = finding;
  const found = unresolved === undefined
    ? `${path} is ${describeValue(finding)}${when === undefined ? '' : ` when ${when}`}.`
    : `${path} cannot be proved: it depends on ${unresolved}.`;
  return detail === undefined ? `${found} ${rule.requirement}` : `${found} ${detail} ${rule.requirement}`;
}

/** What to do, and where it is documented. */
export function describeFix(finding: Pick<Finding, 'rule'>): string {
  return `${finding.rule.fix} See ${finding.rule.documentation}`;
}

function describeValue({ rule, received }: Wording): string {
  if (received === undefined) return 'absent';
  if (rule.secret) return 'a value that is not repeated here';
  if (isUnknown(received)) return received.text ?? received.why;
  const text = JSON.stringify(received) ?? String(received);
  return text.length > 120 ? `${text.slice(0, 117)}...` : text;
}
