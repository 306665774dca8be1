import { isUnknown, referencedResource, TemplateResource } from '../../template';
import { REPLICATION_GROUP } from '../resource-types';

const PREFIX = 'replication-group/';

/** The replication group that a scalable target scales; `undefined` if the app's templates do not hold it. */
export function autoScaledGroupOf(target: TemplateResource): TemplateResource | undefined {
  if (target.text('ServiceNamespace') !== 'elasticache') return undefined;
  const id = target.value('ResourceId');
  if (isUnknown(id)) {
    // With any other text around the reference, the id names another group.
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
