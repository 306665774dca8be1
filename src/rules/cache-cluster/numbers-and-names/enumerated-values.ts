import { notOneOf } from '../../../constraints/one-of';
import type { Rule } from '../../../engine';
import { CACHE_CLUSTER_VALUES } from '../../../facts';
import { CACHE_CLUSTER } from '../../../model/resource-types';

export const cacheClusterEnumeratedValues: Rule = {
  id: 'CacheClusterEnumeratedValues',
  resourceTypes: [CACHE_CLUSTER],
  level: 'error',
  kind: 'limit',
  onlyWith: Object.keys(CACHE_CLUSTER_VALUES),
  requirement: 'A property that takes one of a closed set of values must have one of these values, in lower case.',
  reason: 'The service refuses any other value.',
  fix: 'Set AZMode: "cross-az", NetworkType: "ipv4" or one of the other values that the finding lists, or leave the property out.',
  documentation: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticache-cachecluster.html',
  check: (cluster) => Object.entries(CACHE_CLUSTER_VALUES).flatMap(([name, values]) => notOneOf(cluster, name, values, name === 'Engine')),
};
