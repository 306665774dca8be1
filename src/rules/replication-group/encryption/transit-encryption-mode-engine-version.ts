import { lacksCapability } from '../../../constraints/engine-capability';
import type { Rule } from '../../../engine';
import { isPresent } from '../../../model/presence';
import { REPLICATION_GROUP } from '../../../model/resource-types';

export const replicationGroupTransitEncryptionModeEngineVersion: Rule = {
  id: 'ReplicationGroupTransitEncryptionModeEngineVersion',
  resourceTypes: [REPLICATION_GROUP],
  level: 'error',
  kind: 'limit',
  onlyWith: ['TransitEncryptionMode'],
  requirement: 'TransitEncryptionMode needs an engine version that knows it.',
  reason: 'The service refuses the property on older versions, where encryption in transit is always required.',
  fix: "Leave TransitEncryptionMode out, or set EngineVersion: '7.1'.",
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/in-transit-encryption-enable.html',
  check(group) {
    if (!isPresent(group.value('TransitEncryptionMode'))) return undefined;
    return lacksCapability(group, 'TransitEncryptionMode', 'transitEncryptionMode', 'transit encryption mode');
  },
};
