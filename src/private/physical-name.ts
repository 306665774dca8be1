import { createHash } from 'crypto';
import { Names, Stack, Token } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

const HASH_LENGTH = 8;

/**
 * A name for a resource that CloudFormation does not name by itself: readable, the same at every synthesis, and different
 * for every construct and every stack of an account. Lower-case letters, digits and single hyphens, a letter first.
 *
 * @param scope the construct that the resource belongs to
 * @param role what the resource is to the construct
 * @param maxLength the longest name that the service takes
 */
export function physicalName(scope: IConstruct, role: string, maxLength: number): string {
  const stack = Stack.of(scope);
  // Nested stacks have names that only CloudFormation knows; the path is unique in the app.
  const stackName = Token.isUnresolved(stack.stackName) ? Names.uniqueId(stack) : stack.stackName;
  const path = scope.node.path.slice(stack.node.path.length);
  const readable = `${stackName}-${path}-${role}`.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^[^a-z]+|-$/g, '');
  // Two texts that differ before the clean-up must differ after it.
  const hash = createHash('sha256').update(`${stackName}/${path}/${role}`).digest('hex').slice(0, HASH_LENGTH);
  return `${readable.slice(0, maxLength - HASH_LENGTH - 1).replace(/-$/, '')}-${hash}`;
}
