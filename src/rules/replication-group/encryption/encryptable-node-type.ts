import { Rule, unresolved, violation } from '../../../engine';
import { nodeFamilyOf } from '../../../facts';
import { REPLICATION_GROUP } from '../../../model/resource-types';
import { isUnknown } from '../../../template';

export const replicationGroupEncryptableNodeType: Rule = {
  id: 'ReplicationGroupEncryptableNodeType',
  resourceTypes: [REPLICATION_GROUP],
  level: 'error',
  kind: 'security',
  onlyWith: ['CacheNodeType'],
  requirement: 'The node type must be one that can encrypt.',
  reason: 'The oldest node families have no encryption at rest or in transit, whatever the flags of the group say.',
  fix: "Set CacheNodeType: 'cache.r7g.large', or another type of a current family.",
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/at-rest-encryption.html',
  check(group) {
    // Other rules report a group without encryption, regardless of its node type.
    const atRest = group.boolean('AtRestEncryptionEnabled') === true;
    const inTransit = group.boolean('TransitEncryptionEnabled') === true;
    if (!atRest && !inTransit) return undefined;
    const type = group.text('CacheNodeType');
    if (isUnknown(type)) return unresolved(group, 'CacheNodeType', type);
    const family = type === undefined ? undefined : nodeFamilyOf(type);
    if (!family) return undefined;
    const missing = [
      ...(atRest && !family.encryptionAtRest ? ['at rest'] : []),
      ...(inTransit && !family.encryptionInTransit ? ['in transit'] : []),
    ];
    if (missing.length === 0) return undefined;
    return violation(group, 'CacheNodeType', `Nodes of the family ${family.family} have no encryption ${missing.join(' and none ')}.`);
  },
};
