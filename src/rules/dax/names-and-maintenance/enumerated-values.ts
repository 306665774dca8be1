import { notOneOf } from '../../../constraints/one-of';
import type { Rule } from '../../../engine';
import { DAX_VALUES } from '../../../facts';
import { DAX_CLUSTER } from '../../../model/resource-types';

export const daxEnumeratedValues: Rule = {
  id: 'DaxEnumeratedValues',
  resourceTypes: [DAX_CLUSTER],
  level: 'error',
  kind: 'limit',
  onlyWith: Object.keys(DAX_VALUES),
  requirement: 'A property that takes one of a closed set of values must have one of these values, in upper and lower case as they are.',
  reason: 'The service refuses any other value.',
  fix: 'Set ClusterEndpointEncryptionType: "TLS"; set NetworkType: "dual_stack" or another value that the finding lists, or leave it out.',
  documentation: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-dax-cluster.html',
  check: (cluster) => Object.entries(DAX_VALUES).flatMap(([name, values]) => notOneOf(cluster, name, values)),
};
