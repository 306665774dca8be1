import type { Rule } from '../../rule';

/** Network, backups, maintenance and logs. */
export const OPERATIONS_RULES: readonly Rule[] = [];
