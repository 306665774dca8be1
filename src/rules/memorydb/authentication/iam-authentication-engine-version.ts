import { Rule, violation } from '../../../engine';
import { isAtLeast, MEMORYDB_LIMITS, parseVersion } from '../../../facts';
import { aclOf, usersOf } from '../../../model/memorydb';
import { MEMORYDB_CLUSTER } from '../../../model/resource-types';
import { authenticationTypeOf } from '../../../model/users/user';

const { iamAuthenticationVersion: first } = MEMORYDB_LIMITS;

export const memoryDbIamAuthenticationEngineVersion: Rule = {
  id: 'MemoryDbIamAuthenticationEngineVersion',
  resourceTypes: [MEMORYDB_CLUSTER],
  level: 'error',
  kind: 'limit',
  onlyWith: ['ACLName'],
  requirement: `Users that authenticate with IAM need a cluster with an engine version from ${first} on.`,
  reason: 'An older version cannot verify the tokens of IAM, and the service refuses the ACL.',
  fix: "Set EngineVersion: '7.1', or AuthenticationMode of the user to { Type: 'password' } with passwords.",
  documentation: 'https://docs.aws.amazon.com/memorydb/latest/devguide/auth-iam.html',
  check(cluster) {
    const version = cluster.text('EngineVersion');
    if (typeof version !== 'string' || !parseVersion(version) || isAtLeast(version, first)) return undefined;
    const acl = aclOf(cluster);
    const user = acl && usersOf(acl).find((each) => authenticationTypeOf(each) === 'iam');
    return user && violation(cluster, 'EngineVersion', `The user '${user.logicalId}' in the ACL of the cluster authenticates with IAM.`);
  },
};
