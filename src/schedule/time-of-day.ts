import { fail } from '../private/errors';

/** A time of day, in UTC. */
export class TimeOfDay {
  /** Midnight. */
  public static readonly MIDNIGHT = new TimeOfDay(0);

  /** @internal */
  public static readonly _MINUTES_PER_DAY: number = 24 * 60;

  /**
   * A time of day, in UTC.
   *
   * @param hour the hour, from 0 to 23
   * @param minute the minute, from 0 to 59
   * @throws if hour or minute is out of range
   */
  public static of(hour: number, minute: number = 0): TimeOfDay {
    if (!Number.isInteger(hour) || hour < 0 || hour > 23 || !Number.isInteger(minute) || minute < 0 || minute > 59) {
      throw fail('TimeOfDayRange', `A time of day must have an hour from 0 to 23 and a minute from 0 to 59; got ${hour}:${minute}.`);
    }
    return new TimeOfDay(hour * 60 + minute);
  }

  /**
   * The time of day at a number of minutes after midnight, modulo one day.
   *
   * @internal
   */
  public static _ofMinutes(minutes: number): TimeOfDay {
    return new TimeOfDay(minutes % TimeOfDay._MINUTES_PER_DAY);
  }

  private constructor(
    /** The number of minutes since midnight. */
    public readonly minutesOfDay: number,
  ) {}

  /** The time in the format of CloudFormation, for example `03:00`. */
  public toString(): string {
    return [Math.floor(this.minutesOfDay / 60), this.minutesOfDay % 60].map((part) => String(part).padStart(2, '0')).join(':');
  }
}
