import { notSwitchedOn } from '../../../constraints/switched-on';
import type { Rule } from '../../../engine';
import { inheritsFromGlobalDatastore } from '../../../model/replication-group/replication-group';
import { REPLICATION_GROUP } from '../../../model/resource-types';

export const replicationGroupEncryptionAtRest: Rule = {
  id: 'ReplicationGroupEncryptionAtRest',
  resourceTypes: [REPLICATION_GROUP],
  level: 'error',
  kind: 'security',
  requirement: 'A replication group must encrypt its data at rest.',
  // Sources disagree on the default for Valkey: on according to the service, off according to the CloudFormation schema. Only an
  // explicit flag is proof.
  reason: 'Backups, swap space and data on disk are readable otherwise, and encryption cannot be switched on later without a new replication group.',
  fix: 'Set AtRestEncryptionEnabled: true.',
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/at-rest-encryption.html',
  controls: {
    nist80053r5: ['CA-9(1)', 'CM-3(6)', 'SC-13', 'SC-28', 'SC-28(1)', 'SC-7(10)', 'SI-7(6)'],
    pciDss: ['3.5.1', '8.3.2'],
    securityHub: ['ElastiCache.4'],
    controlTower: ['CT.ELASTICACHE.PR.4'],
  },
  covers: [
    'cdk-nag AwsSolutions-AEC3', 'Control Tower CT.ELASTICACHE.PR.4', 'Security Hub ElastiCache.4',
    'AWS Config elasticache-repl-grp-encrypted-at-rest', 'checkov CKV_AWS_29', 'trivy AWS-0045', 'cfn_nag F25',
    'KICS ElastiCache With Disabled at Rest Encryption', 'prowler elasticache_redis_cluster_rest_encryption_enabled',
    'cloudsploit redisClusterEncryptionAtRest', 'ElectricEye Elasticache.Redis.2', 'service-screener EncInTransitAndRest',
  ],
  check: (group) => (inheritsFromGlobalDatastore(group) ? undefined : notSwitchedOn(group, 'AtRestEncryptionEnabled')),
};
