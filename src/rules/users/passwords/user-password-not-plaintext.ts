import { exposedSecret } from '../../../constraints/secret';
import { Rule, unresolved } from '../../../engine';
import { MEMORYDB_USER, USER } from '../../../model/resource-types';
import { passwordsOf } from '../../../model/users/user';
import { isUnknown } from '../../../template';

export const userPasswordNotPlaintext: Rule = {
  id: 'UserPasswordNotPlaintext',
  resourceTypes: [USER, MEMORYDB_USER],
  level: 'error',
  kind: 'security',
  secret: true,
  onlyWith: ['Passwords', 'AuthenticationMode'],
  requirement: 'A password of a user must not be readable in the template, in a parameter or in a plain SSM parameter.',
  reason: 'A template is kept in source control, in the asset bucket and by CloudFormation, where many may read it who must not read the cache.',
  fix: "Set Passwords: ['{{resolve:secretsmanager:<secret>}}'], or refer to a parameter that has NoEcho: true and no default.",
  documentation: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references.html',
  check(user) {
    const mode = user.section('AuthenticationMode');
    // UserAuthentication reports an unknown mode of an ElastiCache user.
    if (isUnknown(mode) && user.type === MEMORYDB_USER) return unresolved(user, 'AuthenticationMode', mode);
    return passwordsOf(user).flatMap(({ section, passwords }) => {
      const path = `${section.path}/Passwords`;
      const places = isUnknown(passwords) ? [{ path, received: passwords }] : passwords.map((received, index) => ({ path: `${path}/${index}`, received }));
      return places.flatMap((place) => {
        const problem = exposedSecret(typeof place.received === 'number' ? String(place.received) : place.received, 'password');
        return problem ? [{ ...place, ...problem }] : [];
      });
    });
  },
};
