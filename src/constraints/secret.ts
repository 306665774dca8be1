import { isUnknown } from '../template';

/** A single dynamic reference to a secret store, without other text. `${...}` marks an unknown part. */
const SECRET_REFERENCE = /^\{\{resolve:(?:secretsmanager|ssm-secure):(?:\$\{[^}]*\}|[^{}])+\}\}$/;

/**
 * Whether CloudFormation resolves a text from Secrets Manager, or from a SecureString parameter of Systems Manager, at
 * deployment.
 */
export function isSecretReference(text: string): boolean {
  return SECRET_REFERENCE.test(text);
}

/**
 * A secret that is readable in the template. `undefined` if it is empty or only known at deployment. The value of a parameter may
 * be a dynamic reference too.
 */
export function readableSecret(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' && !value.includes('{{resolve:') ? value : undefined;
}

/**
 * Problem if a secret is readable: in the template, in a parameter without NoEcho, or in a plain parameter of Systems Manager.
 * Unresolved if the template does not tell.
 *
 * @param secret the value as read from the template
 * @param noun the name of the secret in a sentence
 */
export function exposedSecret(secret: unknown, noun: string): { readonly detail: string } | { readonly unresolved: string } | undefined {
  if (secret === undefined || secret === '') return undefined;
  if (!isUnknown(secret)) return typeof secret === 'string' && isSecretReference(secret) ? undefined : { detail: `The template holds the ${noun}.` };
  const { text, parameter } = secret;
  if (text !== undefined && isSecretReference(text)) return undefined;
  if (parameter) {
    return parameter.noEcho ? undefined : { detail: `The parameter '${parameter.name}' shows its value, as it has no NoEcho.` };
  }
  if (text === undefined || isEntirelyUnknown(text)) return { unresolved: secret.why };
  if (text.includes('{{resolve:ssm:')) return { detail: 'A plain parameter of Systems Manager is readable without the right to decrypt it.' };
  return text.includes('{{resolve:')
    ? { detail: `The ${noun} mixes a dynamic reference with other text.` }
    : { detail: `The template holds a part of the ${noun}.` };
}

/** Whether a text, or the target of its dynamic reference, is entirely unknown. */
function isEntirelyUnknown(text: string): boolean {
  return text.startsWith('{{resolve:${') || text.replace(/\$\{[^}]*\}/g, '') === '';
}
