export * from './checks';
export * from './elasticache';
export * from './schedule';
