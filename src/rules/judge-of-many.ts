import { judge, judgeSettled, Finding } from './judge';
import { DEFAULT_SETTINGS, Judgement, Rule, RuleSettings } from './rule';
import { recordReading, TemplateResource } from '../template';

/** How many values of one property, and how many combinations in all, are remembered. */
const MAX_VALUES = 64;
const MAX_JUDGEMENTS = 512;

/** What a rule reads first, and what it reads next or says, by the value that it finds there. */
interface Step {
  property?: string;
  readonly next: Map<unknown, Step>;
  /** What the rule says once it has read everything up to here. */
  judgement?: Judgement;
  /** The rule has been run up to here and needs no more. */
  known?: boolean;
  /** Not worth remembering, or not possible: the rule is run every time. */
  open?: boolean;
}

/**
 * A rule that is asked about many resources with the same set of properties. A rule is a pure function of what it reads, so
 * that it is run once for each combination of plain values that it has read so far; most resources of an app differ
 * in what few rules look at. Where it reads an expression, a list or another resource, it is run.
 */
export class JudgeOfMany {
  private readonly first: Step = { next: new Map() };
  private remembered = 0;

  constructor(private readonly rule: Rule, private readonly settings: RuleSettings = DEFAULT_SETTINGS) {}

  /** The verdict of the rule on one of the resources. */
  public judge(resource: TemplateResource): readonly Finding[] {
    if (!resource.isUnconditional) return judge(this.rule, resource, this.settings);
    let step = this.first;
    for (;;) {
      if (step.known) return judgeSettled(this.rule, resource, step.judgement);
      if (step.open) return judge(this.rule, resource, this.settings);
      if (step.property === undefined) return this.learn(resource);
      const value = resource.raw(step.property);
      const next = step.next.get(value);
      if (!next) return this.learn(resource);
      step = next;
    }
  }

  /** Runs the rule, and remembers what it said by what it read on the way. */
  private learn(resource: TemplateResource): readonly Finding[] {
    resource.template.scenario.begin();
    const { result, reading } = recordReading(resource, () => this.rule.check(resource, this.settings));
    let step = this.first;
    for (const [property, value] of reading.values) {
      if (step.open) break;
      step.property ??= property;
      if (step.next.size >= MAX_VALUES || this.remembered >= MAX_JUDGEMENTS) {
        step.open = true;
        break;
      }
      let next = step.next.get(value);
      if (!next) step.next.set(value, next = { next: new Map() });
      step = next;
    }
    if (!reading.isAll) {
      step.open = true;
      return judge(this.rule, resource, this.settings);
    }
    if (!step.open) {
      step.known = true;
      step.judgement = result;
      this.remembered++;
    }
    return judgeSettled(this.rule, resource, result);
  }
}
