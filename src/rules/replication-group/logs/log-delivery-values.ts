import { LOG_DELIVERY_VALUES_VALID } from '../../../constraints/log-delivery';
import type { Rule } from '../../../engine';
import { REPLICATION_GROUP } from '../../../model/resource-types';

export const replicationGroupLogDeliveryValues: Rule = {
  id: 'ReplicationGroupLogDeliveryValues',
  resourceTypes: [REPLICATION_GROUP],
  ...LOG_DELIVERY_VALUES_VALID,
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Log_Delivery.html',
};
