import { Rule, violation } from '../../../engine';
import { DAX_LIMITS } from '../../../facts';
import { DAX_CLUSTER } from '../../../model/resource-types';
import { isUnknown } from '../../../template';

const { nameReservedWords } = DAX_LIMITS;

export const daxClusterNameReservedWords: Rule = {
  id: 'DaxClusterNameReservedWords',
  resourceTypes: [DAX_CLUSTER],
  level: 'error',
  kind: 'limit',
  onlyWith: ['ClusterName'],
  requirement: `The name of a DAX cluster must not contain ${nameReservedWords.join(' or ')}.`,
  reason: 'The service reserves these words and refuses a name with one of them in it, at the beginning, in the middle or at the end.',
  fix: 'Set ClusterName: "orders-dax", or leave it out and let CloudFormation make one.',
  documentation: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/DAX.create-cluster.console.create-cluster.html',
  check(cluster) {
    const name = cluster.text('ClusterName');
    if (name === undefined || isUnknown(name)) return undefined;
    const stored = name.toLowerCase();
    return nameReservedWords.some((word) => stored.includes(word)) ? violation(cluster, 'ClusterName') : undefined;
  },
};
