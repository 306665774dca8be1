import { CfnElement, Stack } from 'aws-cdk-lib';
import { GROUP, rawResource } from '../helpers/kinds';
import { newApp, synthesizedReport } from '../helpers/report';

const IN_TRANSIT = 'EncryptedCaches-ReplicationGroupEncryptionInTransit';

/** A part of a template that somebody wrote by hand, for which there is no construct. */
class Written extends CfnElement {
  constructor(stack: Stack, id: string, private readonly part: object) {
    super(stack, id);
  }

  /** @internal */
  public _toCloudFormation(): object {
    return this.part;
  }
}

/** What the pack has to say about encryption in transit, by logical id, when a loop makes groups. */
function found(collection: unknown, encrypted: unknown): Record<string, string> {
  const app = newApp({ context: { '@aws-cdk/core:validateAgainstDefaultRules': false } });
  const stack = new Stack(app, 'Stack');
  stack.addTransform('AWS::LanguageExtensions');
  new Written(stack, 'Loop', {
    Parameters: { Names: { Type: 'CommaDelimitedList', Default: 'Orders,Sessions' } },
    Mappings: { Encrypted: { Orders: { Is: true }, Sessions: { Is: false } } },
    Resources: {
      'Fn::ForEach::Caches': ['Name', collection, { 'Cache${Name}': rawResource(GROUP, { TransitEncryptionEnabled: encrypted }) }],
    },
  });
  const findings = synthesizedReport(app).filter(({ rule }) => rule.startsWith(IN_TRANSIT));
  return Object.fromEntries(findings.map(({ logicalId, rule }) => [logicalId!, rule.slice(IN_TRANSIT.length)]));
}

const BY_NAME = { 'Fn::FindInMap': ['Encrypted', { Ref: 'Name' }, 'Is'] };

test.each([
  ['each group that breaks a rule', ['Orders', 'Sessions'], false, { CacheOrders: '', CacheSessions: '' }],
  ['only the one of its item', ['Orders', 'Sessions'], BY_NAME, { CacheSessions: '' }],
  ['none that comply', ['Orders', 'Sessions'], true, {}],
  ['the fragment, where no item makes it comply', { Ref: 'Names' }, false, { 'Cache${Name}': '' }],
  ['that it cannot be proved, where that depends on the item', { Ref: 'Names' }, BY_NAME, { 'Cache${Name}': '[unresolved]' }],
  ['that it cannot be proved, where it is the item', { Ref: 'Names' }, { Ref: 'Name' }, { 'Cache${Name}': '[unresolved]' }],
  ['nothing, where the fragment complies whatever the items are', { Ref: 'Names' }, true, {}],
])('of groups that a loop makes, the pack finds %s', (_, collection, encrypted, expected) => {
  expect(found(collection, encrypted)).toEqual(expected);
});
