import { Rule, violation } from '../../../engine';
import { REDIS, VALKEY } from '../../../facts';
import { clusterEngineOf } from '../../../model/cache-cluster';
import { resourceNamed } from '../../../model/resource-named';
import { SERVERLESS_CACHE, USER_GROUP } from '../../../model/resource-types';
import { engineOfUser } from '../../../model/users/user';

export const serverlessCacheUserGroupEngine: Rule = {
  id: 'ServerlessCacheUserGroupEngine',
  resourceTypes: [SERVERLESS_CACHE],
  level: 'error',
  kind: 'limit',
  onlyWith: ['UserGroupId'],
  requirement: 'A serverless cache with the engine redis must have a user group with the engine redis.',
  // The reverse works: Valkey accepts user groups of both engines.
  reason: 'The service refuses user groups of Valkey on Redis.',
  fix: "Set Engine: 'redis' on the user group, or Engine: 'valkey' on the serverless cache.",
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Clusters.RBAC.html',
  check(cache) {
    if (clusterEngineOf(cache) !== REDIS) return undefined;
    const userGroup = resourceNamed(cache.value('UserGroupId'), USER_GROUP, 'UserGroupId', cache.template);
    if (!userGroup || engineOfUser(userGroup) !== VALKEY) return undefined;
    return violation(cache, 'UserGroupId', `The user group '${userGroup.logicalId}' has the engine valkey.`);
  },
};
