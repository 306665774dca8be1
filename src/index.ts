export * from './access';
export * from './checks';
export * from './dax';
export * from './elasticache';
export * from './schedule';
