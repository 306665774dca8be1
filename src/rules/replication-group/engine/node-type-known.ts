import { NODE_TYPE_KNOWN } from '../../../constraints/node-type';
import type { Rule } from '../../../engine';
import { REPLICATION_GROUP } from '../../../model/resource-types';

export const replicationGroupNodeTypeKnown: Rule = {
  id: 'ReplicationGroupNodeTypeKnown',
  resourceTypes: [REPLICATION_GROUP],
  ...NODE_TYPE_KNOWN,
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/CacheNodes.SupportedTypes.html',
};
