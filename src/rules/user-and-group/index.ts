import type { Rule } from '../rule';

/** The rules about `AWS::ElastiCache::User` and `AWS::ElastiCache::UserGroup`. */
export const USER_RULES: readonly Rule[] = [];
