import { nodeTypeOf } from './replication-group';
import { isUnknown, TemplateResource } from '../../template';

/** Whether the node type of the group definitely is for distributed key-value caching only. */
export function isForKvCaching(group: TemplateResource): boolean {
  const node = nodeTypeOf(group);
  return node !== undefined && !isUnknown(node) && node.distributedKvCaching === true;
}
