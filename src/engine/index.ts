export * from './rule';
export * from './judge';
export * from './findings-memo';
export * from './message';
export * from './rule-set';
