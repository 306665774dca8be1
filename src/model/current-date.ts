/** Today, in UTC, as a text that compares by date: the only clock that rules read. */
export function currentDate(): string {
  return new Date().toISOString().slice(0, 'yyyy-mm-dd'.length);
}
