import { Rule, unresolved, violation } from '../../../engine';
import { hasAuthToken, hasUserGroups } from '../../../model/replication-group/access-control';
import { inheritsFromGlobalDatastore } from '../../../model/replication-group/replication-group';
import { REPLICATION_GROUP } from '../../../model/resource-types';
import { isUnknown } from '../../../template';

export const replicationGroupAuthentication: Rule = {
  id: 'ReplicationGroupAuthentication',
  resourceTypes: [REPLICATION_GROUP],
  level: 'error',
  kind: 'security',
  requirement: 'A replication group must demand authentication: an AUTH token or a user group.',
  reason: 'Whoever reaches the port reads and writes all data otherwise.',
  fix: "Set UserGroupIds: ['<user group>'], or AuthToken: '{{resolve:secretsmanager:<secret>}}'.",
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Clusters.RBAC.html',
  controls: {
    nist80053r5: ['AC-2(1)', 'AC-3', 'AC-3(15)', 'AC-3(7)', 'AC-6'],
    pciDss: ['8.3.1'],
    securityHub: ['ElastiCache.6'],
    controlTower: ['CT.ELASTICACHE.PR.7', 'CT.ELASTICACHE.PR.8'],
  },
  covers: [
    'cdk-nag AwsSolutions-AEC6', 'Control Tower CT.ELASTICACHE.PR.7', 'Control Tower CT.ELASTICACHE.PR.8', 'Security Hub ElastiCache.6',
    'AWS Config elasticache-repl-grp-redis-auth-enabled', 'checkov CKV_AWS_31', 'prowler elasticache_redis_replication_group_auth_enabled',
    'ElectricEye Elasticache.Redis.1',
  ],
  check(group) {
    if (inheritsFromGlobalDatastore(group)) return undefined;
    const byToken = hasAuthToken(group);
    const byUserGroup = hasUserGroups(group);
    if (byToken === true || byUserGroup === true) return undefined;
    if (isUnknown(byUserGroup)) return unresolved(group, 'UserGroupIds', byUserGroup);
    if (isUnknown(byToken)) return unresolved(group, 'AuthToken', byToken);
    return violation(group, group.has('AuthToken') && !group.has('UserGroupIds') ? 'AuthToken' : 'UserGroupIds');
  },
};
