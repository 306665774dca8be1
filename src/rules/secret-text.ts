/** One dynamic reference to a store of secrets and nothing beside it. `${...}` stands for what is not known of the text. */
const SECRET_REFERENCE = /^\{\{resolve:(?:secretsmanager|ssm-secure):(?:\$\{[^}]*\}|[^{}])+\}\}$/;

/** Whether a text is fetched from Secrets Manager, or from a SecureString of Systems Manager, when the stack is deployed. */
export function isSecretReference(text: string): boolean {
  return SECRET_REFERENCE.test(text);
}

/**
 * A secret that can be read in the template. `undefined` for one that is empty, and for one that is not known before the
 * stack is deployed; a parameter may hold a dynamic reference too, so that a text alone does not tell.
 */
export function readableSecret(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' && !value.includes('{{resolve:') ? value : undefined;
}
