export * from './unknown';
export { evaluate, evaluateCondition } from './evaluate';
export { EXPRESSION } from './likeness';
export { recordReading } from './reading';
export * from './scenario';
export * from './section';
export * from './template';
export { isObject, isScalar } from './parameters';
