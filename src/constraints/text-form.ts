import { Problem, violation } from '../engine';
import { isUnknown, Section } from '../template';

/** Problem if a name has upper-case letters, because the service stores it in lower case. */
export function notInLowerCase(section: Section, name: string): Problem | undefined {
  const text = section.text(name);
  if (text === undefined || isUnknown(text) || text === text.toLowerCase()) return undefined;
  return violation(section, name, `It is stored as "${text.toLowerCase()}".`);
}

/** Problem if a text has more characters than the service accepts. */
export function longerThan(section: Section, name: string, max: number): Problem | undefined {
  const text = section.text(name);
  if (text === undefined || isUnknown(text) || text.length <= max) return undefined;
  return violation(section, name, `It has ${text.length} characters.`);
}

/** Problem if a text does not match the required pattern. The detail states the length if that exceeds `maxLength`. */
export function notMatching(section: Section, name: string, pattern: RegExp, maxLength = Infinity): Problem | undefined {
  const text = section.text(name);
  if (text === undefined || isUnknown(text) || pattern.test(text)) return undefined;
  return violation(section, name, text.length > maxLength ? `It has ${text.length} characters.` : undefined);
}
