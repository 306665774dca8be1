export * from './encrypted-cache-checks';
