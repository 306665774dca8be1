import { Rule, violation } from '../../../engine';
import { clusterModeOfParameters } from '../../../model/replication-group/replication-group';
import { CACHE_CLUSTER } from '../../../model/resource-types';

export const cacheClusterParameterGroupClusterMode: Rule = {
  id: 'CacheClusterParameterGroupClusterMode',
  resourceTypes: [CACHE_CLUSTER],
  level: 'error',
  kind: 'limit',
  onlyWith: ['CacheParameterGroupName'],
  requirement: 'The parameter group of a cluster must have cluster mode off.',
  reason: 'Cluster mode is for replication groups; the service refuses a cluster whose parameter group sets cluster-enabled to "yes".',
  fix: 'Set CacheParameterGroupName: "default.redis7", or declare an AWS::ElastiCache::ReplicationGroup.',
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateCacheCluster.html',
  check: (cluster) => (clusterModeOfParameters(cluster) === 'enabled' ? violation(cluster, 'CacheParameterGroupName') : undefined),
};
