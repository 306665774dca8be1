import { Rule, violation } from '../../../engine';
import { DAX_LIMITS } from '../../../facts';
import { DAX_CLUSTER, IAM_ROLE } from '../../../model/resource-types';
import { isUnknown, referencedResource, Unknown } from '../../../template';

export const daxIamRoleArnFormat: Rule = {
  id: 'DaxIamRoleArnFormat',
  resourceTypes: [DAX_CLUSTER],
  level: 'error',
  kind: 'limit',
  requirement: 'A DAX cluster must be given the ARN of an IAM role.',
  reason: 'DAX reads and writes the tables in the name of that role. The service refuses a cluster without one, and a name in place of the ARN.',
  fix: 'Set IAMRoleARN: { "Fn::GetAtt": ["YourRole", "Arn"] }.',
  documentation: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-dax-cluster.html',
  check(cluster) {
    const arn = cluster.text('IAMRoleARN');
    if (isUnknown(arn)) return isNameOfRole(arn) ? violation(cluster, 'IAMRoleARN', 'A Ref to a role gives its name.') : undefined;
    return arn !== undefined && DAX_LIMITS.roleArnPattern.test(arn) ? undefined : violation(cluster, 'IAMRoleARN');
  },
};

/** Whether a value is only a `Ref` to a role. */
function isNameOfRole(value: Unknown): boolean {
  const { reference, text } = value;
  return reference !== undefined && text === `\${${reference.logicalId}}` && referencedResource(value)?.type === IAM_ROLE;
}
