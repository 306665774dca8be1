import { replicationGroupNodeTypeKnown } from '../../replication-group/engine/node-type-known';
import { CACHE_CLUSTER } from '../../resource-types';
import type { Rule } from '../../rule';

export const cacheClusterNodeTypeKnown: Rule = {
  ...replicationGroupNodeTypeKnown,
  id: 'CacheClusterNodeTypeKnown',
  resourceTypes: [CACHE_CLUSTER],
  covers: ['cfn-lint E3647'],
};
