import { Problem, violation } from '../engine';
import { isUnknown, Section } from '../template';

/** The problem with a name that the service stores in lower case, where it is written in another way. */
export function notInLowerCase(section: Section, name: string): Problem | undefined {
  const text = section.text(name);
  if (text === undefined || isUnknown(text) || text === text.toLowerCase()) return undefined;
  return violation(section, name, `It is stored as "${text.toLowerCase()}".`);
}

/** The problem with a text of more characters than the service takes. */
export function longerThan(section: Section, name: string, max: number): Problem | undefined {
  const text = section.text(name);
  if (text === undefined || isUnknown(text) || text.length <= max) return undefined;
  return violation(section, name, `It has ${text.length} characters.`);
}

/** Problem if a text does not match the pattern that the service requires. One that is longer than `maxLength` is told its length. */
export function notMatching(section: Section, name: string, pattern: RegExp, maxLength = Infinity): Problem | undefined {
  const text = section.text(name);
  if (text === undefined || isUnknown(text) || pattern.test(text)) return undefined;
  return violation(section, name, text.length > maxLength ? `It has ${text.length} characters.` : undefined);
}
