import type { Fault } from './errors';
import { unknownOptions } from './known-options';

/** What a value of an option has to be, and how a message says so. */
export interface TypeCheck {
  readonly is: (value: unknown) => boolean;
  readonly expected: string;
  readonly required?: boolean;
}

/** Options that do not exist or have the wrong type: with them nothing can be built. */
export function typeFaults(
  subject: string, given: object | undefined, checks: Readonly<Record<string, TypeCheck | undefined>>, hints: Readonly<Record<string, string>>,
): Fault[] {
  const values = (given ?? {}) as Readonly<Record<string, unknown>>;
  const faults = unknownOptions(subject, values, Object.keys(checks), hints);
  for (const [name, check] of Object.entries(checks)) {
    const value = values[name];
    if (!check || (value === undefined && !check.required) || check.is(value)) continue;
    faults.push({ code: 'OptionType', message: `'${name}' must be ${check.expected}; got ${describeValue(value)}.` });
  }
  return faults;
}

/** Whether a value has members of these names. By name and not by class: an app may hold two copies of a library. */
export function hasMembers(...names: string[]): (value: unknown) => boolean {
  return (value) => typeof value === 'object' && value !== null && names.every((name) => name in value);
}

/** Whether a value is one of our own, of this copy of the library or of another. */
export function isKind(kind: string): (value: unknown) => boolean {
  return (value) => isPlainObject(value) && '_kind' in value && value._kind === kind;
}

/** Whether a value is a list of things that are each of a kind. */
export function isListOf(is: (value: unknown) => boolean): (value: unknown) => boolean {
  return (value) => Array.isArray(value) && value.every(is);
}

export function isPlainObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isText(value: unknown): boolean {
  return typeof value === 'string';
}

export function isNumber(value: unknown): boolean {
  return typeof value === 'number';
}

export function isBoolean(value: unknown): boolean {
  return typeof value === 'boolean';
}

/** A value in a few words. */
export function describeValue(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'object' && value !== null) return `an object of the kind ${value.constructor?.name ?? 'Object'}`;
  return JSON.stringify(value) ?? String(value);
}
