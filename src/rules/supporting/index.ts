import type { Rule } from '../rule';

/** The rules about what a replication group refers to: subnet groups, parameter groups, global datastores. */
export const SUPPORTING_RULES: readonly Rule[] = [];
