import { unsupportedLogDeliveries } from '../../../constraints/log-delivery';
import type { Rule } from '../../../engine';
import { REPLICATION_GROUP } from '../../../model/resource-types';

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
  check: unsupportedLogDeliveries,
};
