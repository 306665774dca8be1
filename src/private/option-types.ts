import type { Fault } from './errors';
import { unknownOptions } from './known-options';

/** The expected type of an option. */
export interface TypeCheck {
  readonly is: (value: unknown) => boolean;
  /** The type for error messages, with an article. */
  readonly expected: string;
  readonly required?: boolean;
}

/** Unknown options and values of the wrong type. The construct cannot be built with them. */
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

/** Checks for members instead of the class, because an app can load two copies of a library. */
export function hasMembers(...names: string[]): (value: unknown) => boolean {
  return (value) => typeof value === 'object' && value !== null && names.every((name) => name in value);
}

/** Checks the brand of a value type of this library. The value may come from another copy of the library. */
export function isKind(kind: string): (value: unknown) => boolean {
  return (value) => isPlainObject(value) && '_kind' in value && value._kind === kind;
}

/** Checks that a value is a list, and each of its elements. */
export function isListOf(is: (value: unknown) => boolean): (value: unknown) => boolean {
  return (value) => Array.isArray(value) && value.every(is);
}

export function isPlainObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isString(value: unknown): boolean {
  return typeof value === 'string';
}

export function isNumber(value: unknown): boolean {
  return typeof value === 'number';
}

export function isBoolean(value: unknown): boolean {
  return typeof value === 'boolean';
}

/** Describes a value in error messages: objects by their class only, other values literally. */
export function describeValue(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'object' && value !== null) return `an object of type ${value.constructor?.name ?? 'Object'}`;
  return JSON.stringify(value) ?? String(value);
}
