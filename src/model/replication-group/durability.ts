import type { TemplateResource } from '../../template';

/** Whether the group definitely writes to a durable log, synchronously or asynchronously. */
export function isDurable(group: TemplateResource): boolean {
  const durability = group.text('Durability');
  return durability === 'async' || durability === 'sync';
}
