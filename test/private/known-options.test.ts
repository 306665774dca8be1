import * as fc from 'fast-check';
import { editDistance, unknownOptions } from '../../src/private/known-options';

const KNOWN = ['vpc', 'encryptionKey', 'nodeType', 'clusterMode'];

function messageOf(name: string, hints?: Record<string, string>): string {
  const faults = unknownOptions('Thing', { vpc: 1, [name]: 2 }, KNOWN, hints);
  expect(faults.map(({ code }) => code)).toEqual(['UnknownOption']);
  return faults[0].message;
}

test('options that exist are no fault, whatever their value', () => {
  expect(unknownOptions('Thing', { vpc: undefined, nodeType: null }, KNOWN)).toEqual([]);
  expect(unknownOptions('Thing', {}, KNOWN)).toEqual([]);
});

test('an option that does not exist is a fault even if its value is undefined', () => {
  expect(unknownOptions('Thing', { encrypted: undefined }, KNOWN)).toHaveLength(1);
});

test('every option that does not exist is a fault of its own', () => {
  expect(unknownOptions('Thing', { one: 1, vpc: 2, two: 3 }, KNOWN).map(({ message }) => message)).toEqual([
    expect.stringContaining("'one' is not an option of Thing."), expect.stringContaining("'two' is not an option of Thing."),
  ]);
});

test.each([['encryptionkey', 'encryptionKey'], ['encryptonKey', 'encryptionKey'], ['node_type', 'nodeType'], ['VPC', 'vpc'], ['clusterModes', 'clusterMode']])(
  '%s is taken for %s', (name, meant) => expect(messageOf(name)).toBe(`'${name}' is not an option of Thing. Did you mean '${meant}'?`));

test('a name that is like none gets the list', () => {
  expect(messageOf('somethingElseAltogether')).toBe("'somethingElseAltogether' is not an option of Thing. The options are vpc, encryptionKey, nodeType, clusterMode.");
});

test('a hint goes before the nearest name', () => {
  expect(messageOf('encryptionKeys', { encryptionKeys: 'There is one key.' })).toBe("'encryptionKeys' is not an option of Thing. There is one key.");
});

test.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])('%s is an option like any other that does not exist', (name) => {
  const given = JSON.parse(`{ "${name}": 1 }`);
  expect(unknownOptions('Thing', given, KNOWN, { vpc: 'a hint' }).map(({ message }) => message)).toEqual([
    `'${name}' is not an option of Thing. The options are vpc, encryptionKey, nodeType, clusterMode.`,
  ]);
});

test.each([['', '', 0], ['abc', 'abc', 0], ['', 'abc', 3], ['abc', '', 3], ['kitten', 'sitting', 3], ['flaw', 'lawn', 2], ['ab', 'ba', 2]])(
  "from '%s' to '%s' are %i edits", (left, right, distance) => expect(editDistance(left, right)).toBe(distance));

test('fails when the distance is no metric', () => {
  const text = fc.string({ maxLength: 8, unit: fc.constantFrom('a', 'b', 'c') });
  fc.assert(fc.property(text, text, text, (one, two, three) => {
    expect(editDistance(one, two)).toBe(editDistance(two, one));
    expect(editDistance(one, two) === 0).toBe(one === two);
    expect(editDistance(one, three)).toBeLessThanOrEqual(editDistance(one, two) + editDistance(two, three));
    expect(editDistance(one, two)).toBeLessThanOrEqual(Math.max(one.length, two.length));
  }));
});
