import { isUnknown, TemplateResource, Unknown } from '../../../template';
import { isSurelyThere } from '../../presence';

/** The properties that name zones. */
export const ZONE_PROPERTIES: readonly string[] = ['PreferredAvailabilityZones', 'PreferredAvailabilityZone'];

/** Whether the preferred zones of a cluster are several; an `Unknown` where the template does not settle it. */
export function hasSeveralZones(cluster: TemplateResource): boolean | Unknown {
  const zones = cluster.list('PreferredAvailabilityZones') ?? [];
  if (isUnknown(zones)) return zones;
  if (new Set(zones.filter((zone) => typeof zone === 'string')).size > 1) return true;
  // One zone that is not known stands for the only one.
  return zones.length > 1 ? zones.find(isUnknown) ?? false : false;
}

/** Whether a property surely names a zone, whichever. */
export function namesZone(cluster: TemplateResource, property: string): boolean {
  const zones = cluster.list(property);
  return Array.isArray(zones) ? zones.some(isSurelyThere) : isSurelyThere(zones);
}
