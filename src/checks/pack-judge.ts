import { LocatedFinding, locateFindings } from './located-finding';
import type { AssembledTemplate, Assembly } from '../assembly';
import { FindingsMemo, Rule, RuleSet, RuleSettings } from '../engine';
import type { TemplateResource } from '../template';

const MAX_FINDINGS = 50_000;
const MAX_SELECTIONS = 8;

/** What a selection of rules finds in templates. */
export class PackJudge {
  /** The judge of a selection of rules, shared by all packs with that selection. */
  public static of(rules: readonly Rule[], settings: RuleSettings): PackJudge {
    const key = JSON.stringify([settings, rules.map(({ id }) => id)]);
    let judge = BY_SELECTION.get(key);
    if (!judge) {
      if (BY_SELECTION.size >= MAX_SELECTIONS) BY_SELECTION.clear();
      BY_SELECTION.set(key, judge = new PackJudge(new RuleSet(rules, settings)));
    }
    return judge;
  }

  private readonly memo = new FindingsMemo<LocatedFinding>(MAX_FINDINGS);

  private constructor(public readonly rules: RuleSet) {}

  /** The findings on a template of an assembly. */
  public findingsIn(assembled: AssembledTemplate, assembly: Assembly): readonly LocatedFinding[] {
    return this.memo.findingsOn(assembled, assembly, () => {
      if (!assembled.mentions(this.rules.types)) return { findings: [], dependencies: [] };
      const { template } = assembled;
      return { findings: this.findingsOn(this.rules.resourcesIn(template)), dependencies: template.dependencies };
    });
  }

  /** The findings on some resources of a template. */
  public findingsOn(resources: readonly TemplateResource[]): LocatedFinding[] {
    return locateFindings(this.rules.findingsOn(resources));
  }
}

/** Cache of the judges. It lets the memo outlive a pack: test suites make a new pack for each app. Costs what the memos hold. */
const BY_SELECTION = new Map<string, PackJudge>();
