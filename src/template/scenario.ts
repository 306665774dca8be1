/**
 * How many scenarios are tried for one rule on one resource. Nine yes-or-no parameters fit; a finding says when there
 * were more.
 */
export const SCENARIO_CAP = 512;

/**
 * A template in which that many explorations had to be cut off is one that was made to take long: what is left of it is
 * explored less, so that judging it ends soon all the same.
 */
const PATIENCE = { explorations: 16, cap: 16 } as const;

interface Choice {
  readonly key: string;
  readonly label: string;
  readonly options: readonly unknown[];
  readonly describe: (value: unknown) => string;
  /** Nothing in the template decides between the options, so that one of them may never happen. */
  readonly assumed: boolean;
  index: number;
}

export interface ChoiceSettings {
  readonly describe?: (value: unknown) => string;
  readonly assumed?: boolean;
}

/** How an exploration ended. */
export interface Exploration {
  /** How many scenarios were run. */
  readonly scenarios: number;
  /** There were more scenarios than the cap allows. */
  readonly capped: boolean;
}

/**
 * One assignment of values to what a template leaves open. Assignments are made on demand: the first time that an
 * evaluation needs the value of a parameter, it is chosen from the parameter's domain and stays for the rest of that
 * run; the exploration then repeats the run until every combination *that was asked for* has been seen. What a rule
 * does not look at is never enumerated, so 64 unrelated conditions cost nothing.
 */
export class Scenario {
  private readonly choices: Choice[] = [];
  private readonly made = new Map<string, unknown>();
  /** What was computed in the current run, and what is being computed. */
  private readonly computed = new Map<string, boolean>();
  private readonly pending = new Set<string>();
  private impossible = false;
  private cutOff = 0;

  /**
   * Chooses one of several values.
   *
   * @param key what is chosen; the same key gives the same value throughout a run
   * @param label how a finding names the choice
   * @param settings how a finding names the option that was chosen, and whether one of the options may never happen (a
   * comparison that cannot be decided)
   */
  public choose<T>(key: string, label: string, options: readonly T[], settings: ChoiceSettings = {}): T {
    if (this.made.has(key)) return this.made.get(key) as T;
    const { describe = JSON.stringify, assumed = false } = settings;
    this.choices.push({ key, label, options, describe, assumed, index: 0 });
    this.made.set(key, options[0]);
    return options[0];
  }

  /** What was chosen already in the current run. */
  public chosen(key: string): unknown {
    return this.made.get(key);
  }

  /**
   * Computes something once for each run: what is chosen does not change within one.
   *
   * @param inCircle stands for the result where its computation asks for itself
   */
  public once(key: string, compute: () => boolean, inCircle: () => boolean): boolean {
    const known = this.computed.get(key);
    if (known !== undefined) return known;
    if (this.pending.has(key)) return inCircle();
    this.pending.add(key);
    try {
      const result = compute();
      this.computed.set(key, result);
      return result;
    } finally {
      this.pending.delete(key);
    }
  }

  /** Declares that the deployment would fail before the resource exists (a missing mapping key): nothing to judge. */
  public rejectByService(): void {
    this.impossible = true;
  }

  /** Whether the current run rests on a comparison that nothing in the template decides. */
  public get assumed(): boolean {
    return this.choices.some((choice) => choice.assumed);
  }

  /**
   * What was chosen in the current run, as a finding says it. Empty when nothing had to be chosen.
   *
   * @param withValues whether the values may be told
   */
  public describe(withValues: boolean): string {
    return this.choices.map(({ label, options, index, describe }) => `${label} is ${withValues ? describe(options[index]) : 'one of its values'}`).join(' and ');
  }

  /** Starts over with nothing chosen. */
  public begin(): void {
    this.startRun();
    this.reset();
  }

  /** Whether the current run needed no choice, so that it is the only one there is. */
  public get settled(): boolean {
    return this.choices.length === 0;
  }

  /** Runs once for each combination of the values that the run asks for. */
  public explore(run: () => void): Exploration {
    const cap = this.cutOff < PATIENCE.explorations ? SCENARIO_CAP : PATIENCE.cap;
    let scenarios = 0;
    this.reset();
    for (;;) {
      this.startRun();
      run();
      scenarios++;
      if (this.choices.length === 0) return { scenarios, capped: false };
      if (!this.advance()) return { scenarios, capped: false };
      if (scenarios >= cap) {
        this.cutOff++;
        this.reset();
        return { scenarios, capped: true };
      }
    }
  }

  /** Whether the current run turned out to be one that never deploys. */
  public get rejected(): boolean {
    return this.impossible;
  }

  private startRun(): void {
    this.impossible = false;
    if (this.computed.size > 0) this.computed.clear();
  }

  private reset(): void {
    if (this.choices.length === 0) return;
    this.choices.length = 0;
    this.made.clear();
  }

  private advance(): boolean {
    for (let last = this.choices.pop(); last; last = this.choices.pop()) {
      if (last.index + 1 < last.options.length) {
        last.index++;
        this.choices.push(last);
        this.made.set(last.key, last.options[last.index]);
        return true;
      }
      this.made.delete(last.key);
    }
    return false;
  }
}
