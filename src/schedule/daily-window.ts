import { Duration } from 'aws-cdk-lib';
import { TimeOfDay } from './time-of-day';

/** A daily time window, in UTC. */
export class DailyWindow {
  /**
   * A window that starts at the same time every day.
   *
   * @param start the start of the window, in UTC
   * @param duration the length of the window, at least 60 minutes; it can extend into the next day
   */
  public static of(start: TimeOfDay, duration: Duration = Duration.hours(1)): DailyWindow {
    return new DailyWindow(`${start}-${TimeOfDay._ofMinutes(start.minutesOfDay + duration.toMinutes())}`);
  }

  private constructor(private readonly text: string) {}

  /** The window in the format of CloudFormation, for example `03:00-04:00`. */
  public toString(): string {
    return this.text;
  }
}
