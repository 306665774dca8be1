import { readableSecret } from '../../../constraints/secret';
import { Rule, violation } from '../../../engine';
import { AUTH_TOKEN_LIMITS } from '../../../facts';
import { REPLICATION_GROUP } from '../../../model/resource-types';

const { safeCharacters, safePunctuation } = AUTH_TOKEN_LIMITS;

export const replicationGroupAuthTokenCharacters: Rule = {
  id: 'ReplicationGroupAuthTokenCharacters',
  resourceTypes: [REPLICATION_GROUP],
  level: 'warning',
  kind: 'limit',
  disputed: true,
  secret: true,
  onlyWith: ['AuthToken'],
  requirement: `An AUTH token should have letters, digits and ${[...safePunctuation].join(' ')} only.`,
  reason: 'The pages of the service disagree on the other characters, so that a token with one of them may be refused when it is set or when it is changed.',
  fix: "Set AuthToken: '{{resolve:secretsmanager:<secret>}}', with a secret that was generated with ExcludePunctuation: true.",
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/auth.html',
  check(group) {
    const token = readableSecret(group.value('AuthToken'));
    return token === undefined || safeCharacters.test(token) ? undefined : violation(group, 'AuthToken');
  },
};
