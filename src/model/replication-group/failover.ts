import { mayInheritFromGlobalDatastore } from './global-datastore';
import type { TemplateResource } from '../../template';

/** Whether automatic failover is surely off. Absent is off, except on a secondary, which has it from its primary. */
export function isFailoverDefinitelyOff(group: TemplateResource): boolean {
  const failover = group.boolean('AutomaticFailoverEnabled');
  return failover === undefined ? !mayInheritFromGlobalDatastore(group) : failover === false;
}
