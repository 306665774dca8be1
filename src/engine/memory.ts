import type { TemplateResource } from '../template';

/** What is read first, and what is read next or known, by what is found there. */
interface Step<T> {
  property?: string;
  readonly next: Map<unknown, Step<T>>;
  known?: T;
}

/** What is known of resources by what is written in them, each property read only if those before it call for it. */
export class Memory<T> {
  private first: Step<T> = { next: new Map() };
  private size = 0;

  /**
   * @param kindOf what tells one resource from another one by a property
   * @param limit how much is remembered
   */
  constructor(private readonly kindOf: (resource: TemplateResource, property: string) => unknown, private readonly limit: number) {}

  /** Whether there is no room for more. */
  public get isFull(): boolean {
    return this.size >= this.limit;
  }

  /** What is known of a resource. */
  public of(resource: TemplateResource): T | undefined {
    let step: Step<T> | undefined = this.first;
    while (step && step.known === undefined) {
      step = step.property === undefined ? undefined : step.next.get(this.kindOf(resource, step.property));
    }
    return step?.known;
  }

  /**
   * Remembers something.
   *
   * @param trail what was found, by property and in the order of reading
   */
  public add(trail: ReadonlyMap<string, unknown>, known: T): void {
    if (this.isFull || this.put(trail, known)) return;
    // The values are read in another order than before: something is read from now on that was not read then.
    this.first = { next: new Map() };
    this.size = 0;
    this.put(trail, known);
  }

  /** @returns whether the values come in the order in which those of other resources came */
  private put(trail: ReadonlyMap<string, unknown>, known: T): boolean {
    let step = this.first;
    for (const [property, kind] of trail) {
      if (step.known !== undefined || (step.property ??= property) !== property) return false;
      let next = step.next.get(kind);
      if (!next) step.next.set(kind, next = { next: new Map() });
      step = next;
    }
    if (step.property !== undefined) return false;
    step.known = known;
    this.size++;
    return true;
  }
}
