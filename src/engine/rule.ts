import type { Section, TemplateResource, Unknown } from '../template';

/** What a finding does to a synthesis: an error stops it, a warning does not. */
export type RuleLevel = 'error' | 'warning';

/**
 * Why a rule exists. A `security` rule protects data and has no way around in our own constructs. A `practice` is what a
 * well-run cache keeps to (backups, failover, a key of one's own), and warns. A `limit` is something that the service
 * documents and may lift, so that it can be overruled with a reason.
 */
export type RuleKind = 'security' | 'practice' | 'limit';

/** What those who check an app can ask of some rules. */
export interface RuleSettings {
  /** How many days backups have to be kept. */
  readonly backupRetentionDays: number;
}

/** What is asked of a cache where nobody says otherwise. */
export const DEFAULT_SETTINGS: RuleSettings = { backupRetentionDays: 7 };

/** Controls of the frameworks that a rule gives evidence for. */
export interface Controls {
  readonly nist80053r5?: readonly string[];
  readonly pciDss?: readonly string[];
  readonly hipaa?: readonly string[];
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
  /** The level, where it is another one than the rule's. */
  readonly level?: RuleLevel;
}

export type Judgement = Problem | readonly Problem[] | undefined;

/**
 * One documented constraint or security expectation: a pure function over a resource as the template holds it, and the
 * words that go with it. The same rule speaks in a construct's constructor, at synthesis and in the policy pack.
 */
export interface Rule {
  /** `<Resource><Property or subject><Expectation>`; contract, as users acknowledge it. */
  readonly id: string;
  /** The types of resources that the rule is asked about. */
  readonly resourceTypes: readonly string[];
  readonly level: RuleLevel;
  readonly kind: RuleKind;
  /** Off unless somebody asks for it: a matter of opinion, or of money. */
  readonly optional?: boolean;
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
  /** The rules of public tools that this one covers, each as the tool and its id: `checkov CKV_AWS_29`. */
  readonly covers?: readonly string[];
  /** `undefined` when the resource complies or the rule does not apply to it. */
  check(resource: TemplateResource, settings: RuleSettings): Judgement;
}

/** The value under a name breaks the rule. */
export function violation(section: Section, name: string, detail?: string): Problem {
  return { path: `${section.path}/${name}`, received: section.value(name), detail };
}

/** Whether the value under a name breaks the rule depends on something outside the template. */
export function unresolved(section: Section, name: string, unknown: Unknown): Problem {
  return { path: `${section.path}/${name}`, received: unknown, unresolved: unknown.why };
}
