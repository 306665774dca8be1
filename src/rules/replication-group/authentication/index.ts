import type { Rule } from '../../rule';

/** Who may connect: AUTH tokens and user groups. */
export const AUTHENTICATION_RULES: readonly Rule[] = [];
