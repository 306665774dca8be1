import { Rule, violation } from '../../../engine';
import { DEFAULT_USER } from '../../../facts';
import { USER } from '../../../model/resource-types';

export const userIdReserved: Rule = {
  id: 'UserIdReserved',
  resourceTypes: [USER],
  level: 'error',
  kind: 'limit',
  onlyWith: ['UserId'],
  requirement: `A user must not have the id ${DEFAULT_USER}.`,
  reason: 'The service makes a user of that id in every account, which can be neither changed nor made again.',
  fix: `Set UserId: 'app-${DEFAULT_USER}', or another id; a user of another id may have UserName: '${DEFAULT_USER}'.`,
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Clusters.RBAC.html',
  check(user) {
    const id = user.text('UserId');
    return typeof id === 'string' && id.toLowerCase() === DEFAULT_USER ? violation(user, 'UserId') : undefined;
  },
};
