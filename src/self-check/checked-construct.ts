import type { Construct } from 'constructs';
import { selfCheck, SelfCheckOptions } from './self-check';
import { describeFaults, fail, failOn, Fault } from '../private/errors';

/** The checks of a constructor. Their errors name the construct and have its error code. */
export interface ConstructorChecks {
  /** Throws if there are faults. For faults that make it impossible to build the construct. */
  failOn(faults: readonly Fault[]): void;
  /** The error that lists faults. */
  error(faults: readonly Fault[]): Error;
  /** Throws if there are other faults, or if the elements of the construct violate a rule. Synthesis checks the elements again. */
  judge(options: Omit<SelfCheckOptions, 'code' | 'subject'>): void;
}

/**
 * Builds the content of a construct. If this fails, removes the construct from the tree: the caller may catch the error and go on.
 *
 * @param subject the name of the construct in messages; the error code is this name with `Invalid`
 * @param typeFaults the options of the wrong type, with which nothing can be built
 * @param build creates the content and calls the checks
 */
export function buildChecked<T>(construct: Construct, subject: string, typeFaults: readonly Fault[], build: (checks: ConstructorChecks) => T): T {
  const code = `${subject}Invalid`;
  const checks: ConstructorChecks = {
    failOn: (faults) => failOn(faults, code, subject, construct),
    error: (faults) => fail(code, describeFaults(faults, subject), construct),
    judge: (options) => selfCheck(construct, { ...options, code, subject }),
  };
  try {
    checks.failOn(typeFaults);
    return build(checks);
  } catch (error) {
    construct.node.scope?.node.tryRemoveChild(construct.node.id);
    throw error;
  }
}
