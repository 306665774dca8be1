import type { Duration } from 'aws-cdk-lib';
import type { NagPackProps } from 'cdk-nag/lib/nag-pack';
import type { CacheRuleSetting } from './cache-rule-setting';
import type { ComplianceFramework } from './compliance-framework';

/** Properties of `EncryptedCacheChecks`. */
export interface EncryptedCacheChecksProps extends NagPackProps {
  /**
   * The compliance frameworks whose controls are added to findings, under `ruleMetadata` in the validation report.
   *
   * @default - no controls are added
   */
  readonly frameworks?: ComplianceFramework[];

  /**
   * The minimum retention of automatic backups, in whole days from 1 to 35.
   *
   * The backup rules report caches with a shorter retention.
   *
   * @default Duration.days(7)
   */
  readonly backupRetention?: Duration;

  /**
   * Whether to run the optional rules as well, as warnings.
   *
   * Optional rules are off by default, for example those for customer managed keys, log delivery and non-default ports.
   * `RULES.md` marks them. A level in `rules` takes precedence.
   *
   * @default false
   */
  readonly optionalRules?: boolean;

  /**
   * Overrides the levels of individual rules.
   *
   * Does not affect the checks that the constructs of this library run in their constructors.
   *
   * @default - every rule has its default level; optional rules are off
   */
  readonly rules?: CacheRuleSetting[];
}
