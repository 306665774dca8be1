import { notMatching } from '../../../constraints/text-form';
import type { Rule } from '../../../engine';
import { CACHE_CLUSTER_LIMITS } from '../../../facts';
import { CACHE_CLUSTER } from '../../../model/resource-types';

const { namePattern, nameMaxLength } = CACHE_CLUSTER_LIMITS;

export const cacheClusterNameFormat: Rule = {
  id: 'CacheClusterNameFormat',
  resourceTypes: [CACHE_CLUSTER],
  level: 'error',
  kind: 'limit',
  onlyWith: ['ClusterName'],
  requirement: `The name of a cluster must have 1 to ${nameMaxLength} letters, digits and hyphens, begin with a letter, and neither end with a hyphen `
    + 'nor have two in a row.',
  reason: 'The service refuses any other name; host names are made of it.',
  fix: 'Set ClusterName: "orders-cache", or leave it out and let CloudFormation make one.',
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateCacheCluster.html',
  check: (cluster) => notMatching(cluster, 'ClusterName', namePattern, nameMaxLength),
};
