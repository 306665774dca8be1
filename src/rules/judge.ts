import type { TemplateResource } from '../template';
import { DEFAULT_SETTINGS, Judgement, Problem, Rule, RuleLevel, RuleSettings } from './rule';

/** A problem of one resource over all scenarios. */
export interface Finding extends Problem {
  readonly rule: Rule;
  readonly resource: TemplateResource;
  readonly level: RuleLevel;
  /** The values of parameters under which the problem shows. Absent when it always does. */
  readonly when?: string;
}

/**
 * The verdict of a rule on a resource: nothing when it complies in every scenario or does not apply; otherwise what
 * violates it in some scenario; and only if nothing does, what cannot be proved.
 */
export function judge(rule: Rule, resource: TemplateResource, settings: RuleSettings = DEFAULT_SETTINGS): readonly Finding[] {
  if (rule.onlyWith && !hasAny(resource, rule.onlyWith)) return NOTHING;
  const { scenario } = resource.template;
  scenario.begin();
  const judgement = judgeRun(rule, resource, settings);
  if (scenario.settled) return judgeSettled(rule, resource, judgement);

  // The first run had to choose a value: every combination of such choices is run, from the start.
  const verdict = new Verdict(rule, resource);
  const { capped, scenarios } = scenario.explore(() => {
    const outcome = judgeRun(rule, resource, settings);
    if (outcome !== undefined) verdict.with(outcome);
  });
  return capped ? verdict.orUnexplored(scenarios).findings : verdict.findings;
}

/** The verdict, where the template leaves nothing open that the rule asked for. */
export function judgeSettled(rule: Rule, resource: TemplateResource, judgement: Judgement): readonly Finding[] {
  if (judgement === undefined) return NOTHING;
  resource.template.scenario.begin();
  return new Verdict(rule, resource).with(judgement).findings;
}

/** What the rule says in the scenario of the current run. */
function judgeRun(rule: Rule, resource: TemplateResource, settings: RuleSettings): Judgement {
  const judgement = resource.exists() ? rule.check(resource, settings) : undefined;
  return resource.template.scenario.rejected ? undefined : judgement;
}

/** Collects what a rule says of a resource in its scenarios. */
class Verdict {
  private readonly violations: Finding[] = [];
  private readonly doubts: Finding[] = [];

  constructor(private readonly rule: Rule, private readonly resource: TemplateResource) {}

  /**
   * Violations count; doubts only where there are none as grave, and not about limits: the service itself refuses what
   * breaks one of those.
   */
  public get findings(): readonly Finding[] {
    if (this.violations.length === 0) return this.rule.kind === 'limit' ? this.violations : this.doubts;
    if (this.doubts.length === 0 || this.rule.kind === 'limit' || this.violations.some(isError)) return this.violations;
    return [...this.violations, ...this.doubts.filter(isError)];
  }

  /** Adds what was said in the current run. */
  public with(judgement: NonNullable<Judgement>): this {
    const { scenario } = this.resource.template;
    for (const problem of Array.isArray(judgement) ? judgement as readonly Problem[] : [judgement as Problem]) {
      const { path, received, detail, level = this.rule.level } = problem;
      const isDoubt = problem.unresolved !== undefined || scenario.assumed;
      const findings = isDoubt ? this.doubts : this.violations;
      // The first scenario that shows a problem stands for all that show it at that place, unless a later one is worse.
      const earlier = findings.findIndex((finding) => finding.path === path);
      if (earlier >= 0 && (level === 'warning' || isError(findings[earlier]))) continue;
      if (earlier >= 0) findings.splice(earlier, 1);
      const when = scenario.settled ? undefined : scenario.describe(!this.rule.secret);
      // What shows only under an assumption may be in a branch that is never taken.
      const unresolved = problem.unresolved ?? (isDoubt ? `whether ${when}` : undefined);
      findings.push({ path, received, detail, level, unresolved, when, rule: this.rule, resource: this.resource });
    }
    return this;
  }

  /** Adds that there were more scenarios than were run. */
  public orUnexplored(tried: number): this {
    this.doubts.push({
      path: this.resource.path,
      received: undefined,
      unresolved: `more combinations of parameter values than the ${tried} that were tried`,
      level: this.rule.level,
      rule: this.rule,
      resource: this.resource,
    });
    return this;
  }
}

function isError({ level }: Finding): boolean {
  return level === 'error';
}

function hasAny(resource: TemplateResource, names: readonly string[]): boolean {
  for (const name of names) {
    if (resource.has(name)) return true;
  }
  return false;
}

const NOTHING: readonly Finding[] = [];
