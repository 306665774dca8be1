export * from './unknown';
export { evaluate, evaluateCondition } from './evaluate';
export { ReadLog } from './read-log';
export * from './scenario';
export * from './section';
export * from './template';
export { isObject, isScalar } from './values';
