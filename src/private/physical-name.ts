import { createHash } from 'crypto';
import { Names, Stack, Token } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

const HASH_LENGTH = 8;

/**
 * A physical name for a resource that CloudFormation does not name itself.
 *
 * The name is readable, stable across syntheses, and unique for each construct and stack of an account. It consists of
 * lower-case letters, digits and single hyphens, and starts with a letter.
 *
 * @param scope the construct that the resource belongs to
 * @param role the role of the resource within the construct
 * @param maxLength the maximum length that the service accepts
 */
export function physicalName(scope: IConstruct, role: string, maxLength: number): string {
  const stack = Stack.of(scope);
  // The name of a nested stack is a token. Its path is unique in the app.
  const stackName = Token.isUnresolved(stack.stackName) ? Names.uniqueId(stack) : stack.stackName;
  const path = scope.node.path.slice(stack.node.path.length);
  const readable = `${stackName}-${path}-${role}`.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^[^a-z]+|-$/g, '');
  // The hash keeps names apart that only differ in replaced or truncated characters.
  const hash = createHash('sha256').update(`${stackName}/${path}/${role}`).digest('hex').slice(0, HASH_LENGTH);
  return `${readable.slice(0, maxLength - HASH_LENGTH - 1).replace(/-$/, '')}-${hash}`;
}
