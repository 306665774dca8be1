import { UnscopedValidationError, ValidationError } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** The code of the core's errors is a branded text; it is derived from the constructor, as the brand itself is not exported. */
type ErrorCode = ConstructorParameters<typeof ValidationError>[0];

/** One thing that is wrong with what a user wrote. */
export interface Fault {
  /** Stable, in PascalCase; the id of a rule where a rule found it. */
  readonly code: string;
  /** What was given, what is allowed, why, and what to do. */
  readonly message: string;
}

/** An error of this library: a stable code, the message, and the construct that it is about. */
export function fail(code: string, message: string, scope?: IConstruct): Error {
  return scope ? new ValidationError(code as ErrorCode, message, scope) : new UnscopedValidationError(code as ErrorCode, message);
}

/** One error that lists all faults, or nothing when there are none. */
export function failOn(faults: readonly Fault[], code: string, subject: string, scope?: IConstruct): void {
  if (faults.length > 0) throw fail(code, describeFaults(faults, subject), scope);
}

/** All faults in one text, each with its code. */
export function describeFaults(faults: readonly Fault[], subject: string): string {
  const count = faults.length === 1 ? 'one fault' : `${faults.length} faults`;
  return [`${subject} has ${count}:`, ...faults.map(({ code, message }) => `  - [${code}] ${message}`)].join('\n');
}
