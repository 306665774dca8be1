import { isUnknown, Section } from '../template';

/** The known objects of a list; none if the list itself is unknown. */
export function knownSections(section: Section, name: string): Section[] {
  const items = section.sections(name);
  return Array.isArray(items) ? items.filter((item): item is Section => !isUnknown(item)) : [];
}
