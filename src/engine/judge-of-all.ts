import { isNothing, Remark, remarkOf, Verdict } from './judge';
import { JudgeOfMany, Open } from './judge-of-many';
import { Memory } from './memory';
import type { Rule, RuleSettings } from './rule';
import { recordReading, Template, TemplateResource } from '../template';

/** How many kinds of resources are remembered, in all and beyond that of one template. Where there are more, next to no two are alike. */
const MAX_KINDS = 256;

/** What rules said, each in its place. */
type Said = readonly { readonly place: number; readonly remarks: readonly Remark[] }[];

/** What is known of resources that agree in all that rules look at, whatever the template. */
interface Outcome {
  readonly said: Said;
  /** The rules that have to be run. */
  readonly varying: readonly number[];
  /** Those that have to be run once for resources of a template that agree in their expressions, too. */
  readonly lookingAround: readonly number[];
}

/** The same within one template. */
interface LocalOutcome {
  readonly said: Said;
  readonly open: readonly number[];
}

/** A finding, and what it is about. */
export interface Remarked {
  readonly resource: TemplateResource;
  readonly remark: Remark;
}

/** Findings by the place of their rule. */
type Findings = (Remarked[] | undefined)[];

/**
 * The rules that can speak about resources with the same set of properties. What each of them says is remembered together, so
 * that a value that many rules look at is looked at once: of most resources in an app most is known by then.
 */
export class JudgeOfAll {
  private readonly judges: readonly JudgeOfMany[];
  private readonly memory = new Memory<Outcome>((resource, property) => resource.kind(property), MAX_KINDS);
  /** What is remembered of one template goes with it. */
  private readonly memories = new WeakMap<Template, Map<Outcome, Memory<LocalOutcome>>>();

  constructor(rules: readonly Rule[], settings: RuleSettings) {
    this.judges = rules.map((rule) => new JudgeOfMany(rule, settings));
  }

  /** The findings on some of the resources, all of one template, in the order of the rules. */
  public judge(resources: readonly TemplateResource[]): Remarked[] {
    const findings: Findings = [];
    const { template } = resources[0];
    let memories = this.memories.get(template);
    if (!memories) this.memories.set(template, memories = new Map());
    for (const resource of resources) {
      const outcome = this.memory.of(resource) ?? this.learn(resource);
      for (const place of outcome.varying) this.run(place, resource, findings);
      if (!resource.isUnconditional) {
        // The finding says when there is such a resource, so that each is judged for itself.
        for (const { place } of outcome.said) this.run(place, resource, findings);
        for (const place of outcome.lookingAround) this.run(place, resource, findings);
        continue;
      }
      say(outcome.said, resource, findings);
      if (outcome.lookingAround.length === 0) continue;
      let memory = memories.get(outcome);
      if (!memory) memories.set(outcome, memory = new Memory((other, property) => other.like(property), MAX_KINDS));
      const local = memory.of(resource) ?? this.lookAround(resource, outcome.lookingAround, memory);
      say(local.said, resource, findings);
      for (const place of local.open) this.run(place, resource, findings);
    }
    return findings.flatMap((ofRule) => ofRule ?? []);
  }

  private run(place: number, resource: TemplateResource, findings: Findings): void {
    for (const finding of this.judges[place].run(resource)) add(findings, place, resource, finding);
  }

  private learn(resource: TemplateResource): Outcome {
    const trail = new Map<string, unknown>();
    const memories = this.judges.map((judge) => judge.recall(resource, trail));
    const said: { place: number; remarks: readonly Remark[] }[] = [];
    const open: Record<Open, number[]> = { [Open.LOOKS_AROUND]: [], [Open.VARIES]: [] };
    // A rule that was run to learn about it may have left choices behind.
    resource.scenario.begin();
    memories.forEach((memory, place) => {
      if (memory.open !== undefined) {
        open[memory.open].push(place);
      } else if (!isNothing(memory.judgement)) {
        said.push({ place, remarks: new Verdict(this.judges[place].rule, resource).with(memory.judgement).findings.map(remarkOf) });
      }
    });
    const outcome = { said, varying: open[Open.VARIES], lookingAround: open[Open.LOOKS_AROUND] };
    this.memory.add(trail, outcome);
    return outcome;
  }

  /** Runs rules that look at more than the resource, and remembers what they say of those that look at the same. */
  private lookAround(resource: TemplateResource, places: readonly number[], memory: Memory<LocalOutcome>): LocalOutcome {
    if (memory.isFull) return { said: [], open: places };
    const trail = new Map<string, unknown>();
    const said: { place: number; remarks: readonly Remark[] }[] = [];
    const open: number[] = [];
    for (const place of places) {
      const { result, reading } = recordReading(resource, () => this.judges[place].run(resource));
      if (!reading.isAlike) {
        open.push(place);
        continue;
      }
      for (const property of reading.values.keys()) if (!trail.has(property)) trail.set(property, resource.like(property));
      if (result.length > 0) said.push({ place, remarks: result.map(remarkOf) });
    }
    const outcome = { said, open };
    memory.add(trail, outcome);
    return outcome;
  }
}

function say(said: Said, resource: TemplateResource, findings: Findings): void {
  for (const { place, remarks } of said) {
    for (const remark of remarks) add(findings, place, resource, remark);
  }
}

function add(findings: Findings, place: number, resource: TemplateResource, remark: Remark): void {
  const ofRule = findings[place];
  if (ofRule) ofRule.push({ resource, remark });
  else findings[place] = [{ resource, remark }];
}
