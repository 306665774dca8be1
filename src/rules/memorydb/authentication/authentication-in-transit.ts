import { Rule, violation } from '../../../engine';
import { MEMORYDB_OPEN_ACCESS } from '../../../facts';
import { mayBeNamed } from '../../../model/memorydb';
import { isPresent } from '../../../model/presence';
import { MEMORYDB_CLUSTER } from '../../../model/resource-types';

export const memoryDbAuthenticationInTransit: Rule = {
  id: 'MemoryDbAuthenticationInTransit',
  resourceTypes: [MEMORYDB_CLUSTER],
  level: 'error',
  kind: 'limit',
  onlyWith: ['TLSEnabled'],
  requirement: 'A MemoryDB cluster with an ACL of its own needs TLSEnabled: true.',
  // MDG/getting-started uses open-access for a cluster without encryption. The Terraform provider documents that no other ACL is
  // allowed.
  reason: `The service authenticates nobody over connections in clear text: without TLS it takes no ACL but ${MEMORYDB_OPEN_ACCESS.acl}.`,
  fix: 'Set TLSEnabled: true.',
  documentation: 'https://docs.aws.amazon.com/memorydb/latest/devguide/getting-started.html',
  check(cluster) {
    if (cluster.boolean('TLSEnabled') !== false) return undefined;
    const name = cluster.text('ACLName');
    return isPresent(name) && mayBeNamed(name, MEMORYDB_OPEN_ACCESS.acl) === false ? violation(cluster, 'TLSEnabled') : undefined;
  },
};
