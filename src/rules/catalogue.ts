import { CACHE_CLUSTER_RULES } from './cache-cluster';
import { DAX_RULES } from './dax';
import { MEMORYDB_RULES } from './memorydb';
import { NETWORK_RULES } from './network';
import { REDIS_ENTERPRISE_RULES } from './redis-enterprise';
import { REPLICATION_GROUP_RULES } from './replication-group';
import type { Rule } from './rule';
import { SERVERLESS_CACHE_RULES } from './serverless-cache';
import { SUPPORTING_RULES } from './supporting';
import { USER_RULES } from './user-and-group';

/** Every rule of the library, in the order in which findings are reported. */
export const CATALOGUE: readonly Rule[] = [
  ...REPLICATION_GROUP_RULES,
  ...CACHE_CLUSTER_RULES,
  ...SERVERLESS_CACHE_RULES,
  ...USER_RULES,
  ...SUPPORTING_RULES,
  ...DAX_RULES,
  ...MEMORYDB_RULES,
  ...NETWORK_RULES,
  ...REDIS_ENTERPRISE_RULES,
];

/** The rules by the type of resource that they are about. */
export function rulesByType(rules: readonly Rule[]): ReadonlyMap<string, readonly Rule[]> {
  const byType = new Map<string, Rule[]>();
  for (const rule of rules) {
    for (const type of rule.resourceTypes) {
      const sameType = byType.get(type);
      if (sameType) sameType.push(rule);
      else byType.set(type, [rule]);
    }
  }
  return byType;
}
