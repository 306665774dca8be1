import { App, CfnParameter, NestedStack, Stack, Stage, Token } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import * as fc from 'fast-check';
import { USER_LIMITS } from '../../src/facts';
import { physicalName } from '../../src/private/physical-name';

const MAX_LENGTH = 40;

/** What the service takes for an id of a user or a user group, and more narrowly: no upper case, as it lowers it silently. */
function expectValid(name: string, maxLength = MAX_LENGTH): void {
  expect(Token.isUnresolved(name)).toBe(false);
  expect(name).toMatch(USER_LIMITS.idPattern);
  expect(name).toMatch(/^[a-z](?:-?[a-z0-9])*$/);
  expect(name.length).toBeLessThanOrEqual(maxLength);
}

/** A construct at a path, in a stack of that name. */
function construct(stackName: string, path: readonly string[]): Construct {
  return path.reduce<Construct>((scope, id) => new Construct(scope, id), new Stack(new App(), 'Stack', { stackName }));
}

// Whatever the CDK takes for a construct id; it turns a slash into something else by itself.
const id = fc.oneof(fc.stringMatching(/^[A-Za-z0-9_-]{1,12}$/), fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }))
  // The construct tree itself refuses names of what every object has.
  .filter((text) => text.trim() !== '' && !(text in {}));
const path = fc.array(id, { minLength: 1, maxLength: 5 });
const stackName = fc.stringMatching(/^[A-Za-z][A-Za-z0-9-]{0,60}$/);
const role = fc.constantFrom('app', 'iam', 'default', 'users');

test('fails when a name is not one that the service takes', () => {
  fc.assert(fc.property(stackName, path, role, fc.integer({ min: 20, max: 63 }), (stack, ids, of, maxLength) => {
    expectValid(physicalName(construct(stack, ids), of, maxLength), maxLength);
  }), { numRuns: 300 });
});

test('fails when a name is another one the next time', () => {
  fc.assert(fc.property(stackName, path, role, (stack, ids, of) => {
    expect(physicalName(construct(stack, ids), of, MAX_LENGTH)).toBe(physicalName(construct(stack, ids), of, MAX_LENGTH));
  }), { numRuns: 100 });
});

test('fails when two constructs, stacks or roles get the same name', () => {
  fc.assert(fc.property(fc.tuple(stackName, path, role), fc.tuple(stackName, path, role), (one, other) => {
    // The same path after what the CDK itself does to it is the same construct.
    const [left, right] = [one, other].map(([stack, ids, of]) => ({ scope: construct(stack, ids), stack, of }));
    fc.pre(left.scope.node.path !== right.scope.node.path || left.stack !== right.stack || left.of !== right.of);
    expect(physicalName(left.scope, left.of, MAX_LENGTH)).not.toBe(physicalName(right.scope, right.of, MAX_LENGTH));
  }), { numRuns: 300 });
});

test.each([
  [['A', 'B-C'], ['A-B', 'C']], [['Cache'], ['cache']], [['Cache_'], ['Cache-']], [['A.B'], ['A-B']], [['x'.repeat(60), 'One'], ['x'.repeat(60), 'Two']], [['1Cache'], ['2Cache']],
])('fails when what is cut off or cleaned up no longer tells %p from %p', (one, other) => {
  const [left, right] = [one, other].map((ids) => physicalName(construct('Stack', ids), 'app', MAX_LENGTH));
  expectValid(left);
  expectValid(right);
  expect(left).not.toBe(right);
});

test('the name is contract: a change replaces users', () => {
  expect(physicalName(construct('Production', ['Service', 'Cache']), 'app', MAX_LENGTH)).toBe('production-service-cache-app-e9a32566');
});

test('a long name keeps its beginning, and its end to tell it from others', () => {
  expect(physicalName(construct('Production', ['x'.repeat(60)]), 'app', MAX_LENGTH)).toMatch(/^production-x{20}-[0-9a-f]{8}$/);
});

test('a path of nothing but odd characters still has a name', () => {
  for (const odd of ['日本語', '___', '…', '9']) expectValid(physicalName(construct('Stack', [odd]), 'app', MAX_LENGTH));
});

test('stages and nested stacks have names of their own', () => {
  const app = new App();
  const names = [
    new Stack(app, 'Stack'), new Stack(new Stage(app, 'Beta'), 'Stack'), new Stack(new Stage(app, 'Prod'), 'Stack'),
    new NestedStack(new Stack(app, 'Outer'), 'Stack'), new NestedStack(new Stack(app, 'Other'), 'Stack'),
  ].map((stack) => physicalName(new Construct(stack, 'Cache'), 'app', MAX_LENGTH));
  names.forEach((name) => expectValid(name));
  expect(new Set(names).size).toBe(names.length);
});

test('a stack whose name is a token has names nonetheless', () => {
  const app = new App();
  const token = Token.asString({ Ref: 'Name' });
  const stack = new Stack(app, 'Stack');
  Object.defineProperty(stack, 'stackName', { get: () => token });
  new CfnParameter(stack, 'Name');
  expectValid(physicalName(new Construct(stack, 'Cache'), 'app', MAX_LENGTH));
});
