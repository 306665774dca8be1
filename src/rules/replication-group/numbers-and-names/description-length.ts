import { Rule, violation } from '../../../engine';
import { REPLICATION_GROUP_LIMITS } from '../../../facts';
import { REPLICATION_GROUP } from '../../../model/resource-types';
import { isUnknown } from '../../../template';

const { descriptionMaxLength } = REPLICATION_GROUP_LIMITS;

export const replicationGroupDescriptionLength: Rule = {
  id: 'ReplicationGroupDescriptionLength',
  resourceTypes: [REPLICATION_GROUP],
  level: 'error',
  kind: 'limit',
  requirement: `A replication group must have a description of 1 to ${descriptionMaxLength} characters.`,
  reason: 'It is the one property that CloudFormation demands of every replication group, and the service refuses an empty or a longer one.',
  fix: 'Set ReplicationGroupDescription: "Sessions of the web shop".',
  documentation: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticache-replicationgroup.html',
  check(group) {
    const description = group.text('ReplicationGroupDescription') ?? '';
    if (isUnknown(description) || (description.length >= 1 && description.length <= descriptionMaxLength)) return undefined;
    return violation(group, 'ReplicationGroupDescription', description === '' ? undefined : `It has ${description.length} characters.`);
  },
};
