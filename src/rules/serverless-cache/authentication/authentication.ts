import { Rule, unresolved, violation } from '../../../engine';
import { MEMCACHED } from '../../../facts';
import { dependingOn, clusterEngineOf } from '../../../model/cache-cluster';
import { isPresent } from '../../../model/presence';
import { SERVERLESS_CACHE } from '../../../model/resource-types';
import { isUnknown } from '../../../template';

export const serverlessCacheAuthentication: Rule = {
  id: 'ServerlessCacheAuthentication',
  resourceTypes: [SERVERLESS_CACHE],
  level: 'error',
  kind: 'security',
  requirement: 'A serverless cache of Redis or Valkey must have a user group.',
  // No public tool checks serverless caches. Memcached does not support users.
  reason: 'A user group is the only way to authenticate there; whoever reaches the endpoint reads and writes all data otherwise.',
  fix: "Create an AWS::ElastiCache::UserGroup and set UserGroupId: { Ref: 'YourUserGroup' }.",
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Clusters.RBAC.html',
  check(cache) {
    const userGroup = cache.value('UserGroupId');
    if (isPresent(userGroup)) return undefined;
    const engine = clusterEngineOf(cache);
    if (engine === MEMCACHED) return undefined;
    if (isUnknown(userGroup)) return unresolved(cache, 'UserGroupId', userGroup);
    return isUnknown(engine) ? dependingOn(violation(cache, 'UserGroupId'), engine) : violation(cache, 'UserGroupId');
  },
};
