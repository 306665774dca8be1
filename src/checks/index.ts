export * from './cache-rule-id';
export * from './cache-rule-setting';
export * from './compliance-framework';
export * from './encrypted-cache-checks';
export * from './encrypted-cache-checks-props';
