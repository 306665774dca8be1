import { userGroupDefaultUserPresent } from './user-group-default-user-present';
import { userGroupEngineUsers } from './user-group-engine-users';
import { userGroupUserCount } from './user-group-user-count';
import { userIamUserName } from './user-iam-user-name';
import { userIdFormat } from './user-id-format';
import { userNoPasswordEngine } from './user-no-password-engine';
import { userPasswordCount } from './user-password-count';
import { userPasswordLength } from './user-password-length';
import type { Rule } from '../rule';

/** The rules about `AWS::ElastiCache::User` and `AWS::ElastiCache::UserGroup`. */
export const USER_RULES: readonly Rule[] = [
  userIamUserName,
  userPasswordCount,
  userPasswordLength,
  userNoPasswordEngine,
  userIdFormat,
  userGroupDefaultUserPresent,
  userGroupEngineUsers,
  userGroupUserCount,
];
