import { Finding, findingOf } from './judge';
import { JudgeOfAll, Remarked } from './judge-of-all';
import { DEFAULT_SETTINGS, Rule, RuleSettings } from './rule';
import type { Template, TemplateResource } from '../template';

/**
 * Finds the rules that can speak about a resource, by its type and by the properties that it has. Most rules are about
 * properties that most resources leave out.
 */
export class RuleIndex {
  private readonly byType: ReadonlyMap<string, readonly Rule[]>;
  private readonly judges = new Map<string, PropertySet>();

  constructor(rules: readonly Rule[], private readonly settings: RuleSettings = DEFAULT_SETTINGS) {
    this.byType = rulesByType(rules);
  }

  /** The types that there are rules about. */
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

  /** What is found about some resources, all of one template; what the same rules speak about comes together. */
  public judge(resources: readonly TemplateResource[]): Remarked[] {
    const batches = new Map<JudgeOfAll, TemplateResource[]>();
    for (const resource of resources) {
      const judge = this.judgeOf(resource);
      const batch = batches.get(judge);
      if (batch) batch.push(resource);
      else batches.set(judge, [resource]);
    }
    return [...batches].flatMap(([judge, batch]) => judge.judge(batch));
  }

  /** The rules about a resource, the same for all that have the same properties in the same order. */
  private judgeOf(resource: TemplateResource): JudgeOfAll {
    let set: PropertySet | undefined = this.judges.get(resource.type);
    if (!set) this.judges.set(resource.type, set = { with: new Map() });
    for (const name of resource.names()) {
      let larger: PropertySet | undefined = set.with.get(name);
      if (!larger) set.with.set(name, larger = { with: new Map() });
      set = larger;
    }
    set.judge ??= new JudgeOfAll(
      (this.byType.get(resource.type) ?? []).filter(({ onlyWith }) => !onlyWith || onlyWith.some((name) => resource.has(name))),
      this.settings,
    );
    return set.judge;
  }
}

/** Some properties, and by one more the sets that are larger. */
interface PropertySet {
  readonly with: Map<string, PropertySet>;
  judge?: JudgeOfAll;
}

/** The findings of an index of rules on a template. */
export function judgeTemplate(template: Template, index: RuleIndex): Finding[] {
  return index.judge(index.resourcesIn(template)).map(({ resource, remark }) => findingOf(resource, remark));
}

/** The rules by the type of resource that they are about. */
function rulesByType(rules: readonly Rule[]): ReadonlyMap<string, readonly Rule[]> {
  const byType = new Map<string, Rule[]>();
  for (const rule of rules) {
    for (const type of rule.resourceTypes) {
      const sameType = byType.get(type);
      if (sameType) sameType.push(rule);
      else byType.set(type, [rule]);
    }
  }
  return byType;
}
