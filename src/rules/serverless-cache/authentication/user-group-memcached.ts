import { Rule, violation } from '../../../engine';
import { isMemcached } from '../../../model/cache-cluster';
import { isPresent } from '../../../model/presence';
import { SERVERLESS_CACHE } from '../../../model/resource-types';

export const serverlessCacheUserGroupMemcached: Rule = {
  id: 'ServerlessCacheUserGroupMemcached',
  resourceTypes: [SERVERLESS_CACHE],
  level: 'error',
  kind: 'limit',
  onlyWith: ['UserGroupId'],
  requirement: 'A serverless cache of Memcached must not have a user group.',
  reason: 'Users are there for Valkey and Redis only; the service refuses them on Memcached.',
  fix: 'Leave UserGroupId out, or set Engine: "valkey".',
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateServerlessCache.html',
  check: (cache) => (isMemcached(cache) && isPresent(cache.value('UserGroupId')) ? violation(cache, 'UserGroupId') : undefined),
};
