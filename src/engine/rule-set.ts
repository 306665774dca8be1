import type { Template, TemplateResource } from '../template';
import { Finding, judge, mayApply } from './judge';
import { DEFAULT_SETTINGS, Rule, RuleSettings } from './rule';

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
      const ofType = resources.filter((resource) => resource.type === type);
      const findings: Finding[][] = rules.map(() => []);
      for (const alike of groupByProperties(ofType)) {
        rules.forEach((rule, index) => {
          // Most rules are about properties that most resources leave out.
          if (!mayApply(rule, alike[0])) return;
          for (const resource of alike) findings[index].push(...judge(rule, resource, this.settings).findings);
        });
      }
      return findings.flat();
    });
  }
}

/** The resources in groups that have the same properties, whatever their values. */
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
