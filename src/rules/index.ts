export * from './rule';
export * from './judge';
export * from './judge-of-many';
export * from './message';
export * from './catalogue';
export * from './rule-index';
