import type { TemplateResource } from '../../template';

/** Whether the group surely writes to a durable log, one way or the other. */
export function isDurable(group: TemplateResource): boolean {
  const durability = group.text('Durability');
  return durability === 'async' || durability === 'sync';
}
