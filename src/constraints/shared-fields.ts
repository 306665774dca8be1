import type { Rule } from '../engine';

/** What rules about several resource types have in common. Each of them states its id, its resource types and its page. */
export type SharedFields = Omit<Rule, 'id' | 'resourceTypes' | 'documentation'>;
