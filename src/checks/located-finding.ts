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

/** A finding in words, without the template that it was found in. */
export interface LocatedFinding {
  readonly id: string;
  readonly rule: Rule;
  readonly level: RuleLevel;
  readonly description: string;
  /** The place of the value in the resource. */
  readonly location: string;
  readonly resource: ResourceName;
}

/** Puts findings into words. Equal names and descriptions become one object, as large apps have thousands of them. */
export function locateFindings(findings: readonly Finding[]): LocatedFinding[] {
  const names = new Map<TemplateResource, ResourceName>();
  const descriptions = new Map<string, string>();
  return findings.map((finding) => {
    const { rule, level, path: location, resource } = finding;
    let name = names.get(resource);
    if (!name) names.set(resource, name = nameOf(resource));
    const text = describeFinding(finding);
    const description = descriptions.get(text) ?? text;
    descriptions.set(description, description);
    return { id: findingId(finding), rule, level, description, location, resource: name };
  });
}

/** The name of a resource. */
export function nameOf(resource: TemplateResource): ResourceName {
  const metadata = resource.attribute('Metadata');
  const path = isObject(metadata) ? metadata[PATH_METADATA] : undefined;
  return { logicalId: resource.logicalId, path: typeof path === 'string' ? path : undefined };
}
