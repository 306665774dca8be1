import { userAccessString } from './user-access-string';
import { userAuthentication } from './user-authentication';
import { userAuthenticationExclusive } from './user-authentication-exclusive';
import { userAuthenticationPresent } from './user-authentication-present';
import { userEnumeratedValues } from './user-enumerated-values';
import { userGroupDefaultUser } from './user-group-default-user';
import { userGroupDefaultUserPresent } from './user-group-default-user-present';
import { userGroupEngineUsers } from './user-group-engine-users';
import { userGroupIdFormat } from './user-group-id-format';
import { userGroupIdLength } from './user-group-id-length';
import { userGroupIdLowercase } from './user-group-id-lowercase';
import { userGroupUniqueUserNames } from './user-group-unique-user-names';
import { userGroupUserCount } from './user-group-user-count';
import { userIamUserName } from './user-iam-user-name';
import { userIdFormat } from './user-id-format';
import { userIdLength } from './user-id-length';
import { userIdLowercase } from './user-id-lowercase';
import { userIdReserved } from './user-id-reserved';
import { userLeastPrivilege } from './user-least-privilege';
import { userNoPasswordEngine } from './user-no-password-engine';
import { userPasswordCharacters } from './user-password-characters';
import { userPasswordCount } from './user-password-count';
import { userPasswordLength } from './user-password-length';
import { userPasswordNotPlaintext } from './user-password-not-plaintext';
import type { Rule } from '../rule';

/** The rules about `AWS::ElastiCache::User` and `AWS::ElastiCache::UserGroup`. */
export const USER_RULES: readonly Rule[] = [
  userAuthentication,
  userPasswordNotPlaintext,
  userLeastPrivilege,
  userGroupDefaultUser,
  userAuthenticationPresent,
  userAuthenticationExclusive,
  userEnumeratedValues,
  userAccessString,
  userIamUserName,
  userPasswordCount,
  userPasswordLength,
  userPasswordCharacters,
  userNoPasswordEngine,
  userIdFormat,
  userIdReserved,
  userIdLength,
  userIdLowercase,
  userGroupIdFormat,
  userGroupIdLength,
  userGroupIdLowercase,
  userGroupDefaultUserPresent,
  userGroupEngineUsers,
  userGroupUniqueUserNames,
  userGroupUserCount,
];
