import type { Rule } from '../../rule';

/** Global datastore, durability, data tiering and automatic scaling. */
export const SCALING_RULES: readonly Rule[] = [];
