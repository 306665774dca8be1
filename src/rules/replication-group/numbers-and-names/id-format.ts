import { notMatching } from '../../../constraints/text-form';
import type { Rule } from '../../../engine';
import { REPLICATION_GROUP_LIMITS } from '../../../facts';
import { REPLICATION_GROUP } from '../../../model/resource-types';

const { idPattern, idMaxLength } = REPLICATION_GROUP_LIMITS;

export const replicationGroupIdFormat: Rule = {
  id: 'ReplicationGroupIdFormat',
  resourceTypes: [REPLICATION_GROUP],
  level: 'error',
  kind: 'limit',
  onlyWith: ['ReplicationGroupId'],
  requirement: `The id of a replication group must have 1 to ${idMaxLength} letters, digits and hyphens, begin with a letter, and neither end with a hyphen `
    + 'nor have two in a row.',
  reason: 'The service refuses any other id; host names are made of it.',
  fix: 'Set ReplicationGroupId: "orders-cache", or leave it out and let CloudFormation make one.',
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateReplicationGroup.html',
  check: (group) => notMatching(group, 'ReplicationGroupId', idPattern, idMaxLength),
};
