import type { Rule } from '../rule';

/** The rules about what surrounds a cache: security groups, subnets, and instances that forward to it. */
export const NETWORK_RULES: readonly Rule[] = [
];
