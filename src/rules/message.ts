import { isUnknown } from '../template';
import type { Finding } from './judge';

/** The prefix of every rule id outside the catalogue: the name of the policy pack. */
export const PACK_NAME = 'EncryptedCaches';

/** The id that a finding is reported and acknowledged under. */
export function findingId(finding: Finding): string {
  const id = `${PACK_NAME}-${finding.rule.id}`;
  return finding.unresolved === undefined ? id : `${id}[unresolved]`;
}

/** What was found and what must hold, in two sentences. */
export function describeFinding(finding: Finding): string {
  const { rule, path } = finding;
  const found = finding.unresolved === undefined
    ? `${path} is ${describeValue(finding)}${finding.when ? ` when ${finding.when}` : ''}`
    : `${path} cannot be proved: it depends on ${finding.unresolved}`;
  return [`${found}.`, finding.detail, rule.requirement].filter(Boolean).join(' ');
}

/** What to do, and where it is documented. */
export function describeFix(finding: Finding): string {
  return `${finding.rule.fix} See ${finding.rule.documentation}`;
}

function describeValue({ rule, received }: Finding): string {
  if (received === undefined) return 'absent';
  if (rule.secret) return 'a value that is not repeated here';
  if (isUnknown(received)) return received.text ?? received.why;
  const text = JSON.stringify(received) ?? String(received);
  return text.length > 120 ? `${text.slice(0, 117)}...` : text;
}
