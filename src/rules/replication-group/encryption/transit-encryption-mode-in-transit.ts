import { Rule, violation } from '../../../engine';
import { isPresent } from '../../../model/presence';
import { isDefinitelyOff } from '../../../model/replication-group/flags';
import { REPLICATION_GROUP } from '../../../model/resource-types';

export const replicationGroupTransitEncryptionModeInTransit: Rule = {
  id: 'ReplicationGroupTransitEncryptionModeInTransit',
  resourceTypes: [REPLICATION_GROUP],
  level: 'error',
  kind: 'limit',
  onlyWith: ['TransitEncryptionMode'],
  requirement: 'TransitEncryptionMode needs TransitEncryptionEnabled: true.',
  reason: 'The mode says how encrypted connections are enforced; the service refuses it on a group that encrypts none.',
  fix: 'Set TransitEncryptionEnabled: true.',
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/in-transit-encryption-enable.html',
  check(group) {
    if (!isPresent(group.value('TransitEncryptionMode'))) return undefined;
    return isDefinitelyOff(group, 'TransitEncryptionEnabled') ? violation(group, 'TransitEncryptionEnabled') : undefined;
  },
};
