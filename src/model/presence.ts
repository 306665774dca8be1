import { isUnknown } from '../template';

/** Whether a value is present and not empty. The value itself may be unknown. */
export function isPresent(value: unknown): boolean {
  if (isUnknown(value)) return value.present;
  return value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);
}
