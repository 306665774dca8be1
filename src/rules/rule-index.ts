import { rulesByType } from './catalogue';
import type { Finding } from './judge';
import { JudgeOfMany } from './judge-of-many';
import { DEFAULT_SETTINGS, Rule, RuleSettings } from './rule';
import type { Template, TemplateResource } from '../template';

/** Resources of a type that have the same properties, and the rules that can speak about them. */
export interface Batch<T> {
  readonly judges: readonly JudgeOfMany[];
  readonly subjects: T[];
}

/**
 * Finds the rules that can speak about a resource, by its type and by the properties that it has. Most rules are about
 * properties that most resources leave out.
 */
export class RuleIndex {
  private readonly byType: ReadonlyMap<string, readonly Rule[]>;
  private readonly byProperties = new Map<string, readonly JudgeOfMany[]>();

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

  /** Puts together what the same rules speak about, so that each of them runs over many resources in a row. */
  public batches<T>(subjects: readonly T[], resourceOf: (subject: T) => TemplateResource): Batch<T>[] {
    const batches = new Map<readonly JudgeOfMany[], Batch<T>>();
    for (const subject of subjects) {
      const judges = this.judgesOf(resourceOf(subject));
      const batch = batches.get(judges);
      if (batch) batch.subjects.push(subject);
      else batches.set(judges, { judges, subjects: [subject] });
    }
    return [...batches.values()];
  }

  private judgesOf(resource: TemplateResource): readonly JudgeOfMany[] {
    const key = `${resource.type} ${resource.names().join('\u0000')}`;
    let judges = this.byProperties.get(key);
    if (!judges) {
      judges = (this.byType.get(resource.type) ?? [])
        .filter(({ onlyWith }) => !onlyWith || onlyWith.some((name) => resource.has(name)))
        .map((rule) => new JudgeOfMany(rule, this.settings));
      this.byProperties.set(key, judges);
    }
    return judges;
  }
}

/** The findings of an index of rules on a template. */
export function judgeTemplate(template: Template, index: RuleIndex): Finding[] {
  const resources = index.types.flatMap((type) => template.resourcesOfType(type));
  const findings: Finding[] = [];
  for (const { judges, subjects } of index.batches(resources, (resource) => resource)) {
    for (const judge of judges) for (const resource of subjects) findings.push(...judge.judge(resource));
  }
  return findings;
}
