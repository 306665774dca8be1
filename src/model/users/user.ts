import { isUnknown, Section, TemplateResource, Unknown } from '../../template';

/** The type of authentication of a user who need not authenticate. */
export const NO_PASSWORD = 'no-password-required';

/** The literal under a name in lower case; `undefined` when it is absent or not known. */
function literalOf(section: Section, name: string): string | undefined {
  const text = section.text(name);
  return typeof text === 'string' ? text.toLowerCase() : undefined;
}

/** The engine of a user or a user group; `undefined` when it is not known. */
export function engineOfUser(userOrGroup: TemplateResource): string | undefined {
  return literalOf(userOrGroup, 'Engine');
}

/** How a user authenticates, where the user has the object that says so. */
export function authenticationModeOf(user: TemplateResource): Section | undefined {
  const mode = user.section('AuthenticationMode');
  return isUnknown(mode) ? undefined : mode;
}

/** The way in which a user authenticates (`password`, `iam`, `no-password-required`); `undefined` when it is not known. */
export function authenticationTypeOf(user: TemplateResource): string | undefined {
  const mode = authenticationModeOf(user);
  return mode && literalOf(mode, 'Type');
}

/** Whether a user surely connects without a password. There are two ways to say so. */
export function needsNoPassword(user: TemplateResource): boolean {
  return user.boolean('NoPasswordRequired') === true || authenticationTypeOf(user) === NO_PASSWORD;
}

/** A list of passwords and the object that it stands in. */
export interface PasswordList {
  readonly section: Section;
  readonly passwords: unknown[] | Unknown;
}

/** The passwords of a user, which may stand in two places. */
export function passwordsOf(user: TemplateResource): PasswordList[] {
  const sections = [user, authenticationModeOf(user)].filter((section) => section !== undefined);
  return sections.map((section) => ({ section, passwords: section.list('Passwords') ?? [] }));
}
