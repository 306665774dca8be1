import { Rule, violation } from '../../../engine';
import { DAX_SERVICE_PRINCIPALS } from '../../../facts';
import { DAX_CLUSTER, IAM_ROLE } from '../../../model/resource-types';
import { mayTrust } from '../../../model/role-trust';
import { isUnknown } from '../../../template';

const [principal] = DAX_SERVICE_PRINCIPALS;

export const daxIamRoleTrust: Rule = {
  id: 'DaxIamRoleTrust',
  resourceTypes: [DAX_CLUSTER],
  level: 'error',
  kind: 'limit',
  onlyWith: ['IAMRoleARN'],
  requirement: `The role of a DAX cluster must trust ${principal}.`,
  reason: 'DAX reads and writes the tables in the name of the role; the service refuses a role that it cannot assume.',
  fix: `In AssumeRolePolicyDocument of the role, allow "sts:AssumeRole" to { "Service": "${principal}" }.`,
  documentation: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/DAX.create-cluster.html',
  check(cluster) {
    const role = cluster.referenced('IAMRoleARN');
    const document = role?.type === IAM_ROLE ? role.section('AssumeRolePolicyDocument') : undefined;
    if (document === undefined || isUnknown(document) || mayTrust(document, DAX_SERVICE_PRINCIPALS)) return undefined;
    return violation(cluster, 'IAMRoleARN', `The policy of the role '${role!.logicalId}' does not name DAX.`);
  },
};
