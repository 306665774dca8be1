import { notMatching } from '../../../constraints/text-form';
import type { Rule } from '../../../engine';
import { DAX_LIMITS } from '../../../facts';
import { DAX_CLUSTER } from '../../../model/resource-types';

const { namePattern, nameMaxLength } = DAX_LIMITS;

export const daxClusterNameFormat: Rule = {
  id: 'DaxClusterNameFormat',
  resourceTypes: [DAX_CLUSTER],
  level: 'error',
  kind: 'limit',
  onlyWith: ['ClusterName'],
  requirement: `The name of a DAX cluster must have 1 to ${nameMaxLength} letters, digits and hyphens, begin with a letter, and neither end with a hyphen `
    + 'nor have two in a row.',
  reason: 'The service refuses any other name; host names are made of it.',
  fix: 'Set ClusterName: "orders-dax", or leave it out and let CloudFormation make one.',
  documentation: 'https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_dax_CreateCluster.html',
  check: (cluster) => notMatching(cluster, 'ClusterName', namePattern, nameMaxLength),
};
