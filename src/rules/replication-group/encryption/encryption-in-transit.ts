import { notSwitchedOn } from '../../../constraints/switched-on';
import type { Rule } from '../../../engine';
import { inheritsFromGlobalDatastore } from '../../../model/replication-group/replication-group';
import { REPLICATION_GROUP } from '../../../model/resource-types';

export const replicationGroupEncryptionInTransit: Rule = {
  id: 'ReplicationGroupEncryptionInTransit',
  resourceTypes: [REPLICATION_GROUP],
  level: 'error',
  kind: 'security',
  requirement: 'A replication group must encrypt its connections, those between its nodes included.',
  // For Valkey, CloudFormation rejects a group without the flag (cfn-lint E3704).
  reason: 'Credentials and data travel in clear text otherwise.',
  fix: 'Set TransitEncryptionEnabled: true, and connect with rediss:// instead of redis://.',
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/in-transit-encryption.html',
  controls: {
    nist80053r5: [
      'AC-17(2)', 'AC-4', 'IA-5(1)', 'SC-12(3)', 'SC-13', 'SC-23', 'SC-23(3)', 'SC-7(4)', 'SC-8', 'SC-8(1)', 'SC-8(2)', 'SI-7(6)',
    ],
    pciDss: ['4.2.1'],
    securityHub: ['ElastiCache.5'],
    controlTower: ['CT.ELASTICACHE.PR.5'],
  },
  covers: [
    'cdk-nag AwsSolutions-AEC3', 'Control Tower CT.ELASTICACHE.PR.5', 'Security Hub ElastiCache.5',
    'AWS Config elasticache-repl-grp-encrypted-in-transit', 'checkov CKV_AWS_30', 'trivy AWS-0051', 'cfn_nag F33',
    'KICS ElastiCache With Disabled Transit Encryption', 'prowler elasticache_redis_cluster_in_transit_encryption_enabled',
    'cloudsploit redisClusterEncryptionInTransit', 'ElectricEye Elasticache.Redis.3', 'service-screener EncInTransitAndRest', 'regula FG_R00105',
    'cfn-lint E3704',
  ],
  check: (group) => (inheritsFromGlobalDatastore(group) ? undefined : notSwitchedOn(group, 'TransitEncryptionEnabled')),
};
