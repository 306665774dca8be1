import { cacheClusterEncryptable } from './encryptable';
import type { Rule } from '../rule';

/** The rules about `AWS::ElastiCache::CacheCluster`. */
export const CACHE_CLUSTER_RULES: readonly Rule[] = [
  cacheClusterEncryptable,
];
