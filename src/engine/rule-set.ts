import { ReadLog, Template, TemplateResource } from '../template';
import { Finding, judge, mayApply, Verdict } from './judge';
import { DEFAULT_SETTINGS, Rule, RuleSettings } from './rule';

/**
 * From how many resources with the same properties on it pays to note what a rule reads. Measured with `npx projen bench --only
 * policy`.
 */
const LARGE_GROUP = 8;

/** Rules, by the type of resource that they are about. */
export class RuleSet {
  private readonly byType = new Map<string, Rule[]>();

  constructor(rules: readonly Rule[], private readonly settings: RuleSettings = DEFAULT_SETTINGS) {
    for (const rule of rules) {
      for (const type of rule.resourceTypes) {
        const sameType = this.byType.get(type);
        if (sameType) sameType.push(rule);
        else this.byType.set(type, [rule]);
      }
    }
  }

  /** The types of resources that there are rules about. */
  public get types(): string[] {
    return [...this.byType.keys()];
  }

  /** Whether there are rules about a type. */
  public has(type: string): boolean {
    return this.byType.has(type);
  }

  /** The resources of a template that there are rules about. */
  public resourcesIn(template: Template): TemplateResource[] {
    return this.types.flatMap((type) => template.resourcesOfType(type));
  }

  /** The findings on a template. */
  public findingsIn(template: Template): Finding[] {
    return this.findingsOn(this.resourcesIn(template));
  }

  /** The findings on some resources: by type, and for each type in the order of the rules. */
  public findingsOn(resources: readonly TemplateResource[]): Finding[] {
    return [...this.byType].flatMap(([type, rules]) => {
      const groups = groupByProperties(resources.filter((resource) => resource.type === type));
      return rules.flatMap((rule) => {
        const findings: Finding[] = [];
        // Most rules are about properties that most resources leave out.
        for (const group of groups) if (mayApply(rule, group[0])) this.judge(rule, group, findings);
        return findings;
      });
    });
  }

  /**
   * Judges resources with the same properties by one rule. In a large group, what one resource states often comes again in the
   * next.
   */
  private judge(rule: Rule, group: readonly TemplateResource[], findings: Finding[]): void {
    let last: { readonly log: ReadLog; readonly verdict: Verdict } | undefined;
    for (const resource of group) {
      if (last?.log.isTrueOf(resource)) {
        for (const finding of last.verdict.findings) findings.push({ ...finding, resource });
        continue;
      }
      const log = group.length >= LARGE_GROUP && resource.isUnconditional ? new ReadLog(resource) : undefined;
      const verdict = resource.scenario.logReads(log, () => judge(rule, resource, this.settings));
      if (log?.isPlain) last = { log, verdict };
      for (const finding of verdict.findings) findings.push(finding);
    }
  }
}

/** Groups resources that state the same properties, with any values. */
function groupByProperties(resources: readonly TemplateResource[]): TemplateResource[][] {
  const groups = new Map<string, TemplateResource[]>();
  for (const resource of resources) {
    const key = resource.names().join();
    const group = groups.get(key);
    if (group) group.push(resource);
    else groups.set(key, [resource]);
  }
  return [...groups.values()];
}
