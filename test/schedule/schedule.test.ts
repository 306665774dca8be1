import { Duration, Errors } from 'aws-cdk-lib';
import * as fc from 'fast-check';
import { DailyWindow, MaintenanceDay, TimeOfDay, WeeklyWindow } from '../../src';
import { minutesOfDailyWindow, minutesOfWeeklyWindow } from '../../src/constraints/window';

describe('a time of day', () => {
  test.each([[0, 0, '00:00', 0], [3, 0, '03:00', 180], [9, 5, '09:05', 545], [23, 59, '23:59', 1439]])('%i:%i is %s', (hour, minute, text, minutes) => {
    expect(String(TimeOfDay.of(hour, minute))).toBe(text);
    expect(TimeOfDay.of(hour, minute).minutesOfDay).toBe(minutes);
  });

  test('is on the hour unless the minute is said', () => expect(String(TimeOfDay.of(4))).toBe('04:00'));

  test('begins at midnight', () => expect(String(TimeOfDay.MIDNIGHT)).toBe('00:00'));

  test.each([[24, 0], [-1, 0], [3, 60], [3, -1], [3.5, 0], [3, 0.5], [NaN, 0], [Infinity, 0], ['3' as never, 0], [undefined as never, 0], [null as never, 0]])(
    'fails when there is no such time: %p:%p', (hour, minute) => {
      expect(() => TimeOfDay.of(hour, minute)).toThrow(/an hour from 0 to 23 and a minute from 0 to 59/);
      try {
        TimeOfDay.of(hour, minute);
      } catch (error) {
        expect((error as Error).name).toBe('TimeOfDayRange');
        expect(Errors.isValidationError(error)).toBe(true);
      }
    });
});

describe('a daily window', () => {
  test.each([
    [3, 0, undefined, '03:00-04:00'], [3, 30, Duration.minutes(90), '03:30-05:00'], [23, 30, Duration.hours(1), '23:30-00:30'], [0, 0, Duration.hours(24), '00:00-00:00'],
  ])('from %i:%i for %s is %s', (hour, minute, duration, text) => expect(String(DailyWindow.of(TimeOfDay.of(hour, minute), duration))).toBe(text));

  test('fails when it is not as long as it was asked to be', () => {
    fc.assert(fc.property(fc.nat(23), fc.nat(59), fc.integer({ min: 1, max: 24 * 60 - 1 }), (hour, minute, minutes) => {
      const start = TimeOfDay.of(hour, minute);
      const text = String(DailyWindow.of(start, Duration.minutes(minutes)));
      expect(text.startsWith(`${start}-`)).toBe(true);
      expect(minutesOfDailyWindow(text)).toBe(minutes);
    }));
  });
});

describe('a weekly window', () => {
  test.each([
    [MaintenanceDay.SUNDAY, 3, undefined, 'sun:03:00-sun:04:00'],
    [MaintenanceDay.MONDAY, 23, Duration.hours(2), 'mon:23:00-tue:01:00'],
    [MaintenanceDay.SUNDAY, 23, Duration.hours(1), 'sun:23:00-mon:00:00'],
    [MaintenanceDay.SATURDAY, 22, Duration.hours(30), 'sat:22:00-mon:04:00'],
    [MaintenanceDay.WEDNESDAY, 0, Duration.minutes(90), 'wed:00:00-wed:01:30'],
  ])('from %s %i for %s is %s', (day, hour, duration, text) => expect(String(WeeklyWindow.of({ day, start: TimeOfDay.of(hour), duration }))).toBe(text));

  test('fails when it is not as long as it was asked to be, or begins at another time', () => {
    const days = Object.values(MaintenanceDay);
    const length = fc.integer({ min: 1, max: 7 * 24 * 60 - 1 });
    fc.assert(fc.property(fc.constantFrom(...days), fc.nat(23), fc.nat(59), length, (day, hour, minute, minutes) => {
      const text = String(WeeklyWindow.of({ day, start: TimeOfDay.of(hour, minute), duration: Duration.minutes(minutes) }));
      const [begin, end] = text.split('-').map((moment) => {
        const [name, ...time] = moment.split(':');
        expect(moment).toMatch(/^(mon|tue|wed|thu|fri|sat|sun):([01]\d|2[0-3]):[0-5]\d$/);
        return (days.indexOf(name as MaintenanceDay) * 24 + Number(time[0])) * 60 + Number(time[1]);
      });
      const week = 7 * 24 * 60;
      expect(begin).toBe((days.indexOf(day) * 24 + hour) * 60 + minute);
      expect((end - begin + week) % week).toBe(minutes);
      // The rule that judges windows reads it the same way.
      expect(minutesOfWeeklyWindow(text)).toBe(minutes);
    }));
  });

  test('has the seven days in their order', () => expect(Object.values(MaintenanceDay)).toEqual(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']));
});
