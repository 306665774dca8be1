import { Rule, violation } from '../../../engine';
import { PARAMETER_GROUP_FAMILIES } from '../../../facts';
import { PARAMETER_GROUP } from '../../../model/resource-types';
import { isUnknown } from '../../../template';

export const parameterGroupFamilyKnown: Rule = {
  id: 'ParameterGroupFamilyKnown',
  resourceTypes: [PARAMETER_GROUP],
  level: 'warning',
  kind: 'limit',
  onlyWith: ['CacheParameterGroupFamily'],
  requirement: `A parameter group must be of a family that is documented: ${PARAMETER_GROUP_FAMILIES.join(', ')}.`,
  // Families do not match versions one to one: redis7 is for all of Redis 7, and redis6.x for 6.0 and 6.2.
  reason: 'The service refuses a family that it does not know. A new one may be younger than this list.',
  fix: 'Set CacheParameterGroupFamily: "valkey8", or whichever family the engine version belongs to.',
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/ParameterGroups.Engine.html',
  check(parameterGroup) {
    const family = parameterGroup.text('CacheParameterGroupFamily');
    if (family === undefined || isUnknown(family) || PARAMETER_GROUP_FAMILIES.includes(family)) return undefined;
    return violation(parameterGroup, 'CacheParameterGroupFamily');
  },
};
