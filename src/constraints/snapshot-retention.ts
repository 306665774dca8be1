import { Problem, unresolved, violation } from '../engine';
import { isUnknown, Section } from '../template';
import { outsideRange, Range } from './range';
import type { SharedFields } from './shared-fields';

/** A sentence about the days that backups are retained, and the days that are required. */
type Description = (retained: number, required: number) => string;

const describeBackups: Description = (retained, required) => `Days of backups that are kept: ${retained}; asked for: ${required}.`;

/** Problem if automatic backups are retained for fewer days than required. An absent limit means no automatic backups. */
export function retainedTooBriefly(cache: Section, required: number, describe = describeBackups): Problem | undefined {
  const retained = cache.number('SnapshotRetentionLimit') ?? 0;
  if (isUnknown(retained)) return unresolved(cache, 'SnapshotRetentionLimit', retained);
  return retained < required ? violation(cache, 'SnapshotRetentionLimit', describe(retained, required)) : undefined;
}

/**
 * A rule about how long a service can retain automatic backups.
 *
 * @param noun what the service calls them
 */
export function snapshotRetentionRange({ min, max }: Range, noun: 'backups' | 'snapshots'): SharedFields {
  return {
    level: 'error',
    kind: 'limit',
    onlyWith: ['SnapshotRetentionLimit'],
    requirement: `Automatic ${noun} must be kept for a whole number of days from ${min} to ${max}.`,
    reason: `The service keeps automatic ${noun} for no more than ${max} days; 0 switches them off.`,
    fix: `Set SnapshotRetentionLimit: ${max} at most, and copy ${noun} that have to live longer.`,
    check: (cache) => outsideRange(cache, 'SnapshotRetentionLimit', { min, max }),
  };
}
