import { Token } from 'aws-cdk-lib';

/** A name as the service stores it. What is not known yet is left alone. */
export function lowerCase(name: string): string {
  return Token.isUnresolved(name) ? name : name.toLowerCase();
}
