export * from './version';
export * from './engine-versions';
export * from './node-types';
export * from './limits';
