import { isUnknown, Section } from '../template';

/** The objects of a list, without those that the template does not settle. None when that goes for the list itself. */
export function knownSections(section: Section, name: string): Section[] {
  const items = section.sections(name);
  return Array.isArray(items) ? items.filter((item): item is Section => !isUnknown(item)) : [];
}
