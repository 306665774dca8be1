import { isUnknown, Section, TemplateResource, Unknown } from '../../template';

/** The authentication type of a user without a password. */
export const NO_PASSWORD = 'no-password-required';

/** The value in lower case; `undefined` if it is absent or unknown. */
function literalOf(section: Section, name: string): string | undefined {
  const text = section.text(name);
  return typeof text === 'string' ? text.toLowerCase() : undefined;
}

/** The engine of a user or a user group; `undefined` if it is unknown. */
export function engineOfUser(userOrGroup: TemplateResource): string | undefined {
  return literalOf(userOrGroup, 'Engine');
}

/** The authentication mode of a user, if it is present and known. */
export function authenticationModeOf(user: TemplateResource): Section | undefined {
  const mode = user.section('AuthenticationMode');
  return isUnknown(mode) ? undefined : mode;
}

/** The authentication type of a user (`password`, `iam`, `no-password-required`); `undefined` if it is unknown. */
export function authenticationTypeOf(user: TemplateResource): string | undefined {
  const mode = authenticationModeOf(user);
  return mode && literalOf(mode, 'Type');
}

/** Whether a user definitely connects without a password, by either of two properties. */
export function needsNoPassword(user: TemplateResource): boolean {
  return user.boolean('NoPasswordRequired') === true || authenticationTypeOf(user) === NO_PASSWORD;
}

/** A list of passwords, and the object that holds it. */
export interface PasswordList {
  readonly section: Section;
  readonly passwords: unknown[] | Unknown;
}

/** The passwords of a user. Two properties can hold them. */
export function passwordsOf(user: TemplateResource): PasswordList[] {
  const sections = [user, authenticationModeOf(user)].filter((section) => section !== undefined);
  return sections.map((section) => ({ section, passwords: section.list('Passwords') ?? [] }));
}
