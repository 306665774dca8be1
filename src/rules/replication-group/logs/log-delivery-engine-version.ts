import { Rule, violation } from '../../../engine';
import { EngineCapability } from '../../../facts';
import { knownSections } from '../../../model/known-sections';
import { missingCapability } from '../../../model/replication-group/capability';
import { REPLICATION_GROUP } from '../../../model/resource-types';

/** What an engine version needs for each type of log. */
const CAPABILITIES: ReadonlyMap<unknown, { readonly capability: EngineCapability; readonly what: string }> = new Map([
  ['slow-log', { capability: 'slowLog', what: 'delivery of the slow log' }],
  ['engine-log', { capability: 'engineLog', what: 'delivery of the engine log' }],
]);

export const replicationGroupLogDeliveryEngineVersion: Rule = {
  id: 'ReplicationGroupLogDeliveryEngineVersion',
  resourceTypes: [REPLICATION_GROUP],
  level: 'error',
  kind: 'limit',
  onlyWith: ['LogDeliveryConfigurations'],
  requirement: 'A replication group must run an engine version that can deliver the log.',
  reason: 'The service refuses log deliveries that the engine version does not support.',
  fix: 'Set Engine: "valkey" and EngineVersion: "8.0", or remove the entry from LogDeliveryConfigurations.',
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Log_Delivery.html',
  check: (group) => knownSections(group, 'LogDeliveryConfigurations').flatMap((delivery) => {
    const needed = CAPABILITIES.get(delivery.text('LogType'));
    const shortfall = needed && missingCapability(group, needed.capability, needed.what);
    return shortfall === undefined ? [] : [violation(delivery, 'LogType', shortfall)];
  }),
};
