import { Rule, violation } from '../../../engine';
import { MEMORYDB_USER } from '../../../model/resource-types';
import { isUnknown } from '../../../template';

/** Rules about passwords, which an access string must not contain (MDG/clusters.acls). */
const ABOUT_PASSWORDS = /(?:^|\s)(?:[><#!]\S*|nopass|resetpass|reset)(?=\s|$)/i;

export const memoryDbUserAccessString: Rule = {
  id: 'MemoryDbUserAccessString',
  resourceTypes: [MEMORYDB_USER],
  level: 'error',
  kind: 'limit',
  // An invalid access string may contain a password.
  secret: true,
  requirement: 'A user of MemoryDB must have an access string, which must say nothing about passwords.',
  // The CloudFormation schema declares the access string optional; the API requires it.
  reason: 'The service refuses a user without one. It keeps the passwords itself, so that it refuses to set or remove them there.',
  fix: "Set AccessString: 'on ~app:* +@read', and passwords in AuthenticationMode.",
  documentation: 'https://docs.aws.amazon.com/memorydb/latest/devguide/clusters.acls.html',
  check(user) {
    const access = user.text('AccessString');
    if (isUnknown(access)) return undefined;
    if (access === undefined || access.trim() === '') return violation(user, 'AccessString', 'The user has no access string.');
    return ABOUT_PASSWORDS.test(access) ? violation(user, 'AccessString', 'The access string sets or removes passwords.') : undefined;
  },
};
