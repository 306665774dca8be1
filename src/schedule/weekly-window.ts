import { Duration } from 'aws-cdk-lib';
import { TimeOfDay } from './time-of-day';
import { refuseUnknownOptions } from '../private/known-options';

/** The day of the week on which a maintenance window starts. */
export enum MaintenanceDay {
  /** Monday */
  MONDAY = 'mon',
  /** Tuesday */
  TUESDAY = 'tue',
  /** Wednesday */
  WEDNESDAY = 'wed',
  /** Thursday */
  THURSDAY = 'thu',
  /** Friday */
  FRIDAY = 'fri',
  /** Saturday */
  SATURDAY = 'sat',
  /** Sunday */
  SUNDAY = 'sun',
}

/** Options of `WeeklyWindow.of`. */
export interface WeeklyWindowOptions {
  /** The day on which the window starts, in UTC. */
  readonly day: MaintenanceDay;

  /** The time at which the window starts, in UTC. */
  readonly start: TimeOfDay;

  /**
   * The length of the window, at least 60 minutes. It can extend into the next day.
   *
   * @default Duration.hours(1)
   */
  readonly duration?: Duration;
}

/** A weekly maintenance window, in UTC. */
export class WeeklyWindow {
  /**
   * A window that starts at the same time every week.
   *
   * @param options day, start and length
   */
  public static of(options: WeeklyWindowOptions): WeeklyWindow {
    refuseUnknownOptions('WeeklyWindow.of', options, ['day', 'start', 'duration']);
    const days = Object.values(MaintenanceDay);
    const duration = options.duration ?? Duration.hours(1);
    const end = options.start.minutesOfDay + duration.toMinutes();
    const endDay = days[(days.indexOf(options.day) + Math.floor(end / TimeOfDay._MINUTES_PER_DAY)) % days.length];
    return new WeeklyWindow(`${options.day}:${options.start}-${endDay}:${TimeOfDay._ofMinutes(end)}`);
  }

  private constructor(private readonly text: string) {}

  /** The window in the format of CloudFormation, for example `sun:03:00-sun:04:00`. */
  public toString(): string {
    return this.text;
  }
}
