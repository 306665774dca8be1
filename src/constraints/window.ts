import { Problem, violation } from '../engine';
import { isUnknown, Section } from '../template';
import type { SharedFields } from './shared-fields';

const TIME = '([01]\\d|2[0-3]):([0-5]\\d)';
const DAILY = new RegExp(`^${TIME}-${TIME}$`);
const WEEKLY = new RegExp(`^(mon|tue|wed|thu|fri|sat|sun):${TIME}-(mon|tue|wed|thu|fri|sat|sun):${TIME}$`, 'i');
const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

const MINUTES_PER_DAY = 24 * 60;
const MINUTES_PER_WEEK = 7 * MINUTES_PER_DAY;

/** The length in minutes of a window `hh24:mi-hh24:mi`, which may cross midnight. `undefined` if the text has another form. */
export function minutesOfDailyWindow(text: string): number | undefined {
  const match = DAILY.exec(text);
  if (!match) return undefined;
  const [, fromHour, fromMinute, toHour, toMinute] = match;
  return between(minuteOf(0, fromHour, fromMinute), minuteOf(0, toHour, toMinute), MINUTES_PER_DAY);
}

/**
 * The length in minutes of a window `ddd:hh24:mi-ddd:hh24:mi`, which may cross the end of the week. `undefined` if the text has
 * another form.
 */
export function minutesOfWeeklyWindow(text: string): number | undefined {
  const match = WEEKLY.exec(text);
  if (!match) return undefined;
  const [, fromDay, fromHour, fromMinute, toDay, toHour, toMinute] = match;
  return between(minuteOf(dayOf(fromDay), fromHour, fromMinute), minuteOf(dayOf(toDay), toHour, toMinute), MINUTES_PER_WEEK);
}

function dayOf(name: string): number {
  return DAYS.indexOf(name.toLowerCase());
}

function minuteOf(day: number, hour: string, minute: string): number {
  return day * MINUTES_PER_DAY + Number(hour) * 60 + Number(minute);
}

function between(from: number, to: number, period: number): number {
  return (to - from + period) % period;
}

/**
 * A rule about the daily window in which a service makes automatic backups.
 *
 * @param minimum the shortest window, in minutes
 * @param noun what the service calls a backup
 */
export function backupWindow(minimum: number, noun: 'backup' | 'snapshot'): SharedFields {
  return {
    level: 'error',
    kind: 'limit',
    onlyWith: ['SnapshotWindow'],
    requirement: `The daily ${noun} window must have the form hh24:mi-hh24:mi, in UTC, and last ${minimum} minutes or longer.`,
    reason: 'The service refuses any other form and any shorter window.',
    fix: 'Set SnapshotWindow: "03:00-05:00".',
    check: (cache) => invalidWindow(cache, 'SnapshotWindow', minimum, minutesOfDailyWindow),
  };
}

/** A rule about the weekly maintenance window, which lasts `minimum` minutes or longer. */
export function maintenanceWindow(minimum: number, property: 'MaintenanceWindow' | 'PreferredMaintenanceWindow'): SharedFields {
  return {
    level: 'error',
    kind: 'limit',
    onlyWith: [property],
    requirement: 'The weekly maintenance window must have the form ddd:hh24:mi-ddd:hh24:mi, in UTC with days from mon to sun, '
      + `and last ${minimum} minutes or longer.`,
    reason: 'The service refuses any other form and any shorter window.',
    fix: `Set ${property}: "sun:05:00-sun:07:00".`,
    check: (cache) => invalidWindow(cache, property, minimum, minutesOfWeeklyWindow),
  };
}

/** Problem if a window has another form, or is shorter than `minimum` minutes. */
function invalidWindow(section: Section, name: string, minimum: number, minutesOf: (text: string) => number | undefined): Problem | undefined {
  const window = section.text(name);
  if (window === undefined || isUnknown(window)) return undefined;
  const minutes = minutesOf(window);
  if (minutes === undefined) return violation(section, name);
  return minutes < minimum ? violation(section, name, `This window lasts ${minutes} minutes.`) : undefined;
}
