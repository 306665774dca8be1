import { isUnknown, Section } from '../template';

/** The keys of a policy document, which are the same in all resources. */
const POLICY = { statement: 'Statement', effect: 'Effect', principal: 'Principal', service: 'Service', account: 'AWS' };

const ANY_PRINCIPAL = '*';

/** Whether a trust policy allows, or may allow, one of the services to assume the role. Unknown statements count as allowing. */
export function mayTrust(document: Section, services: readonly string[]): boolean {
  const statements = document.sections(POLICY.statement);
  if (!Array.isArray(statements)) return statements !== undefined;
  return statements.some((statement) => isUnknown(statement) || (mayAllow(statement) && mayName(statement, services)));
}

function mayAllow(statement: Section): boolean {
  const effect = statement.value(POLICY.effect);
  return effect === 'Allow' || isUnknown(effect);
}

/** Whether one of the services is among the principals of a statement. */
function mayName(statement: Section, services: readonly string[]): boolean {
  const principal = statement.value(POLICY.principal);
  if (principal === undefined || typeof principal === 'string') return principal === ANY_PRINCIPAL;
  const section = statement.section(POLICY.principal);
  if (section === undefined || isUnknown(section)) return true;
  return mayHold(section, POLICY.service, [...services, ANY_PRINCIPAL]) || mayHold(section, POLICY.account, [ANY_PRINCIPAL]);
}

function mayHold(section: Section, name: string, wanted: readonly unknown[]): boolean {
  const values = section.list(name);
  if (!Array.isArray(values)) return values !== undefined;
  return values.some((value) => isUnknown(value) || wanted.includes(value));
}
