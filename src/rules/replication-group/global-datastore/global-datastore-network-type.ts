import { Rule, violation } from '../../../engine';
import { isInGlobalDatastore } from '../../../model/replication-group/global-datastore';
import { usesIpv6 } from '../../../model/replication-group/replication-group';
import { REPLICATION_GROUP } from '../../../model/resource-types';

export const replicationGroupGlobalDatastoreNetworkType: Rule = {
  id: 'ReplicationGroupGlobalDatastoreNetworkType',
  resourceTypes: [REPLICATION_GROUP],
  level: 'error',
  kind: 'limit',
  onlyWith: ['NetworkType'],
  requirement: 'A member of a global datastore must have IPv4 addresses only.',
  reason: 'Global datastores do not replicate over IPv6, and the service refuses members with dual stack as well.',
  fix: 'Set NetworkType: "ipv4".',
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Redis-Global-Datastores-Getting-Started.html',
  check: (group) => (usesIpv6(group) && isInGlobalDatastore(group) ? violation(group, 'NetworkType') : undefined),
};
