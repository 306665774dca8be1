export * from './redis-enterprise-cluster-network';
export * from './redis-enterprise-ports';
