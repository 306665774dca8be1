import { Finding, judge, Rule } from '../../src/rules';
import { Template } from '../../src/template';

/** The other resources and the sections of a template around the resource under test. */
export interface TemplateParts {
  readonly Parameters?: Record<string, object>;
  readonly Conditions?: Record<string, unknown>;
  readonly Mappings?: Record<string, unknown>;
  readonly Resources?: Record<string, object>;
}

/** What a rule finds on one resource, called `Subject`, in a template. */
export function findingsOf(rule: Rule, properties: object, parts: TemplateParts = {}, attributes: object = {}): readonly Finding[] {
  const template = new Template({
    ...parts,
    Resources: { ...parts.Resources, Subject: { Type: rule.resourceType, Properties: properties, ...attributes } },
  });
  return judge(rule, template.resource('Subject')!);
}

export type Verdict = 'compliant' | 'violates' | 'unresolved';

/** The verdict of a rule in one word. */
export function verdictOf(rule: Rule, properties: object, parts: TemplateParts = {}, attributes: object = {}): Verdict {
  const findings = findingsOf(rule, properties, parts, attributes);
  if (findings.length === 0) return 'compliant';
  return findings.some((finding) => finding.unresolved === undefined) ? 'violates' : 'unresolved';
}

/** A value that no template settles. */
export const IMPORTED = { 'Fn::ImportValue': 'something-of-another-stack' };
