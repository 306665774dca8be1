import { LOG_DESTINATION_BY_NAME } from '../../../constraints/log-delivery';
import type { Rule } from '../../../engine';
import { REPLICATION_GROUP } from '../../../model/resource-types';

export const replicationGroupLogDestinationName: Rule = {
  id: 'ReplicationGroupLogDestinationName',
  resourceTypes: [REPLICATION_GROUP],
  ...LOG_DESTINATION_BY_NAME,
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Log_Delivery.html',
};
