import { mayInheritFromGlobalDatastore } from './global-datastore';
import { isUnknown, TemplateResource } from '../../template';

/** Whether a flag is definitely off. On a secondary of a global datastore it is not, because the primary determines its flags. */
export function isDefinitelyOff(group: TemplateResource, flag: string): boolean {
  const enabled = group.boolean(flag);
  return enabled !== true && !isUnknown(enabled) && !mayInheritFromGlobalDatastore(group);
}
