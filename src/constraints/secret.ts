import { isUnknown } from '../template';

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

/**
 * What is wrong with where a secret stands: readable in the template, in a parameter that shows its value, or in a plain
 * parameter of Systems Manager. Where the template tells neither, it is unresolved.
 *
 * @param secret the value as it was read from the template
 * @param noun what the secret is called
 */
export function exposedSecret(secret: unknown, noun: string): { readonly detail: string } | { readonly unresolved: string } | undefined {
  if (secret === undefined || secret === '') return undefined;
  if (!isUnknown(secret)) return typeof secret === 'string' && isSecretReference(secret) ? undefined : { detail: `The template holds the ${noun}.` };
  const { text, parameter } = secret;
  if (text !== undefined && isSecretReference(text)) return undefined;
  if (parameter) {
    return parameter.noEcho ? undefined : { detail: `The parameter '${parameter.name}' shows its value, as it has no NoEcho.` };
  }
  if (text === undefined || isOpen(text)) return { unresolved: secret.why };
  if (text.includes('{{resolve:ssm:')) return { detail: 'A plain parameter of Systems Manager is readable without the right to decrypt it.' };
  return text.includes('{{resolve:')
    ? { detail: `The ${noun} mixes a dynamic reference with other text.` }
    : { detail: `The template holds a part of the ${noun}.` };
}

/** Whether nothing of a text is known, or nothing of where its dynamic reference leads. */
function isOpen(text: string): boolean {
  return text.startsWith('{{resolve:${') || text.replace(/\$\{[^}]*\}/g, '') === '';
}
