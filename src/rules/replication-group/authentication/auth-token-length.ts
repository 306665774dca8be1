import { readableSecret } from '../../../constraints/secret';
import { Rule, violation } from '../../../engine';
import { AUTH_TOKEN_LIMITS } from '../../../facts';
import { REPLICATION_GROUP } from '../../../model/resource-types';

const { minLength, maxLength } = AUTH_TOKEN_LIMITS;

export const replicationGroupAuthTokenLength: Rule = {
  id: 'ReplicationGroupAuthTokenLength',
  resourceTypes: [REPLICATION_GROUP],
  level: 'error',
  kind: 'limit',
  secret: true,
  onlyWith: ['AuthToken'],
  requirement: `An AUTH token must have from ${minLength} to ${maxLength} characters.`,
  reason: 'The service refuses shorter and longer ones.',
  fix: "Set AuthToken: '{{resolve:secretsmanager:<secret>}}', with a generated secret of 64 characters.",
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/auth.html',
  check(group) {
    const length = readableSecret(group.value('AuthToken'))?.length;
    if (length === undefined || (length >= minLength && length <= maxLength)) return undefined;
    return violation(group, 'AuthToken', `The token has ${length} ${length === 1 ? 'character' : 'characters'}.`);
  },
};
