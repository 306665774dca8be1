import { notInLowerCase } from '../../../constraints/text-form';
import type { Rule } from '../../../engine';
import { DAX_CLUSTER } from '../../../model/resource-types';

export const daxClusterNameLowercase: Rule = {
  id: 'DaxClusterNameLowercase',
  resourceTypes: [DAX_CLUSTER],
  level: 'warning',
  kind: 'limit',
  onlyWith: ['ClusterName'],
  requirement: 'The name of a DAX cluster should be in lower case.',
  reason: 'The service stores it in lower case, so that the stack differs from what is deployed ever after (drift), and so do ARNs put together from it.',
  fix: 'Write ClusterName in lower case: "orders-dax".',
  documentation: 'https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_dax_CreateCluster.html',
  check: (cluster) => notInLowerCase(cluster, 'ClusterName'),
};
