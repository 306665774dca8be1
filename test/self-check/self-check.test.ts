import { App, Aspects, CfnElement, CfnResource, Lazy, Stack, Validations } from 'aws-cdk-lib';
import { CfnReplicationGroup, CfnReplicationGroupProps } from 'aws-cdk-lib/aws-elasticache';
import { Construct, IConstruct } from 'constructs';
import { selfCheck, SelfCheckOptions } from '../../src/self-check/self-check';
import { compliantGroup } from '../helpers/compliant-group';
import { newApp } from '../helpers/report';
import { messageOf, warningsOf } from '../helpers/stack';

let app: App;
let scope: Construct;
beforeEach(() => {
  app = newApp();
  scope = new Construct(new Stack(app, 'Stack'), 'Cache');
});

function check(props: Partial<CfnReplicationGroupProps>, options: Partial<SelfCheckOptions> = {}): CfnReplicationGroup {
  const group = compliantGroup(scope, 'Group', props);
  selfCheck(scope, { code: 'CacheInvalid', subject: 'Cache', faults: [], elements: () => [group], ...options });
  return group;
}

const codesIn = (message: string): string[] => [...message.matchAll(/\[(\w+)\] /g)].map(([, code]) => code);

describe('now', () => {
  test('what complies passes, without a warning', () => {
    expect(() => check({})).not.toThrow();
    expect(warningsOf(app)).toEqual([]);
  });

  test('all faults come in one error: those of the construct first, then those of the rules', () => {
    const message = messageOf(() => check({ atRestEncryptionEnabled: false, numCacheClusters: 9 }, { faults: [{ code: 'OwnFault', message: 'of its own.' }] }));
    expect(message).toMatch(/^Cache has 3 faults:\n/);
    expect(codesIn(message)[0]).toBe('OwnFault');
    expect(codesIn(message)).toEqual(expect.arrayContaining(['ReplicationGroupEncryptionAtRest', 'ReplicationGroupNumCacheClustersRange']));
  });

  test('the error has the code and the path', () => {
    let error: Error & { constructPath?: string } | undefined;
    try {
      check({ atRestEncryptionEnabled: false });
    } catch (thrown) {
      error = thrown as Error;
    }
    expect([error?.name, error?.constructPath]).toEqual(['CacheInvalid', 'Stack/Cache']);
  });

  test('a fault says what was found, why it matters, what to do, and where it is documented', () => {
    const message = messageOf(() => check({ atRestEncryptionEnabled: false }));
    for (const part of ['AtRestEncryptionEnabled is false', 'must encrypt its data at rest', 'readable otherwise', 'Set AtRestEncryptionEnabled: true', 'https://docs.aws.amazon.com/']) {
      expect(message).toContain(part);
    }
  });

  test('only a limit has a way out, which the message names', () => {
    expect(messageOf(() => check({ numCacheClusters: 9 }))).toContain("acknowledge 'EncryptedCaches-ReplicationGroupNumCacheClustersRange'");
    scope.node.tryRemoveChild('Group');
    expect(messageOf(() => check({ atRestEncryptionEnabled: false }))).not.toContain('acknowledge');
  });

  test('what cannot be known yet passes', () => {
    expect(() => check({ atRestEncryptionEnabled: { Ref: 'Flag' } as never })).not.toThrow();
    scope.node.tryRemoveChild('Group');
    expect(() => check({ engine: Lazy.string({ produce: () => { throw new Error('not yet'); } }) })).not.toThrow();
  });

  test('a rule of the level warning is a warning', () => {
    check({ cacheNodeType: 'cache.r99g.large' });
    expect(warningsOf(app)).toEqual([expect.stringMatching(/cache\.r99g\.large.*https:/)]);
  });

  test('a rule that an option relaxes says nothing, and the others go on', () => {
    const message = messageOf(() => check({ atRestEncryptionEnabled: false, transitEncryptionEnabled: false }, { relaxed: ['ReplicationGroupEncryptionAtRest'] }));
    expect(codesIn(message)).not.toContain('ReplicationGroupEncryptionAtRest');
    expect(codesIn(message)).toContain('ReplicationGroupEncryptionInTransit');
  });
});

