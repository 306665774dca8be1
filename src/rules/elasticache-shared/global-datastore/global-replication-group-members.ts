import { Rule, violation } from '../../../engine';
import { GLOBAL_DATASTORE_LIMITS } from '../../../facts';
import { GLOBAL_REPLICATION_GROUP } from '../../../model/resource-types';
import { isUnknown } from '../../../template';

const { members: maximum } = GLOBAL_DATASTORE_LIMITS;

export const globalReplicationGroupMembers: Rule = {
  id: 'GlobalReplicationGroupMembers',
  resourceTypes: [GLOBAL_REPLICATION_GROUP],
  level: 'error',
  kind: 'limit',
  onlyWith: ['Members'],
  requirement: `A global datastore must have one primary, and ${maximum - 1} secondaries at most.`,
  reason: `Writes go to one Region, from which the service replicates to up to ${maximum - 1} others.`,
  fix: 'Set Role: "PRIMARY" on the one member that takes writes and Role: "SECONDARY" on the others.',
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Redis-Global-Datastores-Getting-Started.html',
  check(datastore) {
    const members = datastore.sections('Members');
    if (!Array.isArray(members)) return undefined;
    if (members.length > maximum) return violation(datastore, 'Members', `There are ${members.length} members in the list.`);
    const roles = members.map((member) => (isUnknown(member) ? member : member.text('Role')));
    const primaries = roles.filter((role) => typeof role === 'string' && role.toUpperCase() === 'PRIMARY').length;
    if (primaries === 1) return undefined;
    // An unknown role may be the missing primary.
    if (primaries === 0 && !roles.every((role) => typeof role === 'string')) return undefined;
    return violation(datastore, 'Members', primaries === 0 ? 'No member is the primary.' : `${primaries} members are primaries.`);
  },
};
