import { explore, Finding, isNothing, judgeSettled, Verdict } from './judge';
import { DEFAULT_SETTINGS, Judgement, Rule, RuleSettings } from './rule';
import { EXPRESSION, recordReading, Template, TemplateResource } from '../template';

/** How many values of one property, and how many combinations in all, are remembered. */
const MAX_VALUES = 64;
const MAX_JUDGEMENTS = 512;

/** How many values of a property tell that it has another one for nearly every resource, as names and descriptions have. */
const ENOUGH_TO_TELL = 8;

/** Why a rule has to be run. */
export enum Open {
  /** It looks at expressions or at the rest of the template, which is the same for the resources of a template. */
  LOOKS_AROUND,
  /** It looks at values of which there are too many. */
  VARIES,
}

/** What a rule reads first, and what it reads next or says, by what it finds there. */
interface Step {
  property?: string;
  readonly next: Map<unknown, Step>;
  /** How often somebody came by. */
  passed: number;
  /** What the rule says once it has read everything up to here. */
  judgement?: Judgement;
  /** The rule has been run up to here and needs no more. */
  known?: boolean;
  /** Not worth remembering, or not possible: the rule is run every time. */
  open?: Open;
}

/** What is remembered of a rule about a resource. */
export type Memory = Readonly<Pick<Step, 'judgement' | 'open'>>;

/** What a rule said of those resources of a template on which it read the same properties, by what is written there. */
interface Explored {
  readonly properties: readonly string[];
  readonly verdicts: Map<string, readonly Finding[]>;
}

/**
 * A rule that is asked about many resources with the same set of properties. A rule is a pure function of what it reads, so
 * that it is run once for each combination of values that it has read so far; most resources of an app differ
 * in what few rules look at. Where it reads an expression or another resource, it is run; and where that leaves
 * something open, its scenarios are tried once for each combination of expressions in a template.
 */
export class JudgeOfMany {
  private readonly first: Step = { next: new Map(), passed: 0 };
  private explored?: WeakMap<Template, Explored[]>;
  private remembered = 0;

  constructor(public readonly rule: Rule, private readonly settings: RuleSettings = DEFAULT_SETTINGS) {}

  /** The verdict of the rule on one of the resources. */
  public judge(resource: TemplateResource): readonly Finding[] {
    const { open, judgement } = this.recall(resource, new Map());
    if (open !== undefined) return this.run(resource);
    if (isNothing(judgement)) return [];
    if (!resource.isUnconditional) return this.run(resource);
    resource.scenario.begin();
    return new Verdict(this.rule, resource).with(judgement).findings;
  }

  /** The same, by running the rule. */
  public run(resource: TemplateResource): readonly Finding[] {
    return judgeSettled(this.rule, resource, this.settings) ?? this.explore(resource);
  }

  /**
   * What the rule says of a resource if it is created, as far as that does not depend on expressions.
   *
   * @param trail takes what it depends on, by property and in the order of reading
   */
  public recall(resource: TemplateResource, trail: Map<string, unknown>): Memory {
    let step = this.first;
    while (!step.known && step.open === undefined) {
      const { property } = step;
      const kind = property === undefined ? undefined : resource.kind(property);
      const next = step.next.get(kind);
      if (!next || property === undefined) {
        this.learn(resource);
        return this.recall(resource, trail);
      }
      trail.set(property, kind);
      step.passed++;
      step = next;
    }
    return step;
  }

  /** Runs the rule, and remembers what it said by what it read on the way. */
  private learn(resource: TemplateResource): void {
    resource.scenario.begin();
    const { result, reading } = recordReading(resource, () => this.rule.check(resource, this.settings));
    let step = this.first;
    for (const property of reading.values.keys()) {
      if (step.open !== undefined) return;
      step.property ??= property;
      if (step.next.size >= MAX_VALUES || hasAnotherValueEachTime(step) || this.remembered >= MAX_JUDGEMENTS) {
        step.open = Open.VARIES;
        return;
      }
      const kind = resource.kind(property);
      let next = step.next.get(kind);
      if (!next) step.next.set(kind, next = { next: new Map(), passed: 0 });
      step = next;
      // What comes next depends on what the expression gives.
      if (kind === EXPRESSION) break;
    }
    this.remembered++;
    if (reading.isPlain) {
      step.known = true;
      step.judgement = result;
    } else {
      step.open = Open.LOOKS_AROUND;
    }
  }

  /** Tries the scenarios of a resource, if no other one has the same written wherever the rule looks. */
  private explore(resource: TemplateResource): readonly Finding[] {
    const ofTemplates = this.explored ??= new WeakMap();
    let explored = ofTemplates.get(resource.template);
    if (!explored) ofTemplates.set(resource.template, explored = []);
    for (const { properties, verdicts } of explored) {
      const findings = verdicts.get(resource.likeness(properties));
      if (findings) return findings.map((finding) => ({ ...finding, resource }));
    }
    const { result, reading } = recordReading(resource, () => explore(this.rule, resource, this.settings));
    if (reading.isAlike) {
      const properties = [...reading.values.keys()].sort();
      let known = explored.find((each) => each.properties.join() === properties.join());
      if (!known) explored.push(known = { properties, verdicts: new Map() });
      known.verdicts.set(resource.likeness(properties), result);
    }
    return result;
  }
}

function hasAnotherValueEachTime({ next, passed }: Step): boolean {
  return next.size >= ENOUGH_TO_TELL && passed < 2 * next.size;
}
