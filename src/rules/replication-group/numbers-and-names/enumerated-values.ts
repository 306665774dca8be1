import { notOneOf } from '../../../constraints/one-of';
import type { Rule } from '../../../engine';
import { REPLICATION_GROUP_VALUES } from '../../../facts';
import { REPLICATION_GROUP } from '../../../model/resource-types';

export const replicationGroupEnumeratedValues: Rule = {
  id: 'ReplicationGroupEnumeratedValues',
  resourceTypes: [REPLICATION_GROUP],
  level: 'error',
  kind: 'limit',
  onlyWith: Object.keys(REPLICATION_GROUP_VALUES),
  requirement: 'A property that takes one of a closed set of values must have one of these values, in lower case.',
  reason: 'The service refuses any other value.',
  fix: 'Write one of the values that the finding lists, or leave the property out.',
  documentation: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticache-replicationgroup.html',
  check: (group) => Object.entries(REPLICATION_GROUP_VALUES).flatMap(([name, values]) => notOneOf(group, name, values)),
};
