import { Rule, violation } from '../../../engine';
import { VALKEY } from '../../../facts';
import { mayInheritFromGlobalDatastore } from '../../../model/replication-group/global-datastore';
import { engineOf, engineVersionOf } from '../../../model/replication-group/replication-group';
import { REPLICATION_GROUP } from '../../../model/resource-types';

export const replicationGroupEngineVersionPresent: Rule = {
  id: 'ReplicationGroupEngineVersionPresent',
  resourceTypes: [REPLICATION_GROUP],
  level: 'warning',
  kind: 'limit',
  disputed: true,
  onlyWith: ['Engine'],
  requirement: 'A replication group with the engine valkey should name its EngineVersion.',
  // hashicorp/terraform-provider-aws#41210. The API reference declares the version optional.
  reason: 'Users report that the service refuses to create such a group without a version.',
  fix: "Set EngineVersion: '8.2'.",
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/engine-versions.html',
  check(group) {
    if (engineOf(group) !== VALKEY || engineVersionOf(group) !== undefined) return undefined;
    return mayInheritFromGlobalDatastore(group) ? undefined : violation(group, 'EngineVersion');
  },
};
