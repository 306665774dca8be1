import { describeFinding, Finding, findingId, Rule, RuleLevel } from '../engine';
import { isObject, TemplateResource } from '../template';

/** The CDK writes the path of the construct here, if the app asks for it, as it does under the CDK command line. */
const PATH_METADATA = 'aws:cdk:path';

/** The name of a resource without its template. */
export interface ResourceName {
  readonly logicalId: string;
  /** The path of the construct as the template states it. It proves nothing: templates may be written by hand. */
  readonly path: string | undefined;
}

/** What findings on several resources say alike. */
export interface FindingText {
  readonly id: string;
  readonly rule: Rule;
  readonly level: RuleLevel;
  readonly description: string;
  /** The place of the value in the resource, as the CDK's report has it. */
  readonly locations: string[];
}

/** A finding in words, without the template that it was found in. */
export interface LocatedFinding {
  readonly resource: ResourceName;
  readonly text: FindingText;
}

/** Puts findings into words. A large app has thousands of findings that say the same about different resources. */
export function locateFindings(findings: readonly Finding[]): LocatedFinding[] {
  const names = new Map<TemplateResource, ResourceName>();
  const said = new Map<Rule, { readonly finding: Finding; readonly text: FindingText }[]>();
  return findings.map((finding) => {
    const { resource, rule } = finding;
    let name = names.get(resource);
    if (!name) names.set(resource, name = nameOf(resource));
    let ofRule = said.get(rule);
    if (!ofRule) said.set(rule, ofRule = []);
    let text = ofRule.find((other) => saysTheSame(other.finding, finding))?.text;
    if (!text) {
      text = textOf(finding);
      if (ofRule.length < MAX_COMPARED) ofRule.push({ finding, text });
    }
    return { resource: name, text };
  });
}

/** With how many others of its rule a finding is compared. Most rules say one or two things. */
const MAX_COMPARED = 8;

function saysTheSame(a: Finding, b: Finding): boolean {
  return a.path === b.path && a.received === b.received && a.level === b.level
    && a.when === b.when && a.detail === b.detail && a.unresolved === b.unresolved;
}

function textOf(finding: Finding): FindingText {
  const { rule, level, path } = finding;
  return { id: findingId(finding), rule, level, description: describeFinding(finding), locations: [path] };
}

/** The name of a resource. */
export function nameOf(resource: TemplateResource): ResourceName {
  const metadata = resource.attribute('Metadata');
  const path = isObject(metadata) ? metadata[PATH_METADATA] : undefined;
  return { logicalId: resource.logicalId, path: typeof path === 'string' ? path : undefined };
}
