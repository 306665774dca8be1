import type { Rule } from '../../rule';

/** Numbers and names within what the service takes. */
export const CAPACITY_RULES: readonly Rule[] = [];
