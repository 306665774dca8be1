import type { CfnElement } from 'aws-cdk-lib';
import { Finding, RuleSet } from '../engine';
import { renderTemplate } from '../private/render';
import { CATALOGUE } from '../rules';
import { Template } from '../template';

/** Optional rules are for users who ask for them. No construct checks them. */
const RULES = new RuleSet(CATALOGUE.filter(({ optional }) => !optional));

/** What the rules read besides the elements that they judge. */
export interface Surroundings {
  /** Elements that the judged ones refer to. */
  readonly elements: readonly CfnElement[];
  /** Resources, by logical id, that are in no template. */
  readonly presumed?: Readonly<Record<string, object>>;
}

/** The findings of certain rules on elements as they render now. */
export function findingsOn(ruleIds: readonly string[], elements: readonly CfnElement[]): Finding[] {
  return new RuleSet(CATALOGUE.filter(({ id }) => ruleIds.includes(id))).findingsIn(new Template(renderTemplate(elements)));
}

/** The findings of all rules on elements as they render now. */
export function allFindingsOn(elements: readonly CfnElement[], surroundings: Surroundings): Finding[] {
  const judged = renderTemplate(elements);
  const around = renderTemplate(surroundings.elements);
  const template = new Template({ ...around, Resources: { ...surroundings.presumed, ...around.Resources, ...judged.Resources } });
  return RULES.findingsOn(Object.keys(judged.Resources ?? {}).flatMap((logicalId) => template.resource(logicalId) ?? []));
}
