import type { StackTemplate } from './template-files';
import { describeFinding, findingId, Remark, Remarked, Rule, RuleIndex, RuleLevel, RuleSettings } from '../engine';
import { isObject, TemplateResource } from '../template';

/** Where the CDK writes the path of the construct that a resource comes from, if the app says so, as it does under the command line of the CDK. */
const PATH_METADATA = 'aws:cdk:path';

/** How many findings are remembered; a template counts as one. Each takes about a hundred bytes. */
const MAX_FINDINGS = 50_000;

/** For how many selections of rules something is remembered. */
const MAX_SELECTIONS = 8;

/** What is found about resources, in words, and without the template that it was found in. */
export interface Statement {
  readonly id: string;
  readonly rule: Rule;
  readonly level: RuleLevel;
  readonly description: string;
  readonly locations: string[];
}

/** What is known of a resource without its template. */
export interface ResourceName {
  readonly logicalId: string;
  /** The path of the construct, as the resource has it. Anybody can write anything there. */
  readonly path: string | undefined;
}

export interface Found {
  readonly resource: ResourceName;
  readonly statement: Statement;
}

/**
 * What some rules say about templates. The same template gives the same verdict, so that it is judged once in a process: the tests of
 * an app synthesize the same stacks again and again.
 */
export class Verdicts {
  /** Those of some rules, shared by all packs that ask the same ones the same. */
  public static of(rules: readonly Rule[], settings: RuleSettings): Verdicts {
    const key = JSON.stringify([settings, rules.map(({ id }) => id)]);
    let verdicts = BY_SELECTION.get(key);
    if (!verdicts) {
      if (BY_SELECTION.size >= MAX_SELECTIONS) BY_SELECTION.clear();
      BY_SELECTION.set(key, verdicts = new Verdicts(new RuleIndex(rules, settings)));
    }
    return verdicts;
  }

  private readonly known = new Map<string, readonly Found[]>();
  private readonly statements = new WeakMap<Remark, Statement>();
  private size = 0;

  private constructor(public readonly rules: RuleIndex) {}

  /** What is found in a template. */
  public on(loaded: StackTemplate): readonly Found[] {
    const { fingerprint } = loaded;
    const known = fingerprint === undefined ? undefined : this.known.get(fingerprint);
    if (known) return known;
    const found = loaded.mentions(this.rules.types) ? this.about(this.rules.resourcesIn(loaded.template)) : [];
    if (fingerprint !== undefined) this.remember(fingerprint, found);
    return found;
  }

  /** What is found about some resources of a template. */
  public about(resources: readonly TemplateResource[]): Found[] {
    const names = new Map<TemplateResource, ResourceName>();
    return this.rules.judge(resources).map(({ resource, remark }: Remarked) => {
      let name = names.get(resource);
      if (!name) names.set(resource, name = nameOf(resource));
      return { resource: name, statement: this.statementOf(remark) };
    });
  }

  private statementOf(remark: Remark): Statement {
    let statement = this.statements.get(remark);
    if (!statement) {
      const { rule, level, path } = remark;
      this.statements.set(remark, statement = { id: findingId(remark), rule, level, description: describeFinding(remark), locations: [path] });
    }
    return statement;
  }

  private remember(fingerprint: string, found: readonly Found[]): void {
    this.known.set(fingerprint, found);
    this.size += 1 + found.length;
    for (const [oldest, { length }] of this.known) {
      if (this.size <= MAX_FINDINGS) break;
      this.known.delete(oldest);
      this.size -= 1 + length;
    }
  }
}

/** What tells a resource from others, once its template is gone. */
export function nameOf(resource: TemplateResource): ResourceName {
  const metadata = resource.attribute('Metadata');
  const path = isObject(metadata) ? metadata[PATH_METADATA] : undefined;
  return { logicalId: resource.logicalId, path: typeof path === 'string' ? path : undefined };
}

const BY_SELECTION = new Map<string, Verdicts>();
