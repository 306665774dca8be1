export * from './rule';
export * from './judge';
export * from './message';
export * from './catalogue';
export * from './rule-index';
