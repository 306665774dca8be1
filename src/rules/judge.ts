import { SCENARIO_CAP, TemplateResource } from '../template';
import type { Judgement, Problem, Rule } from './rule';

/** A problem of one resource over all scenarios. */
export interface Finding extends Problem {
  readonly rule: Rule;
  readonly resource: TemplateResource;
  /** The values of parameters under which the problem shows. Absent when it always does. */
  readonly when?: string;
}

/**
 * The verdict of a rule on a resource: nothing when it complies in every scenario or does not apply; otherwise what
 * violates it in some scenario; and only if nothing does, what cannot be proved.
 */
export function judge(rule: Rule, resource: TemplateResource): readonly Finding[] {
  if (rule.onlyWith && !hasAny(resource, rule.onlyWith)) return NOTHING;
  const { scenario } = resource.template;
  scenario.begin();
  const judgement = judgeRun(rule, resource);
  if (scenario.settled) return judgeSettled(rule, resource, judgement);

  // The first run had to choose a value: every combination of such choices is run, from the start.
  const verdict = new Verdict(rule, resource);
  const { capped } = scenario.explore(() => {
    const outcome = judgeRun(rule, resource);
    if (outcome !== undefined) verdict.with(outcome);
  });
  return capped ? verdict.orUnexplored().findings : verdict.findings;
}

/** The verdict, where the template leaves nothing open that the rule asked for. */
export function judgeSettled(rule: Rule, resource: TemplateResource, judgement: Judgement): readonly Finding[] {
  if (judgement === undefined) return NOTHING;
  resource.template.scenario.begin();
  return new Verdict(rule, resource).with(judgement).findings;
}

/** What the rule says in the scenario of the current run. */
function judgeRun(rule: Rule, resource: TemplateResource): Judgement {
  const judgement = resource.exists() ? rule.check(resource) : undefined;
  return resource.template.scenario.rejected ? undefined : judgement;
}

/** Collects what a rule says of a resource in its scenarios. */
class Verdict {
  private readonly violations: Finding[] = [];
  private readonly doubts: Finding[] = [];

  constructor(private readonly rule: Rule, private readonly resource: TemplateResource) {}

  /**
   * Violations count; doubts only where there are none, and only about what protects data: the service itself refuses
   * what breaks one of its limits.
   */
  public get findings(): readonly Finding[] {
    return this.violations.length > 0 || this.rule.kind === 'limit' ? this.violations : this.doubts;
  }

  /** Adds what was said in the current run. */
  public with(judgement: NonNullable<Judgement>): this {
    const { scenario } = this.resource.template;
    const when = scenario.settled ? undefined : scenario.describe(!this.rule.secret);
    for (const problem of Array.isArray(judgement) ? judgement as readonly Problem[] : [judgement as Problem]) {
      // What shows only under an assumption may be in a branch that is never taken.
      const unresolved = problem.unresolved ?? (scenario.assumed ? `whether ${when}` : undefined);
      const { path, received, detail } = problem;
      const finding = { path, received, detail, unresolved, when, rule: this.rule, resource: this.resource };
      add(unresolved === undefined ? this.violations : this.doubts, finding);
    }
    return this;
  }

  /** Adds that there were more scenarios than were run. */
  public orUnexplored(): this {
    add(this.doubts, {
      path: this.resource.path,
      received: undefined,
      unresolved: `more than ${SCENARIO_CAP} combinations of parameter values, of which the first ${SCENARIO_CAP} were tried`,
      rule: this.rule,
      resource: this.resource,
    });
    return this;
  }
}

/** The first scenario that shows a problem stands for all that show it at that place. */
function add(findings: Finding[], finding: Finding): void {
  if (findings.length === 0 || !findings.some(({ path }) => path === finding.path)) findings.push(finding);
}

function hasAny(resource: TemplateResource, names: readonly string[]): boolean {
  for (const name of names) {
    if (resource.has(name)) return true;
  }
  return false;
}

const NOTHING: readonly Finding[] = [];
