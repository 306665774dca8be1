import { VALKEY } from '../../../facts';
import { REPLICATION_GROUP } from '../../resource-types';
import { Rule, violation } from '../../rule';
import { mayInheritFromGlobalDatastore } from '../global-datastore';
import { engineOf, engineVersionOf } from '../shape';

export const replicationGroupEngineVersionPresent: Rule = {
  id: 'ReplicationGroupEngineVersionPresent',
  resourceTypes: [REPLICATION_GROUP],
  level: 'warning',
  kind: 'limit',
  disputed: true,
  onlyWith: ['Engine'],
  requirement: 'A replication group with the engine valkey should name its EngineVersion.',
  // hashicorp/terraform-provider-aws#41210; the API reference calls the version optional.
  reason: 'Users report that the service refuses to create such a group without a version.',
  fix: "Set EngineVersion: '8.2'.",
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/engine-versions.html',
  check(group) {
    if (engineOf(group) !== VALKEY || engineVersionOf(group) !== undefined) return undefined;
    return mayInheritFromGlobalDatastore(group) ? undefined : violation(group, 'EngineVersion');
  },
};
