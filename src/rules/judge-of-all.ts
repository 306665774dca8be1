import { Finding, findingOf, isNothing, Remark, remarkOf, Verdict } from './judge';
import { JudgeOfMany } from './judge-of-many';
import type { Rule, RuleSettings } from './rule';
import type { TemplateResource } from '../template';

/** How many kinds of resources are remembered. Where there are more, next to no two are alike. */
const MAX_KINDS = 256;

/** What the rules together read first, and what they read next or say, by the value that they find there. */
interface Step {
  property?: string;
  readonly next: Map<unknown, Step>;
  outcome?: Outcome;
}

/** What is known of resources that agree in all plain values that rules look at. */
interface Outcome {
  readonly said: readonly { readonly place: number; readonly remarks: readonly Remark[] }[];
  /** The rules that have to be run. */
  readonly open: readonly number[];
}

/** Findings by the place of their rule. */
type Findings = (Finding[] | undefined)[];

/**
 * The rules that can speak about resources with the same set of properties. What each of them says is remembered together, so
 * that a value that many rules look at is looked at once: of most resources in an app most is known by then.
 */
export class JudgeOfAll {
  /** The rules, each in its place. */
  public readonly judges: readonly JudgeOfMany[];
  private first: Step = { next: new Map() };
  private kinds = 0;

  constructor(rules: readonly Rule[], settings: RuleSettings) {
    this.judges = rules.map((rule) => new JudgeOfMany(rule, settings));
  }

  /** The findings on some of the resources, in the order of the rules. */
  public judge(resources: readonly TemplateResource[]): Finding[] {
    const findings: Findings = [];
    for (const resource of resources) {
      const { said, open } = this.outcomeOf(resource);
      for (const place of open) this.run(place, resource, findings);
      for (const { place, remarks } of said) {
        // Of a resource that is not always created, the finding says when it is.
        if (!resource.isUnconditional) this.run(place, resource, findings);
        else for (const remark of remarks) (findings[place] ??= []).push(findingOf(resource, remark));
      }
    }
    return findings.flatMap((ofRule) => ofRule ?? []);
  }

  private run(place: number, resource: TemplateResource, findings: Findings): void {
    const found = this.judges[place].run(resource);
    if (found.length > 0) (findings[place] ??= []).push(...found);
  }

  private outcomeOf(resource: TemplateResource): Outcome {
    let step: Step | undefined = this.first;
    while (step && !step.outcome) step = step.property === undefined ? undefined : step.next.get(resource.written(step.property));
    return step?.outcome ?? this.learn(resource);
  }

  private learn(resource: TemplateResource): Outcome {
    const trail = new Map<string, unknown>();
    const memories = this.judges.map((judge) => judge.recall(resource, trail));
    const said: { place: number; remarks: readonly Remark[] }[] = [];
    const open: number[] = [];
    // A rule that was run to learn about it may have left choices behind.
    resource.scenario.begin();
    memories.forEach((memory, place) => {
      if (memory.open) {open.push(place);} else if (!isNothing(memory.judgement)) {
        said.push({ place, remarks: new Verdict(this.judges[place].rule, resource).with(memory.judgement).findings.map(remarkOf) });
      }
    });
    const outcome = { said, open };
    if (this.kinds < MAX_KINDS && !this.remember(trail, outcome)) {
      // Some rule has to be run from now on that did not have to before, and the values are read in another order.
      this.first = { next: new Map() };
      this.kinds = 0;
      this.remember(trail, outcome);
    }
    return outcome;
  }

  /** @returns whether the values come in the order in which those of other resources came */
  private remember(trail: ReadonlyMap<string, unknown>, outcome: Outcome): boolean {
    let step = this.first;
    for (const [property, value] of trail) {
      if (step.outcome || (step.property ??= property) !== property) return false;
      let next = step.next.get(value);
      if (!next) step.next.set(value, next = { next: new Map() });
      step = next;
    }
    if (step.property !== undefined) return false;
    step.outcome = outcome;
    this.kinds++;
    return true;
  }
}
