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
 * What a rule says about a resource.
 *
 * - `complies`: in every scenario in which the resource is created.
 * - `violates`: in at least one scenario.
 * - `cannot be proved`: the template does not settle a value that the rule needs.
 * - `does not apply`: the rule read nothing of the resource that the template states, or the resource is never created.
 */
export type Answer = 'complies' | 'violates' | 'cannot be proved' | 'does not apply';

/** The answer of a rule about a resource, with what is reported. */
export interface Verdict {
  readonly answer: Answer;
  /** Empty for a limit that cannot be proved: the service itself refuses what breaks one. */
  readonly findings: readonly Finding[];
}

const COMPLIES: Verdict = { answer: 'complies', findings: [] };
const DOES_NOT_APPLY: Verdict = { answer: 'does not apply', findings: [] };

/**
 * Judges a resource by a rule, over every combination of the values that the rule asks for. A verdict depends on the template,
 * the rule and the settings only.
 */
export function judge(rule: Rule, resource: TemplateResource, settings: RuleSettings = DEFAULT_SETTINGS): Verdict {
  if (!mayApply(rule, resource)) return DOES_NOT_APPLY;
  const { scenario } = resource;
  scenario.reset();
  const problems = asList(rule.check(resource, settings));
  if (!scenario.hasNoChoices) return explore(rule, resource, settings);
  if (scenario.isRejected) return DOES_NOT_APPLY;
  // Whether the resource is created makes no difference to what complies anyway.
  if (problems.length === 0) return scenario.hasRead ? COMPLIES : DOES_NOT_APPLY;
  return resource.isUnconditional ? new ProblemCollector(rule, resource).add(problems).verdict() : explore(rule, resource, settings);
}

/** Whether the resource states a property that the rule is about. */
export function mayApply({ onlyWith }: Rule, resource: TemplateResource): boolean {
  return onlyWith === undefined || onlyWith.some((name) => resource.has(name));
}

/** Runs the rule once for each combination of the values that it asks for. */
function explore(rule: Rule, resource: TemplateResource, settings: RuleSettings): Verdict {
  const { scenario } = resource;
  const collector = new ProblemCollector(rule, resource);
  let applies = false;
  const { capped, scenarios } = scenario.explore(() => {
    const problems = resource.isCreated() ? asList(rule.check(resource, settings)) : undefined;
    if (problems === undefined || scenario.isRejected) return;
    applies ||= problems.length > 0 || scenario.hasRead;
    collector.add(problems);
  });
  if (capped) collector.addUnexplored(scenarios);
  return applies || capped ? collector.verdict() : DOES_NOT_APPLY;
}

const NO_PROBLEMS: readonly Problem[] = [];

function asList(judgement: Judgement): readonly Problem[] {
  if (judgement === undefined) return NO_PROBLEMS;
  return Array.isArray(judgement) ? judgement : [judgement as Problem];
}

/** Collects the problems of a resource over its scenarios. */
class ProblemCollector {
  private readonly violations: Finding[] = [];
  private readonly doubts: Finding[] = [];

  constructor(private readonly rule: Rule, private readonly resource: TemplateResource) {}

  /** Adds the problems of the current scenario. */
  public add(problems: readonly Problem[]): this {
    const { scenario } = this.resource;
    for (const { path, received, detail, level = this.rule.level, unresolved: why } of problems) {
      // What shows only under an assumption may be in a branch that is never taken.
      const isDoubt = why !== undefined || scenario.isSpeculative;
      const findings = isDoubt ? this.doubts : this.violations;
      // One finding for each place: that of the first scenario that shows the problem, unless a later one is worse.
      const earlier = findings.findIndex((finding) => finding.path === path);
      if (earlier >= 0 && (level === 'warning' || isError(findings[earlier]))) continue;
      if (earlier >= 0) findings.splice(earlier, 1);
      const when = scenario.hasNoChoices ? undefined : scenario.describe(!this.rule.secret);
      const unresolved = why ?? (isDoubt ? `whether ${when}` : undefined);
      findings.push({ path, received, detail, level, unresolved, when, rule: this.rule, resource: this.resource });
    }
    return this;
  }

  /** Adds that there were more scenarios than were tried. */
  public addUnexplored(tried: number): void {
    const { rule, resource } = this;
    const unresolved = `more combinations of parameter values than the ${tried} that were tried`;
    this.doubts.push({ path: resource.path, received: undefined, unresolved, level: rule.level, rule, resource });
  }

  /** Violations count; doubts only where no violation is as grave. */
  public verdict(): Verdict {
    const { rule, violations, doubts } = this;
    if (violations.length === 0 && doubts.length === 0) return COMPLIES;
    if (violations.length === 0) return { answer: 'cannot be proved', findings: rule.kind === 'limit' ? [] : doubts };
    const graver = rule.kind === 'limit' || violations.some(isError) ? [] : doubts.filter(isError);
    return { answer: 'violates', findings: [...violations, ...graver] };
  }
}

function isError({ level }: Finding): boolean {
  return level === 'error';
}
