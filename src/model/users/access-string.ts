import { isPartlyUnknown, mayEqual, withUnknownPieces } from './partly-known-text';
import { isUnknown, TemplateResource, Unknown } from '../../template';

/** The rules of an access string, which apply from left to right. */
export interface AccessString {
  /** The rules in lower case. A selector is one rule: `(+get ~key*)`. `${...}` marks an unknown part. */
  readonly rules: readonly string[];
  /** Set if a part of the text is unknown. */
  readonly unknown?: Unknown;
}

/** A selector in parentheses, or a word. */
const RULE = /\([^)]*\)|\S+/g;

/** The access string of a user; `undefined` if it has none. */
export function accessStringOf(user: TemplateResource): AccessString | undefined {
  const value = user.text('AccessString');
  if (!isUnknown(value)) return value === undefined || value.trim() === '' ? undefined : { rules: rulesIn(value) };
  return { rules: rulesIn(withUnknownPieces(value.text)), unknown: value };
}

function rulesIn(text: string): string[] {
  return text.toLowerCase().match(RULE) ?? [];
}

/**
 * Whether clients can log in as the user. The last `on` or `off` decides, and the default is off (dg/Clusters.RBAC). An unknown
 * part may be an `on`, even if it looks like the beginning of a key. That it may revoke an `on` is ignored there.
 */
export function isActive({ rules, unknown }: AccessString): boolean | Unknown {
  let active: boolean | Unknown = false;
  for (const rule of rules) {
    if (rule === 'on') active = true;
    else if (rule === 'off' || rule === 'reset') active = false;
    else if (unknown && isPartlyUnknown(rule) && (active !== true || rule.startsWith('${'))) active = unknown;
  }
  return active;
}

/**
 * Whether the access string itself waives the password. The service is documented to reject rules about passwords there, so
 * unknown parts do not count.
 */
export function waivesPassword({ rules }: AccessString): boolean {
  let waived = false;
  for (const rule of rules) {
    if (rule === 'nopass') waived = true;
    else if (rule === 'resetpass' || rule === 'reset' || /^[>#]/.test(rule)) waived = false;
  }
  return waived;
}

/** Whether the access string, or one of the selectors in it, allows every command on every key. */
export function allowsEverything({ rules, unknown }: AccessString): boolean | Unknown {
  if (!unknown) return allowAll(rules, asWritten);
  if (allowAll(rules, mostRestrictive)) return true;
  return allowAll(rules, mostPermissive) ? unknown : false;
}

/** The permissions after some of the rules. */
interface Permissions {
  read: boolean;
  write: boolean;
  commands: boolean;
  /** Revoked commands and categories. A user without some of them does not have every permission. */
  readonly revoked: Set<string>;
  /** Permissions on databases came with Valkey 9.1. */
  databases: boolean;
}

/** The rules that a partly unknown rule may be, itself included. */
type Interpretation = (rule: string) => readonly string[];

const ALLOWING = ['~*', '%r~*', '%w~*', 'allkeys', '+@all', 'allcommands', 'alldbs'];
const REVOKING = ['resetkeys', 'nocommands', '-@all', 'clearselectors', 'reset', 'resetdbs'];

const asWritten: Interpretation = (rule) => [rule];
const mostPermissive: Interpretation = (rule) => (isPartlyUnknown(rule) ? [rule, ...ALLOWING.filter((each) => mayEqual(rule, each))] : [rule]);
const mostRestrictive: Interpretation = (rule) => (isPartlyUnknown(rule) ? [rule, ...REVOKING.filter((each) => mayEqual(rule, each))] : [rule]);

function allowAll(rules: readonly string[], interpret: Interpretation): boolean {
  const permissions: Permissions = { read: false, write: false, commands: false, revoked: new Set(), databases: true };
  let bySelector = false;
  for (const rule of rules) {
    if (rule.startsWith('(')) bySelector ||= allowAll(rulesIn(rule.replace(/^\(|\)$/g, '')), interpret);
    for (const each of interpret(rule)) {
      if (each === 'clearselectors' || each === 'reset') bySelector = false;
      apply(each, permissions);
    }
  }
  const { read, write, commands, revoked, databases } = permissions;
  return bySelector || (read && write && commands && revoked.size === 0 && databases);
}

function apply(rule: string, permissions: Permissions): void {
  // `~**` means all keys as well, and `%rw~*` means `~*`.
  const [isOfAllKeys, rights = 'rw'] = /^(?:~|%([rw]{1,2})~)\*+$/.exec(rule) ?? [];
  if (isOfAllKeys !== undefined || rule === 'allkeys') {
    permissions.read ||= rights.includes('r');
    permissions.write ||= rights.includes('w');
  }
  if (rule === 'resetkeys' || rule === 'reset') permissions.read = permissions.write = false;
  if (rule === 'alldbs' || rule === 'reset') permissions.databases = true;
  else if (rule === 'resetdbs' || rule.startsWith('db=')) permissions.databases = false;

  const isOfAllCommands = rule === '+@all' || rule === 'allcommands';
  if (isOfAllCommands || ['-@all', 'nocommands', 'reset'].includes(rule)) {
    permissions.commands = isOfAllCommands;
    permissions.revoked.clear();
  } else if (rule.startsWith('-')) {
    permissions.revoked.add(rule.slice(1));
  } else if (rule.startsWith('+')) {
    permissions.revoked.delete(rule.slice(1));
  }
}
