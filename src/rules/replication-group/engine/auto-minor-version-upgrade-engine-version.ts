import { lacksCapability } from '../../../constraints/engine-capability';
import type { Rule } from '../../../engine';
import { REPLICATION_GROUP } from '../../../model/resource-types';

export const replicationGroupAutoMinorVersionUpgradeEngineVersion: Rule = {
  id: 'ReplicationGroupAutoMinorVersionUpgradeEngineVersion',
  resourceTypes: [REPLICATION_GROUP],
  level: 'warning',
  kind: 'limit',
  onlyWith: ['AutoMinorVersionUpgrade'],
  requirement: 'AutoMinorVersionUpgrade: true should stand on an engine version that the service upgrades.',
  reason: 'On Redis below 6.0 the flag has no effect: the group keeps its version, known vulnerabilities included.',
  fix: "Set EngineVersion: '7.1', or leave AutoMinorVersionUpgrade out.",
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/engine-versions.html',
  check(group) {
    if (group.boolean('AutoMinorVersionUpgrade') !== true) return undefined;
    return lacksCapability(group, 'AutoMinorVersionUpgrade', 'autoMinorVersionUpgrade', 'automatic upgrade');
  },
};
