import { lacksCapability } from '../../../constraints/engine-capability';
import type { Rule } from '../../../engine';
import { REPLICATION_GROUP } from '../../../model/resource-types';

export const replicationGroupDataTieringEngineVersion: Rule = {
  id: 'ReplicationGroupDataTieringEngineVersion',
  resourceTypes: [REPLICATION_GROUP],
  level: 'error',
  kind: 'limit',
  onlyWith: ['DataTieringEnabled'],
  requirement: 'A replication group with data tiering must run an engine version that supports it.',
  reason: 'The service refuses data tiering for older versions.',
  fix: 'Set Engine: "valkey" and EngineVersion: "8.0".',
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/data-tiering.html',
  check(group) {
    if (group.boolean('DataTieringEnabled') !== true) return undefined;
    return lacksCapability(group, 'DataTieringEnabled', 'dataTiering', 'data tiering');
  },
};
