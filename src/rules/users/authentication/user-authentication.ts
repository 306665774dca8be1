import { Problem, Rule, unresolved, violation } from '../../../engine';
import { USER } from '../../../model/resource-types';
import { accessStringOf, isActive, waivesPassword } from '../../../model/users/access-string';
import { NO_PASSWORD } from '../../../model/users/user';
import { isUnknown, Section, TemplateResource } from '../../../template';

export const userAuthentication: Rule = {
  id: 'UserAuthentication',
  resourceTypes: [USER],
  level: 'error',
  kind: 'security',
  onlyWith: ['NoPasswordRequired', 'AuthenticationMode', 'AccessString'],
  // No public tool checks ElastiCache users. UserAuthenticationPresent reports users without any authentication.
  requirement: 'A user must log in with a password or with IAM, unless its access string switches it off.',
  reason: 'Whoever reaches the port can be a user without a password, and read and write what that user may; who it was, nobody can tell.',
  fix: "Set AuthenticationMode: { Type: 'iam' }, or AccessString: 'off ~* -@all' for a user named default that nobody needs.",
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Clusters.RBAC.html',
  check(user) {
    const problem = withoutPassword(user);
    if (!problem) return undefined;
    const access = accessStringOf(user);
    // Without an access string, nothing disables the user: an update keeps its state.
    const active = access ? isActive(access) : true;
    if (active === false) return undefined;
    return isUnknown(active) && problem.unresolved === undefined ? unresolved(user, 'AccessString', active) : problem;
  },
};

/** The property by which a user needs, or may need, no password. */
function withoutPassword(user: TemplateResource): Problem | undefined {
  const flag = user.boolean('NoPasswordRequired');
  if (flag === true) return violation(user, 'NoPasswordRequired');
  const mode = user.section('AuthenticationMode');
  const byMode = mode !== undefined && !isUnknown(mode) ? withoutPasswordByMode(mode) : undefined;
  if (byMode && byMode.unresolved === undefined) return byMode;
  const access = accessStringOf(user);
  if (access && waivesPassword(access)) {
    return { path: `${user.path}/AccessString`, received: 'nopass', detail: 'That rule waives the passwords of the user.' };
  }
  if (isUnknown(flag)) return unresolved(user, 'NoPasswordRequired', flag);
  return isUnknown(mode) ? unresolved(user, 'AuthenticationMode', mode) : byMode;
}

function withoutPasswordByMode(mode: Section): Problem | undefined {
  const type = mode.text('Type');
  if (isUnknown(type)) return unresolved(mode, 'Type', type);
  return type?.toLowerCase() === NO_PASSWORD ? violation(mode, 'Type') : undefined;
}
