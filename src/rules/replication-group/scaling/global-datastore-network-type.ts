import { REPLICATION_GROUP } from '../../resource-types';
import { Rule, violation } from '../../rule';
import { isInGlobalDatastore } from '../global-datastore';
import { usesIpv6 } from '../shape';

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
