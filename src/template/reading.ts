import { EXPRESSION, kindOf } from './likeness';
import type { Section } from './section';

/** What somebody read from a section, in the order of reading. */
export class Reading {
  /** The values as they stand in the template, by name. */
  public readonly values = new Map<string, unknown>();
  private plain = true;
  private alike = true;

  /** Whether nothing was read but values of the section without expressions: the outcome then depends on these and on nothing else. */
  public get isPlain(): boolean {
    return this.plain && [...this.values.values()].every((value) => kindOf(value) !== EXPRESSION);
  }

  /**
   * Whether another section of the same template with the same values would have given the same outcome. An expression may have
   * led on to parameters and to other resources, which are the same for both, but nobody asked which one this is.
   */
  public get isAlike(): boolean {
    return this.alike;
  }

  public addValue(name: string, value: unknown): void {
    this.values.set(name, value);
  }

  /** Adds what was read in a part of the run. */
  public add(part: Reading): void {
    for (const [name, value] of part.values) this.values.set(name, value);
    this.plain &&= part.plain;
    this.alike &&= part.alike;
  }

  public addOther(): void {
    this.plain = false;
  }

  public addIdentity(): void {
    this.plain = false;
    this.alike = false;
  }
}

let recording: { readonly subject: Section; readonly reading: Reading } | undefined;

/** Runs something, and says what it read from a section and whether it looked at anything else in the template. */
export function recordReading<T>(subject: Section, run: () => T): { readonly result: T; readonly reading: Reading } {
  const reading = new Reading();
  const around = recording;
  recording = { subject, reading };
  try {
    return { result: run(), reading };
  } finally {
    recording = around;
    if (around?.subject === subject) around.reading.add(reading);
  }
}

/** Sections call this whenever one of their values is read. */
export function noteValue(section: Section, name: string, value: unknown): void {
  if (section === recording?.subject) recording.reading.addValue(name, value);
}

/** Called when something in the template is asked for that no value of a section leads to. */
export function noteOther(): void {
  recording?.reading.addOther();
}

/**
 * Called when a resource turns up that was looked for, or is asked for what no other one has: its name, and whether it is there. Whoever
 * lists resources may come upon the one that the list is made for.
 */
export function noteIdentity(section: Section): void {
  if (section === recording?.subject) recording.reading.addIdentity();
}
