import { Rule, unresolved, violation } from '../../../engine';
import { DAX_LIMITS, DAX_PARAMETERS } from '../../../facts';
import { DAX_PARAMETER_GROUP } from '../../../model/resource-types';
import { isUnknown } from '../../../template';

const { itemTtl } = DAX_PARAMETERS;

export const daxParameterGroupRecordTtl: Rule = {
  id: 'DaxParameterGroupRecordTtl',
  resourceTypes: [DAX_PARAMETER_GROUP],
  level: 'warning',
  kind: 'practice',
  // Items that never change may stay in the cache indefinitely.
  optional: true,
  onlyWith: ['ParameterNameValues'],
  requirement: `The items in the cache of a DAX cluster should expire: ${itemTtl} should not be 0.`,
  // The parameters treat 0 in opposite ways, which is easy to confuse: for queries, 0 means that nothing is cached.
  reason: `With ${itemTtl} 0 an item stays until it is pushed out, so that what others change or delete in the table is served for ever.`,
  fix: `Set ParameterNameValues: { "${itemTtl}": "${DAX_LIMITS.defaultTtlMillis}" }, the default, or whatever age the application bears.`,
  documentation: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/DAX.concepts.html',
  covers: ['ElectricEye DAX.3'],
  check(parameterGroup) {
    const values = parameterGroup.section('ParameterNameValues');
    if (values === undefined) return undefined;
    if (isUnknown(values)) return unresolved(parameterGroup, 'ParameterNameValues', values);
    const ttl = values.text(itemTtl);
    if (isUnknown(ttl)) return unresolved(values, itemTtl, ttl);
    return ttl !== undefined && /^0+$/.test(ttl) ? violation(values, itemTtl) : undefined;
  },
};
