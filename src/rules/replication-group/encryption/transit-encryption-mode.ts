import { Rule, unresolved, violation } from '../../../engine';
import { REPLICATION_GROUP } from '../../../model/resource-types';
import { isUnknown } from '../../../template';

export const replicationGroupTransitEncryptionMode: Rule = {
  id: 'ReplicationGroupTransitEncryptionMode',
  resourceTypes: [REPLICATION_GROUP],
  level: 'error',
  kind: 'security',
  onlyWith: ['TransitEncryptionMode'],
  requirement: 'A replication group must accept encrypted connections only.',
  // The default is `required`.
  reason: 'In the mode preferred the nodes still answer clients that speak plaintext, so that TransitEncryptionEnabled protects nobody who forgets it.',
  fix: "Set TransitEncryptionMode: 'required', as taking the property out would leave an existing group as it is.",
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/in-transit-encryption-enable.html',
  check(group) {
    const mode = group.text('TransitEncryptionMode');
    if (mode === undefined || mode === 'required') return undefined;
    return isUnknown(mode) ? unresolved(group, 'TransitEncryptionMode', mode) : violation(group, 'TransitEncryptionMode');
  },
};
