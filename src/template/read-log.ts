/** A resource as the log compares it with the one that was read. */
interface ReadableResource {
  readonly isUnconditional: boolean;
  written(name: string): unknown;
}

/** What a rule reads of one resource, and whether it reads anything else. */
export class ReadLog {
  /**
   * Whether nothing else was read: no function was evaluated, and neither the name of the resource nor another part of the
   * template was looked at. The outcome then depends on the values only.
   */
  public isPlain = true;
  private readonly values = new Map<string, unknown>();

  constructor(public readonly subject: object) {}

  /** Adds a property or an attribute with its value as the template states it. */
  public add(name: string, value: unknown): void {
    this.values.set(name, value);
  }

  /** Whether another resource of the template states the same values. */
  public isTrueOf(resource: ReadableResource): boolean {
    if (!resource.isUnconditional) return false;
    for (const [name, value] of this.values) if (!areAlike(resource.written(name), value)) return false;
    return true;
  }
}

/** Whether two values are written alike. Objects are compared as texts. */
function areAlike(a: unknown, b: unknown): boolean {
  return a === b || (typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b));
}
