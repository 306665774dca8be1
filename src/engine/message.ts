import { isUnknown } from '../template';
import type { Finding } from './judge';

/** The parts of a finding that its text is made of. */
type Wording = Pick<Finding, 'rule' | 'path' | 'received' | 'unresolved' | 'when' | 'detail'>;

/** The name of the policy pack, and the prefix of the rule ids in reports. */
export const PACK_NAME = 'EncryptedCaches';

/** The id of a finding in reports and acknowledgements. */
export function findingId({ rule, unresolved }: Pick<Finding, 'rule' | 'unresolved'>): string {
  const id = `${PACK_NAME}-${rule.id}`;
  return unresolved === undefined ? id : `${id}[unresolved]`;
}

/** The value that was found, and the requirement. */
export function describeFinding(finding: Wording): string {
  const { rule, path, unresolved, when, detail } = finding;
  const found = unresolved === undefined
    ? `${path} is ${describeValue(finding)}${when === undefined ? '' : ` when ${when}`}.`
    : `${path} cannot be proved: it depends on ${unresolved}.`;
  return detail === undefined ? `${found} ${rule.requirement}` : `${found} ${detail} ${rule.requirement}`;
}

/** The fix, and the page that documents it. */
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
