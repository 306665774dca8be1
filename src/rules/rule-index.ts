import { rulesByType } from './catalogue';
import type { Rule } from './rule';
import type { TemplateResource } from '../template';

/** Resources of a type that have the same properties, and the rules that can speak about them. */
export interface Batch<T> {
  readonly rules: readonly Rule[];
  readonly subjects: T[];
}

/**
 * Finds the rules that can speak about a resource, by its type and by the properties that it has. Most rules are about
 * properties that most resources leave out.
 */
export class RuleIndex {
  private readonly byType: ReadonlyMap<string, readonly Rule[]>;
  private readonly byProperties = new Map<string, readonly Rule[]>();

  constructor(rules: readonly Rule[]) {
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

  /** Puts together what the same rules speak about, so that each of them runs over many resources in a row. */
  public batches<T>(subjects: readonly T[], resourceOf: (subject: T) => TemplateResource): Batch<T>[] {
    const batches = new Map<readonly Rule[], Batch<T>>();
    for (const subject of subjects) {
      const rules = this.rulesFor(resourceOf(subject));
      const batch = batches.get(rules);
      if (batch) batch.subjects.push(subject);
      else batches.set(rules, { rules, subjects: [subject] });
    }
    return [...batches.values()];
  }

  private rulesFor(resource: TemplateResource): readonly Rule[] {
    const key = `${resource.type} ${resource.names().join()}`;
    let rules = this.byProperties.get(key);
    if (!rules) {
      rules = (this.byType.get(resource.type) ?? []).filter(({ onlyWith }) => !onlyWith || onlyWith.some((name) => resource.has(name)));
      this.byProperties.set(key, rules);
    }
    return rules;
  }
}
