export * from './unknown';
export * from './scenario';
export * from './section';
export * from './template';
export { isObject, isScalar } from './parameters';
