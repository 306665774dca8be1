import { Rule, violation } from '../../../engine';
import { DATA_TIERING_MAXMEMORY_POLICIES } from '../../../facts';
import { parameterGroupOf, parameterOf } from '../../../model/replication-group/replication-group';
import { REPLICATION_GROUP } from '../../../model/resource-types';

export const replicationGroupDataTieringMaxmemoryPolicy: Rule = {
  id: 'ReplicationGroupDataTieringMaxmemoryPolicy',
  resourceTypes: [REPLICATION_GROUP],
  level: 'error',
  kind: 'limit',
  onlyWith: ['DataTieringEnabled'],
  requirement: `With data tiering, maxmemory-policy must be one of ${DATA_TIERING_MAXMEMORY_POLICIES.join(', ')}.`,
  reason: 'Nodes with data tiering choose what to move to the SSD by least recent use, so that they know no other eviction policy.',
  fix: 'Set "maxmemory-policy": "volatile-lru" in the parameter group.',
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/data-tiering.html',
  check(group) {
    const parameterGroup = parameterGroupOf(group);
    if (!parameterGroup || group.boolean('DataTieringEnabled') !== true) return undefined;
    const policy = parameterOf(parameterGroup, 'maxmemory-policy', (value) => value);
    if (typeof policy !== 'string' || DATA_TIERING_MAXMEMORY_POLICIES.includes(policy)) return undefined;
    return violation(group, 'CacheParameterGroupName', `This parameter group sets maxmemory-policy to "${policy}".`);
  },
};
