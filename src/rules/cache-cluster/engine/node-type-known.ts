import type { Rule } from '../../../engine';
import { CACHE_CLUSTER } from '../../../model/resource-types';
import { replicationGroupNodeTypeKnown } from '../../replication-group/engine/node-type-known';

export const cacheClusterNodeTypeKnown: Rule = {
  ...replicationGroupNodeTypeKnown,
  id: 'CacheClusterNodeTypeKnown',
  resourceTypes: [CACHE_CLUSTER],
  covers: ['cfn-lint E3647'],
};
