import { AUTHENTICATION_RULES } from './authentication';
import { CAPACITY_RULES } from './capacity';
import { ENCRYPTION_RULES } from './encryption';
import { ENGINE_RULES } from './engine';
import { OPERATIONS_RULES } from './operations';
import { SCALING_RULES } from './scaling';
import { TOPOLOGY_RULES } from './topology';
import type { Rule } from '../rule';

/** The rules about `AWS::ElastiCache::ReplicationGroup`. */
export const REPLICATION_GROUP_RULES: readonly Rule[] = [
  ...ENCRYPTION_RULES,
  ...AUTHENTICATION_RULES,
  ...ENGINE_RULES,
  ...TOPOLOGY_RULES,
  ...CAPACITY_RULES,
  ...OPERATIONS_RULES,
  ...SCALING_RULES,
];
