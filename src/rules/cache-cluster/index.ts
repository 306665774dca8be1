import { ENCRYPTION_RULES } from './encryption';
import { ENGINE_RULES } from './engine';
import { OPERATIONS_RULES } from './operations';
import { TOPOLOGY_RULES } from './topology';
import type { Rule } from '../rule';

/** The rules about `AWS::ElastiCache::CacheCluster`. */
export const CACHE_CLUSTER_RULES: readonly Rule[] = [
  ...ENCRYPTION_RULES,
  ...ENGINE_RULES,
  ...TOPOLOGY_RULES,
  ...OPERATIONS_RULES,
];
