import type { TemplateResource } from '../../../template';
import { mayInheritFromGlobalDatastore } from '../global-datastore';

/** Whether automatic failover is surely off. Absent is off, except on a secondary, which has it from its primary. */
export function isFailoverSurelyOff(group: TemplateResource): boolean {
  const failover = group.boolean('AutomaticFailoverEnabled');
  return failover === undefined ? !mayInheritFromGlobalDatastore(group) : failover === false;
}
