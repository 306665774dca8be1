import { CACHE_CLUSTER_RULES } from './cache-cluster';
import { REPLICATION_GROUP_RULES } from './replication-group';
import type { Rule } from './rule';
import { SUPPORTING_RULES } from './supporting';
import { USER_RULES } from './user-and-group';

/** Every rule of the library, in the order in which findings are reported. */
export const CATALOGUE: readonly Rule[] = [
  ...REPLICATION_GROUP_RULES,
  ...CACHE_CLUSTER_RULES,
  ...USER_RULES,
  ...SUPPORTING_RULES,
];

/** The rules by the type of resource that they are about. */
export function rulesByType(rules: readonly Rule[]): ReadonlyMap<string, readonly Rule[]> {
  const byType = new Map<string, Rule[]>();
  for (const rule of rules) {
    const sameType = byType.get(rule.resourceType);
    if (sameType) sameType.push(rule);
    else byType.set(rule.resourceType, [rule]);
  }
  return byType;
}
