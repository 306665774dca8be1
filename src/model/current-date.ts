/** The current date in UTC, as `yyyy-mm-dd`. Rules read no other clock. */
export function currentDate(): string {
  return new Date().toISOString().slice(0, 'yyyy-mm-dd'.length);
}
