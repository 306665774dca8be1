import { Duration } from 'aws-cdk-lib';
import { TimeOfDay } from './time-of-day';

/** A daily window, in UTC. */
export class DailyWindow {
  /**
   * A window that opens every day at the same time.
   *
   * @param start when the window opens, in UTC
   * @param duration how long it is open, at least 60 minutes
   */
  public static of(start: TimeOfDay, duration: Duration = Duration.hours(1)): DailyWindow {
    return new DailyWindow(`${start}-${TimeOfDay._ofMinutes(start.minutesOfDay + duration.toMinutes())}`);
  }

  private constructor(private readonly text: string) {}

  /** The window as CloudFormation takes it, `03:00-04:00` for one. */
  public toString(): string {
    return this.text;
  }
}
