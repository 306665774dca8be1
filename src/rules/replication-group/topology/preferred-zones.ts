import { notOneZonePerNode } from '../../../constraints/list-length';
import type { Rule } from '../../../engine';
import { REPLICATION_GROUP } from '../../../model/resource-types';

export const replicationGroupPreferredZones: Rule = {
  id: 'ReplicationGroupPreferredZones',
  resourceTypes: [REPLICATION_GROUP],
  level: 'error',
  kind: 'limit',
  onlyWith: ['PreferredCacheClusterAZs'],
  requirement: 'PreferredCacheClusterAZs must name one Availability Zone for each node, as many as NumCacheClusters says.',
  reason: 'The zones are given to the nodes in turn, the first to the primary; the service refuses a list of any other length.',
  fix: 'Set PreferredCacheClusterAZs: ["us-east-1a", "us-east-1b"] for NumCacheClusters: 2; a zone can be named more than once.',
  documentation: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticache-replicationgroup.html',
  check: (group) => notOneZonePerNode(group, 'PreferredCacheClusterAZs', 'NumCacheClusters'),
};
