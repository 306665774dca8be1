import { replicationGroupAuthTokenCharacters } from './auth-token-characters';
import { replicationGroupAuthTokenLength } from './auth-token-length';
import { replicationGroupAuthTokenNotPlaintext } from './auth-token-not-plaintext';
import { replicationGroupAuthentication } from './authentication';
import { replicationGroupAuthenticationInTransit } from './authentication-in-transit';
import { replicationGroupAuthenticationSingleMethod } from './authentication-single-method';
import { replicationGroupIamAuthenticationEngineVersion } from './iam-authentication-engine-version';
import { replicationGroupUserGroupCount } from './user-group-count';
import { replicationGroupUserGroupEngine } from './user-group-engine';
import { replicationGroupUserGroupEngineVersion } from './user-group-engine-version';
import type { Rule } from '../../rule';

/** Who may connect: AUTH tokens and user groups. */
export const AUTHENTICATION_RULES: readonly Rule[] = [
  replicationGroupAuthentication,
  replicationGroupAuthTokenNotPlaintext,
  replicationGroupAuthTokenLength,
  replicationGroupAuthTokenCharacters,
  replicationGroupAuthenticationInTransit,
  replicationGroupAuthenticationSingleMethod,
  replicationGroupUserGroupEngineVersion,
  replicationGroupUserGroupCount,
  replicationGroupUserGroupEngine,
  replicationGroupIamAuthenticationEngineVersion,
];
