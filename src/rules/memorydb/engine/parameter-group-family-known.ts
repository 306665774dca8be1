import { Rule, violation } from '../../../engine';
import { MEMORYDB_PARAMETER_GROUP_FAMILIES } from '../../../facts';
import { MEMORYDB_PARAMETER_GROUP } from '../../../model/resource-types';
import { isUnknown } from '../../../template';

export const memoryDbParameterGroupFamilyKnown: Rule = {
  id: 'MemoryDbParameterGroupFamilyKnown',
  resourceTypes: [MEMORYDB_PARAMETER_GROUP],
  level: 'warning',
  kind: 'limit',
  onlyWith: ['Family'],
  requirement: `A parameter group of MemoryDB should be of a family that is known: ${MEMORYDB_PARAMETER_GROUP_FAMILIES.join(', ')}.`,
  // The names of default parameter groups have a hyphen where families have an underscore.
  reason: 'The service refuses a family that it does not have. A new one may be younger than this list.',
  fix: 'Set Family: "memorydb_valkey7", or whichever family the engine version belongs to.',
  documentation: 'https://docs.aws.amazon.com/memorydb/latest/devguide/parametergroups.creating.html',
  check(parameterGroup) {
    const family = parameterGroup.text('Family');
    if (family === undefined || isUnknown(family) || MEMORYDB_PARAMETER_GROUP_FAMILIES.includes(family.toLowerCase())) return undefined;
    return violation(parameterGroup, 'Family');
  },
};
