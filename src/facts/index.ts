export * from './version';
export * from './engine-versions';
export * from './node-types';
export * from './limits';
export * from './memcached';
export * from './serverless';
export * from './dax';
export * from './memorydb';
