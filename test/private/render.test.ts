import { App, CfnCondition, CfnElement, CfnMapping, CfnOutput, CfnParameter, CfnResource, Fn, Lazy, Stack } from 'aws-cdk-lib';
import { CfnReplicationGroup } from 'aws-cdk-lib/aws-elasticache';
import { Construct } from 'constructs';
import { l1Of } from '../../src/private/l1-of';
import { renderElement, renderTemplate } from '../../src/private/render';

let stack: Stack;
beforeEach(() => {
  stack = new Stack(new App(), 'Stack');
});

const group = (id: string, props: object = {}): CfnReplicationGroup => new CfnReplicationGroup(stack, id, { replicationGroupDescription: 'a group', ...props });

describe('an element', () => {
  test('is rendered as the template will hold it, overrides included', () => {
    const subject = group('Group', { atRestEncryptionEnabled: true });
    subject.addPropertyOverride('AtRestEncryptionEnabled', 'false');
    subject.addPropertyOverride('Unheard.Of', 1);
    expect(renderElement(subject)).toEqual({
      Resources: {
        Group: expect.objectContaining({
          Type: 'AWS::ElastiCache::ReplicationGroup',
          Properties: { ReplicationGroupDescription: 'a group', AtRestEncryptionEnabled: 'false', Unheard: { Of: 1 } },
        }),
      },
    });
  });

  test('has its tokens resolved', () => {
    const parameter = new CfnParameter(stack, 'Flag');
    const rendered = renderElement(group('Group', { atRestEncryptionEnabled: parameter.value, engine: Lazy.string({ produce: () => 'valkey' }) }));
    expect(rendered).toMatchObject({ Resources: { Group: { Properties: { AtRestEncryptionEnabled: { Ref: 'Flag' }, Engine: 'valkey' } } } });
  });

  test('can still get another logical id afterwards', () => {
    const subject = group('Group');
    renderElement(subject);
    subject.overrideLogicalId('Sessions');
    expect(Object.keys(renderElement(subject)!.Resources)).toEqual(['Sessions']);
  });

  test.each<[string, () => CfnElement]>([
    ['a lazy value that is not settled yet', () => group('Group', { engine: Lazy.string({ produce: () => { throw new Error('not yet'); } }) })],
    ['a value of the wrong type', () => group('Group', { numCacheClusters: { not: 'a number' } })],
  ])('is undecided with %s, and nothing is thrown', (_, make) => expect(renderElement(make())).toBeUndefined());
});

describe('a template', () => {
  test('holds the sections of all elements', () => {
    const elements = [
      group('One'), group('Two'), new CfnParameter(stack, 'P'), new CfnMapping(stack, 'M', { mapping: { a: { b: 'c' } } }),
      new CfnCondition(stack, 'C', { expression: Fn.conditionEquals('a', 'b') }), new CfnOutput(stack, 'O', { value: 'x' }),
    ];
    const template = renderTemplate(elements);
    expect(Object.fromEntries(Object.entries(template).map(([section, entries]) => [section, Object.keys(entries)]))).toEqual({
      Resources: ['One', 'Two'], Parameters: ['P'], Mappings: ['M'], Conditions: ['C'], Outputs: ['O'],
    });
  });

  test('leaves out what cannot be rendered yet, and nothing else', () => {
    const broken = group('Broken', { engine: Lazy.string({ produce: () => { throw new Error('not yet'); } }) });
    expect(Object.keys(renderTemplate([group('One'), broken, group('Two')]).Resources)).toEqual(['One', 'Two']);
  });

  test('of nothing is empty', () => expect(renderTemplate([])).toEqual({}));
});

describe('the L1 behind something', () => {
  test('is the thing itself', () => {
    const subject = group('Group');
    expect(l1Of(subject)).toEqual([subject]);
  });

  test('is the default child', () => {
    const wrapper = new Construct(stack, 'Wrapper');
    const subject = new CfnResource(wrapper, 'Resource', { type: 'AWS::ElastiCache::SubnetGroup' });
    expect(l1Of(wrapper)).toEqual([subject]);
  });

  test('is nothing when it is imported, or not there', () => {
    expect(l1Of(new Construct(stack, 'Imported'))).toEqual([]);
    expect(l1Of(undefined)).toEqual([]);
  });

  test('is nothing when the default child is no L1', () => {
    const wrapper = new Construct(stack, 'Wrapper');
    new Construct(wrapper, 'Resource');
    expect(l1Of(wrapper)).toEqual([]);
  });
});
