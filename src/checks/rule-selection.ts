import { Duration, Token } from 'aws-cdk-lib';
import { CacheRuleId } from './cache-rule-id';
import { CacheRuleLevel } from './cache-rule-setting';
import { ComplianceFramework } from './compliance-framework';
import type { EncryptedCacheChecksProps } from './encrypted-cache-checks-props';
import { Controls, DEFAULT_SETTINGS, PACK_NAME, Rule, RuleLevel, RuleSettings } from '../engine';
import { failOn, Fault } from '../private/errors';
import { nearest, unknownOptions } from '../private/known-options';

const OPTIONS: Readonly<Record<keyof EncryptedCacheChecksProps, true>> = {
  verbose: true,
  writeSuppressionsToCloudFormation: true,
  frameworks: true,
  backupRetention: true,
  optionalRules: true,
  rules: true,
};

/** The key of each framework in the controls of a rule. */
const CONTROLS_OF: Readonly<Record<ComplianceFramework, keyof Controls>> = {
  [ComplianceFramework.NIST_800_53_R5]: 'nist80053r5',
  [ComplianceFramework.PCI_DSS_4_0_1]: 'pciDss',
  [ComplianceFramework.HIPAA]: 'hipaa',
  [ComplianceFramework.SECURITY_HUB]: 'securityHub',
  [ComplianceFramework.CONTROL_TOWER]: 'controlTower',
};

/** The service keeps automatic backups for 1 to 35 days, so no cache could comply with any other value. */
const RETENTION_DAYS = { min: 1, max: 35 } as const;

/**
 * The rules that run, with their levels and settings.
 *
 * The constructor throws one error that lists all faults in the options.
 */
export class RuleSelection {
  public readonly settings: RuleSettings;
  private readonly levels = new Map<string, CacheRuleLevel>();
  private readonly withOptional: boolean;
  private readonly frameworks: readonly ComplianceFramework[];

  constructor(props: EncryptedCacheChecksProps) {
    const { backupRetention, optionalRules = false, frameworks = [], rules = [] } = props;
    failOn([
      ...unknownOptions('EncryptedCacheChecks', props, Object.keys(OPTIONS)),
      ...retentionFaults(backupRetention),
      ...frameworks.filter((framework) => !Object.hasOwn(CONTROLS_OF, framework)).map((framework) => ({
        code: 'UnknownFramework',
        message: `'${String(framework)}' is not a supported compliance framework. ${nearest(String(framework), Object.keys(CONTROLS_OF))}`,
      })),
      ...rules.flatMap(({ rule, level }, index) => settingFaults(rule, level, rules.slice(0, index).some((earlier) => earlier.rule === rule))),
    ], 'InvalidCheckOptions', 'EncryptedCacheChecks');

    this.settings = { backupRetentionDays: backupRetention?.toDays() ?? DEFAULT_SETTINGS.backupRetentionDays };
    this.withOptional = optionalRules;
    this.frameworks = frameworks;
    for (const { rule, level } of rules) this.levels.set(rule, level);
  }

  /** The rules that run. */
  public from(catalogue: readonly Rule[]): Rule[] {
    return catalogue.filter(({ id, optional }) => {
      const level = this.levels.get(id);
      return level === undefined ? !optional || this.withOptional : level !== CacheRuleLevel.OFF;
    });
  }

  /** The level of a finding: the configured level of its rule, or the default. */
  public levelOf({ id }: Rule, own: RuleLevel): RuleLevel {
    const level = this.levels.get(id);
    return level === undefined || level === CacheRuleLevel.OFF ? own : level;
  }

  /** The controls of a rule for each selected framework. */
  public controlsOf({ controls }: Rule): Record<string, string> {
    const named = this.frameworks.map((framework) => [framework, controls?.[CONTROLS_OF[framework]] ?? []] as const);
    return Object.fromEntries(named.filter(([, ids]) => ids.length > 0).map(([framework, ids]) => [framework, ids.join(', ')]));
  }
}

function retentionFaults(retention: Duration | undefined): Fault[] {
  if (retention === undefined) return [];
  const { min, max } = RETENTION_DAYS;
  const days = Token.isUnresolved(retention) || retention.isUnresolved() ? undefined : retention.toDays({ integral: false });
  if (days !== undefined && Number.isInteger(days) && days >= min && days <= max) return [];
  return [{
    code: 'BackupRetention',
    message: `'backupRetention' must be a whole number of days from ${min} to ${max}, the range that the services support; got ${days === undefined ? 'a token' : `${days} days`}. `
      + 'Use for example Duration.days(7), or turn the backup rules off.',
  }];
}

function settingFaults(rule: string, level: string, isRepeated: boolean): Fault[] {
  const faults: Fault[] = [];
  const ids: readonly string[] = Object.values(CacheRuleId);
  const levels: readonly string[] = Object.values(CacheRuleLevel);
  const name = String(rule).replace(new RegExp(`^(${PACK_NAME}::)?${PACK_NAME}-`), '');
  if (!ids.includes(rule)) {
    const hint = ids.includes(name) ? `Remove the prefix: '${name}'.` : nearest(name, ids, 'RULES.md lists all rules.');
    faults.push({ code: 'UnknownRule', message: `'${String(rule)}' is not a rule id. ${hint}` });
  }
  if (isRepeated) faults.push({ code: 'RepeatedRule', message: `'rules' contains '${rule}' more than once. Keep one of the entries.` });
  if (!levels.includes(level)) {
    faults.push({ code: 'UnknownLevel', message: `The level of '${String(rule)}' must be one of ${levels.join(', ')}; got '${String(level)}'.` });
  }
  return faults;
}
