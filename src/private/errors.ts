import { UnscopedValidationError, ValidationError } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** The error codes of the CDK are a branded string type. It is not exported, so derive it from the constructor. */
type ErrorCode = ConstructorParameters<typeof ValidationError>[0];

/** One mistake in the options of a construct. */
export interface Fault {
  /** A stable code in PascalCase; the rule id if a rule found the fault. */
  readonly code: string;
  /** What was given, what is allowed, why, and what to do. */
  readonly message: string;
}

/** Creates an error with a stable code, a message and the construct that it is about. */
export function fail(code: string, message: string, scope?: IConstruct): Error {
  return scope ? new ValidationError(code as ErrorCode, message, scope) : new UnscopedValidationError(code as ErrorCode, message);
}

/** Throws one error that lists all faults, if there are any. */
export function failOn(faults: readonly Fault[], code: string, subject: string, scope?: IConstruct): void {
  if (faults.length > 0) throw fail(code, describeFaults(faults, subject), scope);
}

/** The message that lists all faults with their codes. */
export function describeFaults(faults: readonly Fault[], subject: string): string {
  const count = faults.length === 1 ? 'one fault' : `${faults.length} faults`;
  return [`${subject} has ${count}:`, ...faults.map(({ code, message }) => `  - [${code}] ${message}`)].join('\n');
}
