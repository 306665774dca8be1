import { onDefaultPort } from '../../../constraints/default-port';
import type { Rule } from '../../../engine';
import { REPLICATION_GROUP_LIMITS } from '../../../facts';
import { REPLICATION_GROUP } from '../../../model/resource-types';

const { defaultPort } = REPLICATION_GROUP_LIMITS;

export const replicationGroupNonDefaultPort: Rule = {
  id: 'ReplicationGroupNonDefaultPort',
  resourceTypes: [REPLICATION_GROUP],
  level: 'warning',
  kind: 'practice',
  // A matter of opinion: a security group protects a port, another number does not.
  optional: true,
  // cdk-nag AwsSolutions-AEC5 and KICS only check Redis. Valkey has the same default port.
  requirement: `A replication group should listen on another port than ${defaultPort}.`,
  reason: 'Tools that look for open caches try the default port first.',
  fix: 'Set Port: 6380, and open that port in the security group.',
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/accessing-elasticache.html',
  covers: ['cdk-nag AwsSolutions-AEC5', 'KICS ElastiCache Using Default Port', 'cloudsploit elasticacheDefaultPorts'],
  check: (group) => onDefaultPort(group, defaultPort),
};
