import { lacksCapability } from '../../../constraints/engine-capability';
import type { Rule } from '../../../engine';
import { isDurable } from '../../../model/replication-group/durability';
import { REPLICATION_GROUP } from '../../../model/resource-types';

export const replicationGroupDurabilityEngineVersion: Rule = {
  id: 'ReplicationGroupDurabilityEngineVersion',
  resourceTypes: [REPLICATION_GROUP],
  level: 'error',
  kind: 'limit',
  onlyWith: ['Durability'],
  requirement: 'A durable replication group must run an engine version that supports durability.',
  reason: 'The service refuses durability for any other engine or version.',
  fix: 'Set Engine: "valkey" and EngineVersion: "9.0".',
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Durability.Limitations.html',
  check: (group) => (isDurable(group) ? lacksCapability(group, 'Durability', 'durability', 'durability') : undefined),
};
