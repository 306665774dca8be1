import { isPartlyUnknown, mayEqual, withUnknownPieces } from './partly-known-text';
import { isUnknown, TemplateResource, Unknown } from '../../template';

/** What a user may do and whether it may do anything at all, rule by rule. Rules are applied from left to right. */
export interface AccessString {
  /** The rules in lower case, those of a selector in one piece: `(+get ~key*)`. `${...}` stands for what is not known. */
  readonly rules: readonly string[];
  /** Set where not all of the text is known. */
  readonly open?: Unknown;
}

/** A selector in parentheses, or what stands between spaces. */
const RULE = /\([^)]*\)|\S+/g;

/** The access string of a user; `undefined` when it has none. */
export function accessStringOf(user: TemplateResource): AccessString | undefined {
  const value = user.text('AccessString');
  if (!isUnknown(value)) return value === undefined || value.trim() === '' ? undefined : { rules: rulesIn(value) };
  return { rules: rulesIn(withUnknownPieces(value.text)), open: value };
}

function rulesIn(text: string): string[] {
  return text.toLowerCase().match(RULE) ?? [];
}

/**
 * Whether clients can log in as the user. The last `on` or `off` counts; without either the service switches a user off
 * (dg/Clusters.RBAC). What is not known of the text may be an `on`, even where it looks like the beginning of a key; that it takes
 * an `on` back is left out of account there.
 */
export function isActive({ rules, open }: AccessString): boolean | Unknown {
  let active: boolean | Unknown = false;
  for (const rule of rules) {
    if (rule === 'on') active = true;
    else if (rule === 'off' || rule === 'reset') active = false;
    else if (open && isPartlyUnknown(rule) && (active !== true || rule.startsWith('${'))) active = open;
  }
  return active;
}

/**
 * Whether the access string itself waives the password. The service is documented to take nothing about passwords there, so that a
 * text that is not known is no reason for doubt.
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
export function allowsEverything({ rules, open }: AccessString): boolean | Unknown {
  if (!open) return allowAll(rules, known);
  if (allowAll(rules, atWorst)) return true;
  return allowAll(rules, atBest) ? open : false;
}

/** What has been allowed so far. */
interface Permissions {
  read: boolean;
  write: boolean;
  commands: boolean;
  /** Commands and categories that were taken back: a user without some of them is one that somebody thought about. */
  readonly without: Set<string>;
  /** Permissions on databases came with Valkey 9.1. */
  databases: boolean;
}

/** What a rule with open pieces stands for: itself, or rules that it may turn out to be. */
type Reading = (rule: string) => readonly string[];

const ALLOWING = ['~*', '%r~*', '%w~*', 'allkeys', '+@all', 'allcommands', 'alldbs'];
const REVOKING = ['resetkeys', 'nocommands', '-@all', 'clearselectors', 'reset', 'resetdbs'];

const known: Reading = (rule) => [rule];
const atBest: Reading = (rule) => (isPartlyUnknown(rule) ? [rule, ...ALLOWING.filter((each) => mayEqual(rule, each))] : [rule]);
const atWorst: Reading = (rule) => (isPartlyUnknown(rule) ? [rule, ...REVOKING.filter((each) => mayEqual(rule, each))] : [rule]);

function allowAll(rules: readonly string[], reading: Reading): boolean {
  const permissions: Permissions = { read: false, write: false, commands: false, without: new Set(), databases: true };
  let bySelector = false;
  for (const rule of rules) {
    if (rule.startsWith('(')) bySelector ||= allowAll(rulesIn(rule.replace(/^\(|\)$/g, '')), reading);
    for (const each of reading(rule)) {
      if (each === 'clearselectors' || each === 'reset') bySelector = false;
      apply(each, permissions);
    }
  }
  const { read, write, commands, without, databases } = permissions;
  return bySelector || (read && write && commands && without.size === 0 && databases);
}

function apply(rule: string, permissions: Permissions): void {
  // `~**` is all keys as well, and `%rw~*` what `~*` is.
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
    permissions.without.clear();
  } else if (rule.startsWith('-')) {
    permissions.without.add(rule.slice(1));
  } else if (rule.startsWith('+')) {
    permissions.without.delete(rule.slice(1));
  }
}
