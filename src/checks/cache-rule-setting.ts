import type { CacheRuleId } from './cache-rule-id';

/** The level of a rule. */
export enum CacheRuleLevel {
  /** The rule does not run. */
  OFF = 'off',

  /** Findings appear in the report. Synthesis succeeds. */
  WARNING = 'warning',

  /** Findings fail the synthesis. */
  ERROR = 'error',
}

/** Overrides the level of a rule. */
export interface CacheRuleSetting {
  /** The id of the rule. `RULES.md` lists all rules. */
  readonly rule: CacheRuleId;

  /** The level of the rule. */
  readonly level: CacheRuleLevel;
}
