import { cacheClusterEncryptable } from '../../../src/rules/cache-cluster/encryptable';
import { IMPORTED } from '../../helpers/judge';
import { describeRule } from '../../helpers/rule-cases';

const P = { Ref: 'P' };
const engines = (...AllowedValues: string[]): { Parameters: Record<string, object> } => ({ Parameters: { P: { Type: 'String', AllowedValues } } });

describeRule(cacheClusterEncryptable, {
  fires: [
    { name: 'Redis', properties: { Engine: 'redis', NumCacheNodes: 1 }, path: 'Properties/Engine', says: /is "redis"/ },
    { name: 'Valkey', properties: { Engine: 'valkey', NumCacheNodes: 1 }, path: 'Properties/Engine' },
    { name: 'upper case', properties: { Engine: 'Redis' } },
    { name: 'one of the allowed values', properties: { Engine: P }, parts: engines('memcached', 'redis'), says: /when P is "redis"/ },
    { name: 'a flag that the resource does not have', properties: { Engine: 'redis', AtRestEncryptionEnabled: true } },
  ],
  passes: [
    { name: 'Memcached', properties: { Engine: 'memcached' } },
    { name: 'no engine, which the schema refuses', properties: { NumCacheNodes: 1 } },
    { name: 'only Memcached allowed', properties: { Engine: P }, parts: engines('memcached') },
  ],
  token: [
    { name: 'a value of another stack', properties: { Engine: IMPORTED }, verdict: 'unresolved' },
    { name: 'a parameter with a good default', properties: { Engine: P }, parts: { Parameters: { P: { Type: 'String', Default: 'memcached' } } }, verdict: 'unresolved' },
    { name: 'a value of the wrong type', properties: { Engine: ['memcached'] }, verdict: 'unresolved' },
  ],
});
