import { App, Stack } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { buildChecked } from '../../src/self-check/checked-construct';
import { compliantGroup } from '../helpers/compliant-group';
import { messageOf } from '../helpers/stack';

const FAULT = { code: 'SizeRange', message: 'size must be a positive number.' };

let stack: Stack;
let cache: Construct;
beforeEach(() => {
  stack = new Stack(new App(), 'Stack');
  cache = new Construct(stack, 'Cache');
});

test('what was built is returned, and the construct stays', () => {
  expect(buildChecked(cache, 'Cache', [], () => 'content')).toBe('content');
  expect(stack.node.tryFindChild('Cache')).toBe(cache);
});

test('options of the wrong type are refused before anything is built', () => {
  const build = jest.fn();
  expect(messageOf(() => buildChecked(cache, 'Cache', [FAULT], build))).toMatch(/^Cache has one fault:\n {2}- \[SizeRange\] size/);
  expect(build).not.toHaveBeenCalled();
  expect(stack.node.tryFindChild('Cache')).toBeUndefined();
});

test.each<[string, Parameters<typeof buildChecked>[3]]>([
  ['a check of faults', (checks) => checks.failOn([FAULT])],
  ['an error with faults', (checks) => { throw checks.error([FAULT]); }],
  ['a fault among those of the elements', (checks) => checks.judge({ faults: [FAULT], elements: () => [compliantGroup(cache, 'Group', {})] })],
  ['a violated rule', (checks) => checks.judge({ faults: [], elements: () => [compliantGroup(cache, 'Group', { atRestEncryptionEnabled: false })] })],
])('%s gives an error with code and path, and leaves nothing in the tree', (_, build) => {
  let error: unknown;
  try {
    buildChecked(cache, 'Cache', [], build);
  } catch (thrown) {
    error = thrown;
  }
  expect(error).toMatchObject({ name: 'CacheInvalid', constructPath: 'Stack/Cache', message: expect.stringMatching(/^Cache has one fault:/) });
  expect(stack.node.tryFindChild('Cache')).toBeUndefined();
});

test('an error of the content is passed on, and leaves nothing in the tree', () => {
  expect(messageOf(() => buildChecked(cache, 'Cache', [], () => { throw new Error('no such thing'); }))).toBe('no such thing');
  expect(stack.node.tryFindChild('Cache')).toBeUndefined();
});
