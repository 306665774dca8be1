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

/** A finding, whatever the resource. */
export type Remark = Omit<Finding, 'resource'>;

// Both are written out, as there are thousands in a large app and a spread takes many times as long.

/** What a finding says, without the resource. */
export function remarkOf({ path, received, unresolved, detail, level, rule, when }: Finding): Remark {
  return { path, received, unresolved, detail, level, rule, when };
}

/** What is said of a resource. */
export function findingOf(resource: TemplateResource, { path, received, unresolved, detail, level, rule, when }: Remark): Finding {
  return { path, received, unresolved, detail, level, rule, when, resource };
}

/**
 * The verdict of a rule on a resource: nothing when it complies in every scenario or does not apply; otherwise what
 * violates it in some scenario; and only if nothing does, what cannot be proved.
 */
export function judge(rule: Rule, resource: TemplateResource, settings: RuleSettings = DEFAULT_SETTINGS): readonly Finding[] {
  return judgeSettled(rule, resource, settings) ?? explore(rule, resource, settings);
}

/** The verdict, if nothing that it depends on is left open by the template. */
export function judgeSettled(rule: Rule, resource: TemplateResource, settings: RuleSettings): readonly Finding[] | undefined {
  if (rule.onlyWith && !rule.onlyWith.some((name) => resource.has(name))) return NOTHING;
  const scenario = resource.scenario;
  scenario.begin();
  const judgement = rule.check(resource, settings);
  if (!scenario.settled) return undefined;
  // Whether the resource is created makes no difference to what complies anyway.
  if (isNothing(judgement) || scenario.rejected) return NOTHING;
  return resource.isUnconditional ? new Verdict(rule, resource).with(judgement).findings : undefined;
}

/** The verdict over every combination of the values that the rule asks for. */
export function explore(rule: Rule, resource: TemplateResource, settings: RuleSettings): readonly Finding[] {
  const { scenario } = resource;
  const verdict = new Verdict(rule, resource);
  const { capped, scenarios } = scenario.explore(() => {
    const judgement = resource.isCreated() ? rule.check(resource, settings) : undefined;
    if (judgement !== undefined && !scenario.rejected) verdict.with(judgement);
  });
  return capped ? verdict.orUnexplored(scenarios).findings : verdict.findings;
}

/** Whether a rule has nothing to say. */
export function isNothing(judgement: Judgement): judgement is undefined | readonly [] {
  return judgement === undefined || (Array.isArray(judgement) && judgement.length === 0);
}

/** Collects what a rule says of a resource in its scenarios. */
export class Verdict {
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
    const { scenario } = this.resource;
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

const NOTHING: readonly Finding[] = [];
