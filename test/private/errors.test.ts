import { App, Errors, Stack } from 'aws-cdk-lib';
import { describeFaults, fail, failOn, Fault } from '../../src/private/errors';

const FAULTS: Fault[] = [{ code: 'FirstFault', message: 'one thing.' }, { code: 'SecondFault', message: 'another thing.' }];

function thrownBy(act: () => void): Error & { constructPath?: string } {
  try {
    act();
  } catch (error) {
    return error as Error;
  }
  throw new Error('nothing was thrown');
}

describe('an error', () => {
  test('has the code as its name, and the path of the construct', () => {
    const stack = new Stack(new App(), 'Stack');
    const error = fail('SomeCode', 'what is wrong', stack) as Error & { constructPath?: string };
    expect(error).toBeInstanceOf(Error);
    expect(error.name).toBe('SomeCode');
    expect(error.message).toContain('what is wrong');
    expect(error.constructPath).toBe('Stack');
    expect(Errors.isValidationError(error)).toBe(true);
  });

  test('does without a construct', () => {
    const error = fail('SomeCode', 'what is wrong') as Error & { constructPath?: string };
    expect(error.name).toBe('SomeCode');
    expect(error.constructPath).toBeUndefined();
    expect(Errors.isValidationError(error)).toBe(true);
  });

  test('has the line of whoever asked for it in its stack', () => {
    expect(fail('SomeCode', 'what is wrong').stack).toContain('errors.test.ts');
  });
});

describe('faults', () => {
  test('come in one error', () => {
    const error = thrownBy(() => failOn(FAULTS, 'ThingInvalid', 'Thing', new Stack(new App(), 'Stack')));
    expect(error.name).toBe('ThingInvalid');
    expect(error.constructPath).toBe('Stack');
    expect(error.message).toContain('Thing has 2 faults:\n  - [FirstFault] one thing.\n  - [SecondFault] another thing.');
  });

  test('that are none are no error', () => expect(() => failOn([], 'ThingInvalid', 'Thing')).not.toThrow());

  test('are counted in words', () => expect(describeFaults(FAULTS.slice(1), 'Thing')).toBe('Thing has one fault:\n  - [SecondFault] another thing.'));
});
