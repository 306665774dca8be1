export * from './rule';
export * from './judge';
export type { Remarked } from './judge-of-all';
export * from './message';
export * from './rule-index';
