import type { Section } from './section';

/** What somebody read from a section, in the order of reading. */
export class Reading {
  /** The values as they stand in the template, by name. */
  public readonly values = new Map<string, unknown>();
  private alone = true;

  /** Whether nothing was read but plain values of the section: the outcome then depends on these and on nothing else. */
  public get isAll(): boolean {
    return this.alone;
  }

  public addOther(): void {
    this.alone = false;
  }
}

let recording: { readonly subject: Section; readonly reading: Reading } | undefined;

/** Runs something, and says what it read from a section and whether it looked at anything else in the template. */
export function recordReading<T>(subject: Section, run: () => T): { readonly result: T; readonly reading: Reading } {
  const reading = new Reading();
  recording = { subject, reading };
  try {
    return { result: run(), reading };
  } finally {
    recording = undefined;
  }
}

/** Sections call this whenever one of their values is read. */
export function noteValue(section: Section, name: string, value: unknown): void {
  if (!recording) return;
  // An expression or a list leads on, to the rest of the template or to other sections.
  if (section === recording.subject && (typeof value !== 'object' || value === null)) recording.reading.values.set(name, value);
  else recording.reading.addOther();
}

/** Sections call this when something other than one of their values is asked for. */
export function noteOther(): void {
  recording?.reading.addOther();
}