describe('an acknowledgement', () => {
  const acknowledge = (id: string, on: IConstruct = scope): void => Validations.of(on).acknowledge({ id, reason: 'AWS raised it for us' });

  test.each<[string, () => IConstruct]>([['the construct', () => scope], ['the stack', () => Stack.of(scope)], ['the app', () => app]])(
    'on %s makes a warning of a limit, with the reason', (_, place) => {
      acknowledge('EncryptedCaches::EncryptedCaches-ReplicationGroupNumCacheClustersRange', place());
      check({ numCacheClusters: 9 });
      expect(warningsOf(app)).toEqual([expect.stringMatching(/NumCacheClusters is 9.*Overruled: AWS raised it for us/)]);
    });

  test.each(['EncryptedCaches-ReplicationGroupEncryptionAtRest', 'EncryptedCaches::EncryptedCaches-ReplicationGroupEncryptionAtRest'])(
    'never lets through what protects data: %s', (id) => {
      acknowledge(id);
      expect(codesIn(messageOf(() => check({ atRestEncryptionEnabled: false })))).toEqual(['ReplicationGroupEncryptionAtRest']);
    });

  test('of one limit leaves the others', () => {
    acknowledge('EncryptedCaches-ReplicationGroupNumCacheClustersRange');
    expect(codesIn(messageOf(() => check({ numCacheClusters: 9, snapshotRetentionLimit: 99 })))).toEqual(['ReplicationGroupSnapshotRetentionRange']);
  });

  test('that comes after the construct counts for what is found at synthesis', () => {
    const group = check({});
    group.addPropertyOverride('NumCacheClusters', 9);
    expect(messageOf(() => app.synth())).toContain('[ReplicationGroupNumCacheClustersRange]');
    acknowledge('EncryptedCaches-ReplicationGroupNumCacheClustersRange');
    expect(() => app.synth({ force: true })).not.toThrow();
  });
});

describe('at synthesis', () => {
  test.each<[string, (group: CfnResource) => void]>([
    ['an override', (group) => group.addPropertyOverride('AtRestEncryptionEnabled', false)],
    ['a deletion', (group) => group.addPropertyDeletionOverride('AtRestEncryptionEnabled')],
    ['a changed property', (group) => { (group as CfnReplicationGroup).atRestEncryptionEnabled = false; }],
    ['a late aspect', (group) => Aspects.of(group).add({ visit: (node) => (node as CfnResource).addPropertyOverride('AtRestEncryptionEnabled', 'false') }, { priority: 100_000 })],
  ])('%s is judged too', (_, weaken) => {
    weaken(check({}));
    const message = messageOf(() => app.synth());
    expect(message).toContain('Stack/Cache');
    expect(message).toContain('Cache: [ReplicationGroupEncryptionAtRest]');
  });

  test('all that is wrong comes in one error', () => {
    const group = check({});
    group.addPropertyOverride('AtRestEncryptionEnabled', false);
    group.addPropertyOverride('TransitEncryptionEnabled', false);
    const message = messageOf(() => app.synth());
    expect(codesIn(message)).toEqual(expect.arrayContaining(['ReplicationGroupEncryptionAtRest', 'ReplicationGroupEncryptionInTransit']));
  });

  test('elements that did not exist before are judged', () => {
    const elements: CfnElement[] = [];
    selfCheck(scope, { code: 'CacheInvalid', subject: 'Cache', faults: [], elements: () => elements });
    elements.push(compliantGroup(scope, 'Late', { atRestEncryptionEnabled: false }));
    expect(messageOf(() => app.synth())).toContain('[ReplicationGroupEncryptionAtRest]');
  });

  test('what passed stays quiet', () => {
    check({});
    expect(() => app.synth()).not.toThrow();
  });
});

describe('what belongs to somebody else', () => {
  test('is looked at, and not judged', () => {
    const theirs = compliantGroup(scope, 'Theirs', { atRestEncryptionEnabled: false });
    expect(() => check({}, { context: () => [theirs] })).not.toThrow();
    expect(() => app.synth()).not.toThrow();
  });
});
