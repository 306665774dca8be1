import { Rule, violation } from '../../../engine';
import { knownSections } from '../../../model/known-sections';
import { REPLICATION_GROUP } from '../../../model/resource-types';
import { isUnknown } from '../../../template';

export const replicationGroupLogDeliveryUnique: Rule = {
  id: 'ReplicationGroupLogDeliveryUnique',
  resourceTypes: [REPLICATION_GROUP],
  level: 'warning',
  kind: 'limit',
  disputed: true,
  onlyWith: ['LogDeliveryConfigurations'],
  requirement: 'Each log of a replication group must be delivered to one destination.',
  // The console and the API mention one slow log and one engine log. No page explicitly forbids a second entry.
  reason: 'The service keeps one delivery for each type of log, so that a second one is refused or takes the place of the first.',
  fix: 'Keep one entry of LogDeliveryConfigurations for each LogType, and fan out behind it.',
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Log_Delivery.html',
  check(group) {
    const seen = new Set<string>();
    return knownSections(group, 'LogDeliveryConfigurations').flatMap((delivery) => {
      const type = delivery.text('LogType');
      if (type === undefined || isUnknown(type)) return [];
      if (seen.has(type)) return [violation(delivery, 'LogType', 'An entry before this one delivers the same log.')];
      seen.add(type);
      return [];
    });
  },
};
