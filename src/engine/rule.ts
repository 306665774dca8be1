import type { Section, TemplateResource, Unknown } from '../template';

/** The effect of a finding on synthesis: an error stops it, a warning does not. */
export type RuleLevel = 'error' | 'warning';

/**
 * Why a rule exists.
 *
 * - `security`: protects data. The constructs of this library cannot be told to break it.
 * - `practice`: good operation, for example backups, failover or a customer managed key. Always a warning.
 * - `limit`: a documented limit of the service. AWS may lift it, so it can be overruled with a reason.
 */
export type RuleKind = 'security' | 'practice' | 'limit';

/** Settings that some rules read. */
export interface RuleSettings {
  /** The number of days that backups must be kept. */
  readonly backupRetentionDays: number;
}

/** The settings by default. */
export const DEFAULT_SETTINGS: RuleSettings = { backupRetentionDays: 7 };

/** Controls of compliance frameworks that a rule gives evidence for. */
export interface Controls {
  readonly nist80053r5?: readonly string[];
  readonly pciDss?: readonly string[];
  readonly hipaa?: readonly string[];
  readonly securityHub?: readonly string[];
  readonly controlTower?: readonly string[];
}

/** A problem that a rule has with one value of a resource in one scenario. */
export interface Problem {
  /** The place of the value, for example `Properties/TransitEncryptionEnabled`. */
  readonly path: string;
  /** The value; `undefined` if it is absent. */
  readonly received: unknown;
  /** What the value depends on, if the template does not determine it. Absent for a violation. */
  readonly unresolved?: string;
  /** A sentence about this value. */
  readonly detail?: string;
  /** The level, if it differs from the level of the rule. */
  readonly level?: RuleLevel;
}

export type Judgement = Problem | readonly Problem[] | undefined;

/**
 * One documented constraint or security requirement: a pure function over a resource of a template, and its texts.
 * Constructors, synthesis and the policy pack use the same rule.
 */
export interface Rule {
  /** `<Resource><Property or subject><Expectation>`. A contract: users acknowledge findings by it. */
  readonly id: string;
  /** The types of resources that the rule judges. */
  readonly resourceTypes: readonly string[];
  readonly level: RuleLevel;
  readonly kind: RuleKind;
  /** Off by default, as it is a matter of opinion or cost. */
  readonly optional?: boolean;
  /** Sources disagree on the limit, or the evidence for it is weak. */
  readonly disputed?: boolean;
  /** The value is a secret. No message repeats it. */
  readonly secret?: boolean;
  /** The rule does not apply to a resource that states none of these properties. */
  readonly onlyWith?: readonly string[];
  /** The requirement, as a sentence. */
  readonly requirement: string;
  /** The reason, in one or two sentences. */
  readonly reason: string;
  /** The fix, as a sentence with code to paste. */
  readonly fix: string;
  /** The page that documents the requirement. */
  readonly documentation: string;
  readonly controls?: Controls;
  /** The rules of public tools that this rule covers, each as the tool and its id: `checkov CKV_AWS_29`. */
  readonly covers?: readonly string[];
  /** Returns nothing if the resource complies or the rule does not apply to it. */
  check(resource: TemplateResource, settings: RuleSettings): Judgement;
}

/** The problem of a value that breaks the rule. */
export function violation(section: Section, name: string, detail?: string): Problem {
  return { path: `${section.path}/${name}`, received: section.value(name), detail };
}

/** The problem of a value that depends on something outside the template. */
export function unresolved(section: Section, name: string, unknown: Unknown): Problem {
  return { path: `${section.path}/${name}`, received: unknown, unresolved: unknown.why };
}
