import { Stack } from 'aws-cdk-lib';
import { generic } from '../helpers/evasions';
import { CLUSTER, DAX, GROUP, Kind, MEMORYDB, SERVERLESS } from '../helpers/kinds';
import { newApp, Reported, synthesizedReport } from '../helpers/report';

const MACRO = { 'Fn::Transform': { Name: 'AWS::Include', Parameters: { Location: 's3://bucket/more.json' } } };

/** What the pack says of a resource that has all that rules ask for, and more beside it. */
function found(kind: Kind, more: object): Reported[] {
  const app = newApp({ context: { '@aws-cdk/core:validateAgainstDefaultRules': false } });
  generic(kind, new Stack(app, 'Stack'), more);
  return synthesizedReport(app).filter(({ severity }) => severity === 'error');
}

test.each<[string, Kind, string[]]>([
  ['a replication group', GROUP, [
    'ReplicationGroupAuthTokenNotPlaintext', 'ReplicationGroupAuthentication', 'ReplicationGroupEncryptableEngineVersion',
    'ReplicationGroupEncryptionAtRest', 'ReplicationGroupEncryptionInTransit', 'ReplicationGroupInVpc',
    'ReplicationGroupTransitEncryptionMode',
  ]],
  ['a cache cluster', CLUSTER, [
    'CacheClusterEncryptable', 'CacheClusterEncryptionInTransit', 'CacheClusterEncryptionInTransit',
    'CacheClusterInVpc',
  ]],
  ['a serverless cache', SERVERLESS, ['ServerlessCacheAuthentication']],
  ['a cluster of DAX', DAX, ['DaxEncryptableNodeType', 'DaxEncryptionAtRest', 'DaxEncryptionInTransit', 'DaxInVpc']],
  ['a cluster of MemoryDB', MEMORYDB, ['MemoryDbAuthentication', 'MemoryDbEncryptionInTransit']],
])('of %s with a macro beside its properties nothing can be proved that protects data', (_, kind, rules) => {
  expect(found(kind, {})).toEqual([]);
  expect(found(kind, MACRO).map(({ rule }) => rule).sort()).toEqual(rules.map((rule) => `EncryptedCaches-${rule}[unresolved]`).sort());
});
