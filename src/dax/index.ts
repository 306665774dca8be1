export * from './dax-cluster';
export * from './dax-cluster-grants';
export * from './dax-cluster-props';
export * from './dax-endpoint';
export * from './dax-node-type';
export * from './dax-table';
export * from './encrypted-dax-cluster';
