import { Problem, unresolved, violation } from '../engine';
import { isUnknown, Section } from '../template';

/** Problem unless a flag is explicitly true. */
export function notSwitchedOn(section: Section, name: string): Problem | undefined {
  const value = section.value(name);
  if (value === true || value === 'true') return undefined;
  return isUnknown(value) ? unresolved(section, name, value) : violation(section, name);
}
