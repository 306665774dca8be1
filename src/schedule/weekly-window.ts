import { Duration } from 'aws-cdk-lib';
import { TimeOfDay } from './time-of-day';
import { refuseUnknownOptions } from '../private/known-options';

/** A day of the week, as the services write it. */
export enum DayOfWeek {
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

/** Options of a weekly window. */
export interface WeeklyWindowOptions {
  /** The day on which the window opens, in UTC. */
  readonly day: DayOfWeek;

  /** The time at which the window opens, in UTC. */
  readonly start: TimeOfDay;

  /**
   * How long the window is open, at least 60 minutes. It may reach into the next day.
   *
   * @default Duration.hours(1)
   */
  readonly duration?: Duration;
}

/** A weekly maintenance window, in UTC. */
export class WeeklyWindow {
  /**
   * A window that opens every week at the same time.
   *
   * @param options day, time and length
   */
  public static of(options: WeeklyWindowOptions): WeeklyWindow {
    refuseUnknownOptions('WeeklyWindow.of', options, ['day', 'start', 'duration']);
    const days = Object.values(DayOfWeek);
    const duration = options.duration ?? Duration.hours(1);
    const end = options.start.minutesOfDay + duration.toMinutes();
    const endDay = days[(days.indexOf(options.day) + Math.floor(end / TimeOfDay._MINUTES_PER_DAY)) % days.length];
    return new WeeklyWindow(`${options.day}:${options.start}-${endDay}:${TimeOfDay._ofMinutes(end)}`);
  }

  private constructor(private readonly text: string) {}

  /** The window as CloudFormation takes it, `sun:03:00-sun:04:00` for one. */
  public toString(): string {
    return this.text;
  }
}
