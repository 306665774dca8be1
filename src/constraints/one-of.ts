import { Problem, violation } from '../engine';
import type { Section } from '../template';

/**
 * Problem if a text is not one of `values`.
 *
 * @param ignoreCase whether upper case is accepted, as the ElastiCache and MemoryDB APIs do for engines
 */
export function notOneOf(section: Section, name: string, values: readonly string[], ignoreCase = false): Problem[] {
  const value = section.text(name);
  if (typeof value !== 'string' || values.includes(ignoreCase ? value.toLowerCase() : value)) return [];
  return [violation(section, name, `${name} takes ${values.join(', ')}.`)];
}
