import { outsideRange } from '../../../constraints/range';
import type { Rule } from '../../../engine';
import { DAX_LIMITS } from '../../../facts';
import { DAX_CLUSTER } from '../../../model/resource-types';

const { min, max } = DAX_LIMITS.replicationFactor;

export const daxReplicationFactorRange: Rule = {
  id: 'DaxReplicationFactorRange',
  resourceTypes: [DAX_CLUSTER],
  level: 'error',
  kind: 'limit',
  onlyWith: ['ReplicationFactor'],
  requirement: `A DAX cluster must have a whole number of nodes from ${min} to ${max}.`,
  reason: `A cluster is a primary with up to ${max - 1} replicas.`,
  fix: `Set ReplicationFactor: ${max} at most; for more memory choose a larger NodeType, as every node holds the same data.`,
  documentation: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/DAX.concepts.cluster.html',
  check: (cluster) => outsideRange(cluster, 'ReplicationFactor', { min, max }),
};
