import { Problem, violation } from '../engine';
import { isUnknown, Section } from '../template';

/** The smallest and the largest whole number that the service accepts. */
export interface Range {
  readonly min: number;
  readonly max: number;
}

/** Problem if a known number is not a whole number within the range. */
export function outsideRange(section: Section, name: string, { min, max }: Range): Problem | undefined {
  const number = section.number(name);
  if (number === undefined || isUnknown(number)) return undefined;
  return Number.isInteger(number) && number >= min && number <= max ? undefined : violation(section, name);
}
