import type { Rule } from '../rule';

/** The rules about `AWS::MemoryDB::Cluster` and what it refers to. */
export const MEMORYDB_RULES: readonly Rule[] = [
];
