import type { Section, TemplateResource, Unknown } from '../template';

/** What a finding does to a synthesis: an error stops it, a warning does not. */
export type RuleLevel = 'error' | 'warning';

/**
 * Why a rule exists. A `security` rule protects data and has no way around in our own constructs; a `limit` is something
 * that the service documents and may lift, so that it can be overruled with a reason.
 */
export type RuleKind = 'security' | 'limit';

/** Controls of the frameworks that a rule gives evidence for. */
export interface Controls {
  readonly nist80053r5?: readonly string[];
  readonly pciDss?: readonly string[];
  readonly securityHub?: readonly string[];
  readonly controlTower?: readonly string[];
}

/** What a rule has to say about one value of a resource in one scenario. */
export interface Problem {
  /** Where the value stands, `Properties/TransitEncryptionEnabled` for one. */
  readonly path: string;
  /** The value, absent if `undefined`. */
  readonly received: unknown;
  /** What the value depends on, where the template does not settle it. Absent for a violation. */
  readonly unresolved?: string;
  /** What is special about this value, as a sentence. */
  readonly detail?: string;
}

export type Judgement = Problem | readonly Problem[] | undefined;

/**
 * One documented constraint or security expectation: a pure function over a resource as the template holds it, and the
 * words that go with it. The same rule speaks in a construct's constructor, at synthesis and in the policy pack.
 */
export interface Rule {
  /** `<Resource><Property or subject><Expectation>`; contract, as users acknowledge it. */
  readonly id: string;
  readonly resourceType: string;
  readonly level: RuleLevel;
  readonly kind: RuleKind;
  /** Sources disagree on the limit, or the evidence for it is weak. */
  readonly disputed?: boolean;
  /** The value is a secret that no message may repeat. */
  readonly secret?: boolean;
  /** The rule has nothing to say about a resource on which none of these properties was written. */
  readonly onlyWith?: readonly string[];
  /** What must hold, as a sentence. */
  readonly requirement: string;
  /** Why, as a sentence or two. */
  readonly reason: string;
  /** What to write instead, as a sentence with code that can be pasted. */
  readonly fix: string;
  /** The page that documents it. */
  readonly documentation: string;
  readonly controls?: Controls;
  /** `undefined` when the resource complies or the rule does not apply to it. */
  check(resource: TemplateResource): Judgement;
}

/** The value under a name breaks the rule. */
export function violation(section: Section, name: string, detail?: string): Problem {
  return { path: `${section.path}/${name}`, received: section.value(name), detail };
}

/** Whether the value under a name breaks the rule depends on something outside the template. */
export function unresolved(section: Section, name: string, unknown: Unknown): Problem {
  return { path: `${section.path}/${name}`, received: unknown, unresolved: unknown.why };
}
