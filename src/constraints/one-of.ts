import { Problem, violation } from '../engine';
import type { Section } from '../template';

/**
 * The problem with a text that is none of those that there are.
 *
 * @param ignoreCase whether the text counts in upper case, too: the ElastiCache and MemoryDB APIs take engines so
 */
export function notOneOf(section: Section, name: string, values: readonly string[], ignoreCase = false): Problem[] {
  const value = section.text(name);
  if (typeof value !== 'string' || values.includes(ignoreCase ? value.toLowerCase() : value)) return [];
  return [violation(section, name, `${name} takes ${values.join(', ')}.`)];
}
