import { isUnknown } from '../template';

/** Whether a value is there and not empty, although it may be unknown which one. */
export function isPresent(value: unknown): boolean {
  if (isUnknown(value)) return value.present;
  return value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);
}
