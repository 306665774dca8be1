import { Rule, violation } from '../../../engine';
import { VALKEY } from '../../../facts';
import { USER } from '../../../model/resource-types';
import { engineOfUser, needsNoPassword } from '../../../model/users/user';

export const userNoPasswordEngine: Rule = {
  id: 'UserNoPasswordEngine',
  resourceTypes: [USER],
  level: 'error',
  kind: 'limit',
  onlyWith: ['NoPasswordRequired', 'AuthenticationMode'],
  requirement: 'A user with the engine valkey must authenticate, with a password or with IAM.',
  reason: 'The service knows users without a password for Redis only.',
  fix: "Set AuthenticationMode: { Type: 'iam' }, and leave NoPasswordRequired out.",
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Clusters.RBAC.html',
  check(user) {
    if (engineOfUser(user) !== VALKEY || !needsNoPassword(user)) return undefined;
    return violation(user, user.boolean('NoPasswordRequired') === true ? 'NoPasswordRequired' : 'AuthenticationMode');
  },
};
