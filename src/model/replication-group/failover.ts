import { mayInheritFromGlobalDatastore } from './global-datastore';
import type { TemplateResource } from '../../template';

/**
 * Whether automatic failover is definitely off. It is off by default, except on a secondary, which inherits it from its primary.
 */
export function isFailoverDefinitelyOff(group: TemplateResource): boolean {
  const failover = group.boolean('AutomaticFailoverEnabled');
  return failover === undefined ? !mayInheritFromGlobalDatastore(group) : failover === false;
}
