import type { CacheRuleId } from './cache-rule-id';

/** What a rule does when it finds something. */
export enum CacheRuleLevel {
  /** The rule is not asked. */
  OFF = 'off',

  /** The finding shows in the report, and the synthesis passes. */
  WARNING = 'warning',

  /** The finding fails the synthesis. */
  ERROR = 'error',
}

/** Another level for a rule than the one that it comes with. */
export interface CacheRuleSetting {
  /** The rule. `RULES.md` lists them all. */
  readonly rule: CacheRuleId;

  /** What the rule does when it finds something. */
  readonly level: CacheRuleLevel;
}
