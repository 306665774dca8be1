import { DEFAULT_SETTINGS, Finding, judge, Rule, RuleSettings } from '../../src/engine';
import { Template, TemplateResource } from '../../src/template';

/** The other resources and the sections of a template around the resource under test. */
export interface TemplateParts {
  readonly Parameters?: Record<string, object>;
  readonly Conditions?: Record<string, unknown>;
  readonly Mappings?: Record<string, unknown>;
  readonly Resources?: Record<string, object>;
}

/** Attributes beside the properties, `DeletionPolicy` for one; `Type` where the rule is about several; and what is asked of the rule. */
export interface Attributes {
  readonly Type?: string;
  readonly Condition?: string;
  readonly DeletionPolicy?: unknown;
  readonly UpdateReplacePolicy?: unknown;
  readonly UpdatePolicy?: unknown;
  readonly settings?: Partial<RuleSettings>;
}

/** What a rule finds on one resource, called `Subject`, in a template. */
export function findingsOf(rule: Rule, properties: object, parts: TemplateParts = {}, attributes: Attributes = {}): readonly Finding[] {
  const { settings, ...others } = attributes;
  const template = new Template({
    ...parts,
    Resources: { ...parts.Resources, Subject: { Type: rule.resourceTypes[0], Properties: properties, ...others } },
  });
  return judge(rule, template.resource('Subject')!, { ...DEFAULT_SETTINGS, ...settings }).findings;
}

export type Verdict = 'compliant' | 'violates' | 'unresolved';

/** The verdict of a rule in one word. */
export function verdictOf(rule: Rule, properties: object, parts: TemplateParts = {}, attributes: Attributes = {}): Verdict {
  const findings = findingsOf(rule, properties, parts, attributes);
  if (findings.length === 0) return 'compliant';
  return findings.some((finding) => finding.unresolved === undefined) ? 'violates' : 'unresolved';
}

/** A value that no template settles. */
export const IMPORTED = { 'Fn::ImportValue': 'something-of-another-stack' };

/** The resources of a template that a rule is about. */
export function resourcesOf({ resourceTypes }: Rule, template: Template): TemplateResource[] {
  return resourceTypes.flatMap((type) => template.resourcesOfType(type));
}
