export * from './unknown';
export { recordReading } from './reading';
export * from './scenario';
export * from './section';
export * from './template';
export { isObject, isScalar } from './parameters';
