import { Token } from 'aws-cdk-lib';

/** The name in lower case, as the service stores it. Tokens are returned unchanged. */
export function lowerCase(name: string): string {
  return Token.isUnresolved(name) ? name : name.toLowerCase();
}
