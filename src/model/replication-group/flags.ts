import { mayInheritFromGlobalDatastore } from './global-datastore';
import { isUnknown, TemplateResource } from '../../template';

/** Whether a flag is known to be off. Never on a secondary of a global datastore, which takes its flags from the primary. */
export function isDefinitelyOff(group: TemplateResource, flag: string): boolean {
  const enabled = group.boolean(flag);
  return enabled !== true && !isUnknown(enabled) && !mayInheritFromGlobalDatastore(group);
}
