import type { Rule } from '../rule';

/** The rules about `AWS::ElastiCache::ServerlessCache`. */
export const SERVERLESS_CACHE_RULES: readonly Rule[] = [
];
