/**
 * How many scenarios are tried for one rule on one resource. Nine yes-or-no parameters fit; a finding says when there
 * were more.
 */
export const SCENARIO_CAP = 512;

/**
 * How much work is put into trying scenarios of one template, counted in expressions: about half a second. A template that
 * takes more was made to take long, and what is left of it is not explored, so that judging it ends soon all the same.
 */
const PATIENCE = 1_000_000;

/** What a run takes beside its expressions, in expressions. */
const RUN = 8;

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

/** Something that is the same as long as the choices are the same that had been made when it was known. */
interface Computed {
  readonly result: boolean;
  readonly choices: number;
  /** Computing it showed that the deployment would fail. */
  readonly impossible: boolean;
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
  /** What was computed in the current run, in the order of computing, and what is being computed. */
  private readonly computed = new Map<string, Computed>();
  private readonly order: string[] = [];
  private readonly pending = new Set<string>();
  private impossible = false;
  /** How many expressions were evaluated, and how many of them to try scenarios. */
  private work = 0;
  private spent = 0;

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

  /** The result of what was computed already. */
  public known(key: string): boolean | undefined {
    const known = this.computed.get(key);
    if (known?.impossible) this.impossible = true;
    return known?.result;
  }

  /**
   * Computes something that depends on what is chosen. It is known from then on, until a choice changes that had been made by then.
   *
   * @param inCircle stands for the result where its computation asks for itself
   */
  public compute(key: string, compute: () => boolean, inCircle: () => boolean): boolean {
    if (this.pending.has(key)) return inCircle();
    const { impossible } = this;
    this.impossible = false;
    this.pending.add(key);
    try {
      const result = compute();
      this.computed.set(key, { result, choices: this.choices.length, impossible: this.impossible });
      this.order.push(key);
      return result;
    } finally {
      this.pending.delete(key);
      this.impossible ||= impossible;
    }
  }

  /** Counts an expression that is evaluated. */
  public spend(): void {
    this.work++;
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
    this.impossible = false;
    if (this.choices.length === 0) return;
    this.choices.length = 0;
    this.made.clear();
    this.forget(0);
  }

  /** Whether the current run needed no choice, so that it is the only one there is. */
  public get settled(): boolean {
    return this.choices.length === 0;
  }

  /** Runs once for each combination of the values that the run asks for. */
  public explore(run: () => void): Exploration {
    const before = this.work;
    let scenarios = 0;
    this.begin();
    for (;;) {
      this.impossible = false;
      this.work += RUN;
      run();
      scenarios++;
      if (!this.advance()) break;
      if (scenarios >= SCENARIO_CAP || this.spent + this.work - before > PATIENCE) {
        this.spent += this.work - before;
        this.begin();
        return { scenarios, capped: true };
      }
    }
    this.spent += this.work - before;
    return { scenarios, capped: false };
  }

  /** Whether the current run turned out to be one that never deploys. */
  public get rejected(): boolean {
    return this.impossible;
  }

  /** Goes on to the next combination; what depends on the choices before the one that changes is still known. */
  private advance(): boolean {
    for (let last = this.choices.pop(); last; last = this.choices.pop()) {
      if (last.index + 1 < last.options.length) {
        last.index++;
        this.choices.push(last);
        this.made.set(last.key, last.options[last.index]);
        this.forget(this.choices.length - 1);
        return true;
      }
      this.made.delete(last.key);
    }
    this.forget(0);
    return false;
  }

  /** Forgets what was computed when more choices than that had been made. */
  private forget(choices: number): void {
    for (let key = this.order.at(-1); key !== undefined && this.computed.get(key)!.choices > choices; key = this.order.at(-1)) {
      this.computed.delete(key);
      this.order.pop();
    }
  }
}
