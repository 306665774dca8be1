import type { ReadLog } from './read-log';

/**
 * How many scenarios are tried for one rule on one resource. Nine parameters with two values each fit; a finding says when
 * there were more.
 */
export const SCENARIO_CAP = 512;

/**
 * How much work is put into the scenarios of one template, counted in functions: about half a second. A template that takes
 * more is not explored further, so judging it always ends. Real templates need a tenth of it.
 */
const WORK_LIMIT = 1_000_000;

/** The work of one run besides its functions, counted in functions. */
const RUN = 8;

interface Choice {
  readonly key: string;
  readonly label: string;
  readonly options: readonly unknown[];
  readonly describe: (value: unknown) => string;
  /** Nothing in the template decides between the options, so one of them may never happen. */
  readonly speculative: boolean;
  index: number;
}

export interface ChoiceSettings {
  readonly describe?: (value: unknown) => string;
  readonly speculative?: boolean;
}

/** The result of a condition. It holds as long as the choices that had been made by then stay the same. */
interface Computed {
  readonly result: boolean;
  readonly choices: number;
  /** Computing it showed that the deployment would fail. */
  readonly rejected: boolean;
}

/** How an exploration ended. */
export interface Exploration {
  /** How many scenarios were run. */
  readonly scenarios: number;
  /** There were more scenarios than were run. */
  readonly capped: boolean;
}

/**
 * One assignment of values to what a template leaves open.
 *
 * Values are chosen on demand: when an evaluation first asks for a parameter, the scenario chooses one from the parameter's
 * domain and keeps it for the rest of the run. `explore` repeats the run until every combination *that was asked for* has been
 * seen. What a rule does not look at is never enumerated, so 64 unrelated conditions cost nothing.
 */
export class Scenario {
  /** Whether the current run read a value that a template states, or looked at more than one resource. */
  public hasRead = false;
  private currentLog?: ReadLog;
  private readonly choices: Choice[] = [];
  private readonly chosenValues = new Map<string, unknown>();
  /** Cache of the conditions of the current run. Saves evaluating a condition again for each property that depends on it. */
  private readonly computed = new Map<string, Computed>();
  private readonly order: string[] = [];
  private readonly pending = new Set<string>();
  private rejected = false;
  /** How many functions were evaluated, and how many of them while scenarios were tried. */
  private work = 0;
  private workOnScenarios = 0;

  /**
   * Chooses one of several values.
   *
   * @param key what is chosen; the same key gives the same value throughout a run
   * @param label how a finding names the choice
   * @param settings how a finding names the option, and whether one of the options may never happen
   */
  public choose<T>(key: string, label: string, options: readonly T[], settings: ChoiceSettings = {}): T {
    if (this.chosenValues.has(key)) return this.chosenValues.get(key) as T;
    const { describe = JSON.stringify, speculative = false } = settings;
    this.choices.push({ key, label, options, describe, speculative, index: 0 });
    this.chosenValues.set(key, options[0]);
    return options[0];
  }

  /** The value that was chosen in the current run. */
  public chosen(key: string): unknown {
    return this.chosenValues.get(key);
  }

  /** The result of a condition that was computed already. */
  public known(key: string): boolean | undefined {
    const known = this.computed.get(key);
    if (known?.rejected) this.rejected = true;
    return known?.result;
  }

  /**
   * Computes a condition and keeps the result until a choice changes that had been made by then.
   *
   * @param inCircle gives the result where the condition depends on itself
   */
  public compute(key: string, compute: () => boolean, inCircle: () => boolean): boolean {
    if (this.pending.has(key)) return inCircle();
    const { rejected } = this;
    this.rejected = false;
    this.pending.add(key);
    try {
      const result = compute();
      this.computed.set(key, { result, choices: this.choices.length, rejected: this.rejected });
      this.order.push(key);
      return result;
    } finally {
      this.pending.delete(key);
      this.rejected ||= rejected;
    }
  }

  /** Counts a function that is evaluated. What it gives depends on the template around it. */
  public countWork(): void {
    this.work++;
    this.noteElsewhere();
  }

  /** Notes that the current run looked at more than plain values of the resource that it is about. */
  public noteElsewhere(): void {
    if (this.currentLog) this.currentLog.isPlain = false;
  }

  /** The log of what is read at the moment, if there is one. */
  public get readLog(): ReadLog | undefined {
    return this.currentLog;
  }

  /** Runs something with a log of what it reads. */
  public logReads<T>(log: ReadLog | undefined, run: () => T): T {
    this.currentLog = log;
    try {
      return run();
    } finally {
      this.currentLog = undefined;
    }
  }

  /** Declares that the deployment would fail before the resource exists (a missing mapping key): there is nothing to judge. */
  public rejectByService(): void {
    this.rejected = true;
  }

  /** Whether the current run would never deploy. */
  public get isRejected(): boolean {
    return this.rejected;
  }

  /** Whether the current run rests on a comparison that nothing in the template decides. */
  public get isSpeculative(): boolean {
    return this.choices.some((choice) => choice.speculative);
  }

  /** Whether the current run needed no choice, so it is the only one there is. */
  public get hasNoChoices(): boolean {
    return this.choices.length === 0;
  }

  /**
   * The choices of the current run, as a finding states them. Empty when nothing had to be chosen.
   *
   * @param withValues whether the values may be told
   */
  public describe(withValues: boolean): string {
    return this.choices
      .map(({ label, options, index, describe }) => `${label} is ${withValues ? describe(options[index]) : 'one of its values'}`)
      .join(' and ');
  }

  /** Starts over with nothing chosen. */
  public reset(): void {
    this.rejected = false;
    this.hasRead = false;
    if (this.choices.length === 0) return;
    this.choices.length = 0;
    this.chosenValues.clear();
    this.forget(0);
  }

  /** Runs once for each combination of the values that the run asks for. */
  public explore(run: () => void): Exploration {
    const before = this.work;
    let scenarios = 0;
    let capped = false;
    this.reset();
    do {
      this.rejected = false;
      this.work += RUN;
      run();
      scenarios++;
      if (!this.advance()) break;
      capped = scenarios >= SCENARIO_CAP || this.workOnScenarios + this.work - before > WORK_LIMIT;
    } while (!capped);
    this.workOnScenarios += this.work - before;
    if (capped) this.reset();
    return { scenarios, capped };
  }

  /** Goes on to the next combination. What depends on the choices before the one that changes is still known. */
  private advance(): boolean {
    for (let last = this.choices.pop(); last; last = this.choices.pop()) {
      if (last.index + 1 < last.options.length) {
        last.index++;
        this.choices.push(last);
        this.chosenValues.set(last.key, last.options[last.index]);
        this.forget(this.choices.length - 1);
        return true;
      }
      this.chosenValues.delete(last.key);
    }
    this.forget(0);
    return false;
  }

  /** Forgets the conditions that were computed when more choices than that had been made. */
  private forget(choices: number): void {
    for (let key = this.order.at(-1); key !== undefined && this.computed.get(key)!.choices > choices; key = this.order.at(-1)) {
      this.computed.delete(key);
      this.order.pop();
    }
  }
}
