import { Problem, unresolved, violation } from '../engine';
import { isUnknown, Section } from '../template';

/** The problem with automatic backups that are kept for fewer days than are asked for. Where nothing is said, there are none. */
export function retainedTooBriefly(cache: Section, asked: number): Problem | undefined {
  const kept = cache.number('SnapshotRetentionLimit') ?? 0;
  if (isUnknown(kept)) return unresolved(cache, 'SnapshotRetentionLimit', kept);
  return kept < asked ? violation(cache, 'SnapshotRetentionLimit', `Days of backups that are kept: ${kept}; asked for: ${asked}.`) : undefined;
}
