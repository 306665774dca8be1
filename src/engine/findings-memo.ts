import type { AssembledTemplate, Assembly } from '../assembly';

/** The findings on a template. */
export interface TemplateFindings<T> {
  readonly findings: readonly T[];
  /** The names of the other templates that the findings depend on. */
  readonly dependencies: readonly string[];
}

interface Entry<T> {
  readonly findings: readonly T[];
  /** The fingerprints of the templates that the findings depend on, by name. */
  readonly dependencies: ReadonlyMap<string, string | undefined>;
}

/**
 * Cache of the findings on templates, by the fingerprint of the template and of every other template that they depend on.
 *
 * Saves judging the same stacks again when a process synthesizes an app several times, as test suites do. Costs about 100 bytes
 * for each finding, up to a limit; the oldest are forgotten first.
 */
export class FindingsMemo<T> {
  private readonly entries = new Map<string, Entry<T>>();
  private size = 0;

  /** @param limit how many findings are kept; a template counts as one */
  constructor(private readonly limit: number) {}

  /**
   * The findings on a template: those that are remembered, or those that `judge` gives.
   *
   * @param assembly the templates that rules may read outside of this one
   */
  public findingsOn(assembled: AssembledTemplate, assembly: Assembly, judge: () => TemplateFindings<T>): readonly T[] {
    const { fingerprint } = assembled;
    if (fingerprint === undefined) return judge().findings;
    const entry = this.entries.get(fingerprint);
    if (entry && [...entry.dependencies].every(([name, known]) => known !== undefined && known === assembly.template(name)?.fingerprint)) {
      return entry.findings;
    }
    const { findings, dependencies } = judge();
    this.forget(fingerprint);
    this.entries.set(fingerprint, { findings, dependencies: new Map(dependencies.map((name) => [name, assembly.template(name)?.fingerprint])) });
    this.size += 1 + findings.length;
    for (const oldest of this.entries.keys()) {
      if (this.size <= this.limit) break;
      this.forget(oldest);
    }
    return findings;
  }

  private forget(fingerprint: string): void {
    const entry = this.entries.get(fingerprint);
    if (entry && this.entries.delete(fingerprint)) this.size -= 1 + entry.findings.length;
  }
}
