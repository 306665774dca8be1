import { isUnknown, referencedResource, TemplateResource } from '../../template';
import { REPLICATION_GROUP } from '../resource-types';

const PREFIX = 'replication-group/';

/** The replication group of the same app that a scalable target is about. `undefined` when it is about something else. */
export function autoScaledGroupOf(target: TemplateResource): TemplateResource | undefined {
  if (target.text('ServiceNamespace') !== 'elasticache') return undefined;
  const id = target.value('ResourceId');
  if (isUnknown(id)) {
    // Nothing but the prefix may surround the reference, or else the text names another group.
    if (id.text !== `${PREFIX}\${${id.reference?.logicalId}}`) return undefined;
    const resource = referencedResource(id);
    return resource?.type === REPLICATION_GROUP ? resource : undefined;
  }
  if (typeof id !== 'string' || !id.startsWith(PREFIX)) return undefined;
  const name = id.slice(PREFIX.length).toLowerCase();
  return target.template.resourcesOfType(REPLICATION_GROUP).find((group) => {
    const own = group.text('ReplicationGroupId');
    return group.isCreated() && typeof own === 'string' && own.toLowerCase() === name;
  });
}
