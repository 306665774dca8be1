import { SCENARIO_CAP, Template, TemplateResource } from '../template';
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
export function judge(rule: Rule, resource: TemplateResource): Finding[] {
  if (rule.onlyWith && !rule.onlyWith.some((name) => resource.has(name))) return NOTHING;
  const { scenario } = resource.template;
  let violations: Finding[] | undefined;
  let doubts: Finding[] | undefined;
  const { capped } = scenario.explore(() => {
    if (!resource.exists()) return;
    const judgement = rule.check(resource);
    if (judgement === undefined || scenario.rejected) return;
    const when = scenario.describe() || undefined;
    for (const problem of asList(judgement)) {
      if (problem.unresolved !== undefined) {
        doubts = withFinding(doubts, { ...problem, rule, resource, when });
      } else if (scenario.assumed) {
        // The branch that breaks the rule is one that nothing in the template proves to be ever taken.
        doubts = withFinding(doubts, { ...problem, unresolved: when, rule, resource, when });
      } else {
        violations = withFinding(violations, { ...problem, rule, resource, when });
      }
    }
  });
  if (violations) return violations;
  if (capped) {
    const why = `more than ${SCENARIO_CAP} combinations of parameter values, of which the first ${SCENARIO_CAP} were tried`;
    doubts = withFinding(doubts, { path: resource.path, received: undefined, unresolved: why, rule, resource });
  }
  return doubts ?? NOTHING;
}

/** The findings of a set of rules on a template. */
export function judgeTemplate(template: Template, rules: readonly Rule[]): Finding[] {
  return rules.flatMap((rule) => template.resourcesOfType(rule.resourceType).flatMap((resource) => judge(rule, resource)));
}

const NOTHING: Finding[] = [];

/** The first scenario that shows a problem stands for all that show it at that place. */
function withFinding(findings: Finding[] | undefined, finding: Finding): Finding[] {
  if (!findings) return [finding];
  if (!findings.some((known) => known.path === finding.path)) findings.push(finding);
  return findings;
}

function asList(judgement: NonNullable<Judgement>): readonly Problem[] {
  return Array.isArray(judgement) ? judgement : [judgement as Problem];
}
