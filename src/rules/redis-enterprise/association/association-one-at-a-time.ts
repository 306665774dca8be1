import { Rule, violation } from '../../../engine';
import { runsLibraryDocument, TARGETS_PAGE } from '../../../model/redis-enterprise/association';
import { SSM_ASSOCIATION } from '../../../model/resource-types';
import { isUnknown } from '../../../template';

export const redisEnterpriseAssociationOneAtATime: Rule = {
  id: 'RedisEnterpriseAssociationOneAtATime',
  resourceTypes: [SSM_ASSOCIATION],
  level: 'warning',
  kind: 'practice',
  requirement: 'The nodes of a cluster should be looked after one at a time, and the first failure should be the last.',
  reason: 'What is wrong for one node is wrong for all, and two that change the cluster at once are in the way of each other.',
  fix: "Set MaxConcurrency: '1' and MaxErrors: '0'.",
  documentation: TARGETS_PAGE,
  check(association) {
    if (!runsLibraryDocument(association)) return undefined;
    return Object.entries({ MaxConcurrency: '1', MaxErrors: '0' }).flatMap(([name, right]) => {
      const value = association.text(name);
      return value === right || isUnknown(value) ? [] : [violation(association, name)];
    });
  },
};
