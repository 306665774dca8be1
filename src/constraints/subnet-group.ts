import { Problem, unresolved, violation } from '../engine';
import { isUnknown, Section } from '../template';

/** The subnet group that the service makes of the default VPC. */
const SHARED_SUBNET_GROUP = 'default';

/** The problem with a cache that names no subnet group, or the one of the default VPC. A name that is surely there will do. */
export function notInOwnSubnetGroup(cache: Section, property: string): Problem | undefined {
  const name = cache.text(property);
  if (isUnknown(name)) return name.present ? undefined : unresolved(cache, property, name);
  const written = name?.trim().toLowerCase() ?? '';
  if (written === '') return violation(cache, property);
  if (written !== SHARED_SUBNET_GROUP) return undefined;
  return violation(cache, property, 'The subnet group of that name is the one that the service makes of the default VPC.');
}
