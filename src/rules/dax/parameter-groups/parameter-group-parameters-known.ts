import { Rule, violation } from '../../../engine';
import { DAX_LIMITS, DAX_PARAMETERS } from '../../../facts';
import { DAX_PARAMETER_GROUP } from '../../../model/resource-types';
import { isUnknown } from '../../../template';

const PARAMETERS: readonly string[] = Object.values(DAX_PARAMETERS);

export const daxParameterGroupParametersKnown: Rule = {
  id: 'DaxParameterGroupParametersKnown',
  resourceTypes: [DAX_PARAMETER_GROUP],
  level: 'error',
  kind: 'limit',
  onlyWith: ['ParameterNameValues'],
  requirement: `A DAX parameter group can hold ${PARAMETERS.join(' and ')}, and nothing else.`,
  reason: 'DAX has two parameters, the times to live of its two caches, and the service refuses any other name.',
  fix: `Set ParameterNameValues: { ${PARAMETERS.map((name) => `"${name}": "${DAX_LIMITS.defaultTtlMillis}"`).join(', ')} }.`,
  documentation: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-dax-parametergroup.html',
  check(parameterGroup) {
    const values = parameterGroup.section('ParameterNameValues');
    if (values === undefined || isUnknown(values) || values.isOpen) return undefined;
    return values.names()
      .filter((name) => !PARAMETERS.includes(name) && values.value(name) !== undefined)
      .map((name) => violation(values, name));
  },
};
