export * from './access';
export * from './checks';
export * from './dax';
export * from './elasticache';
export * from './redis-enterprise';
export * from './schedule';
