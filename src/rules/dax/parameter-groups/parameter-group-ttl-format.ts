import { Rule, violation } from '../../../engine';
import { DAX_LIMITS, DAX_PARAMETERS } from '../../../facts';
import { DAX_PARAMETER_GROUP } from '../../../model/resource-types';
import { isUnknown } from '../../../template';

export const daxParameterGroupTtlFormat: Rule = {
  id: 'DaxParameterGroupTtlFormat',
  resourceTypes: [DAX_PARAMETER_GROUP],
  level: 'error',
  kind: 'limit',
  onlyWith: ['ParameterNameValues'],
  requirement: 'The times to live of a DAX parameter group must be whole numbers of milliseconds, 0 or more.',
  reason: 'The service refuses fractions, units and negative numbers.',
  fix: `Set ParameterNameValues: { "${DAX_PARAMETERS.queryTtl}": "${DAX_LIMITS.defaultTtlMillis}" } for five minutes.`,
  documentation: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/DAX.cluster-management.html',
  check(parameterGroup) {
    const values = parameterGroup.section('ParameterNameValues');
    if (values === undefined || isUnknown(values)) return undefined;
    return Object.values(DAX_PARAMETERS)
      .filter((name) => {
        const ttl = values.text(name);
        return ttl !== undefined && !isUnknown(ttl) && !DAX_LIMITS.ttlPattern.test(ttl);
      })
      .map((name) => violation(values, name));
  },
};
