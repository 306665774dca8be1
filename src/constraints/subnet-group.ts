import { Problem, unresolved, violation } from '../engine';
import { isUnknown, Section } from '../template';

/** The name of the subnet group that the service creates from the default VPC. */
const SHARED_SUBNET_GROUP = 'default';

/** Problem if a cache names no subnet group, or the one of the default VPC. An unknown name that is not empty complies. */
export function notInOwnSubnetGroup(cache: Section, property: string): Problem | undefined {
  const name = cache.text(property);
  if (isUnknown(name)) return name.present ? undefined : unresolved(cache, property, name);
  const written = name?.trim().toLowerCase() ?? '';
  if (written === '') return violation(cache, property);
  if (written !== SHARED_SUBNET_GROUP) return undefined;
  return violation(cache, property, 'The subnet group of that name is the one that the service makes of the default VPC.');
}
