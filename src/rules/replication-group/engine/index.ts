import type { Rule } from '../../rule';

/** Engine versions, node types, and what they can do. */
export const ENGINE_RULES: readonly Rule[] = [];
