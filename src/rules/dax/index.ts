import type { Rule } from '../rule';

/** The rules about `AWS::DAX::Cluster`, its subnet groups and its parameter groups. */
export const DAX_RULES: readonly Rule[] = [
];
