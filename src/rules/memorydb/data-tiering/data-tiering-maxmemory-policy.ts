import { Rule, violation } from '../../../engine';
import { DATA_TIERING_MAXMEMORY_POLICIES } from '../../../facts';
import { nodeTypeOf, parameterOf } from '../../../model/memorydb';
import { MEMORYDB_CLUSTER } from '../../../model/resource-types';

export const memoryDbDataTieringMaxmemoryPolicy: Rule = {
  id: 'MemoryDbDataTieringMaxmemoryPolicy',
  resourceTypes: [MEMORYDB_CLUSTER],
  level: 'error',
  kind: 'limit',
  onlyWith: ['ParameterGroupName'],
  requirement: `Data tiering needs one of the maxmemory policies ${DATA_TIERING_MAXMEMORY_POLICIES.join(', ')}.`,
  reason: 'Nodes with data tiering know no other policy.',
  fix: 'Set Parameters: { "maxmemory-policy": "volatile-lru" } of the parameter group.',
  documentation: 'https://docs.aws.amazon.com/memorydb/latest/devguide/data-tiering-prerequisites.html',
  check(cluster) {
    if (!nodeTypeOf(cluster)?.dataTiering) return undefined;
    const policy = parameterOf(cluster, 'maxmemory-policy');
    if (typeof policy !== 'string' || DATA_TIERING_MAXMEMORY_POLICIES.includes(policy)) return undefined;
    return violation(cluster, 'ParameterGroupName', `The maxmemory-policy of the parameter group is ${policy}.`);
  },
};
