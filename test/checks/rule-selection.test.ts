import { Duration, Lazy, Stack } from 'aws-cdk-lib';
import { CfnReplicationGroup, CfnReplicationGroupProps } from 'aws-cdk-lib/aws-elasticache';
import { CacheRuleId, CacheRuleLevel, ComplianceFramework, EncryptedCacheChecks, EncryptedCacheChecksProps } from '../../src';
import { CATALOGUE } from '../../src/rules';
import { COMPLIANT_GROUP } from '../helpers/compliant-group';
import { newApp, reported, synthesizedReport } from '../helpers/report';
import { messageOf } from '../helpers/stack';

/** What the pack says of one group, as `severity rule`. */
function findings(props: EncryptedCacheChecksProps, group: Partial<CfnReplicationGroupProps> = {}): string[] {
  const stack = new Stack(newApp(), 'S');
  new CfnReplicationGroup(stack, 'Group', { ...COMPLIANT_GROUP, ...group })
    .addOverride('DeletionPolicy', 'Snapshot');
  (stack.node.findChild('Group') as CfnReplicationGroup).addOverride('UpdateReplacePolicy', 'Snapshot');
  return reported(new EncryptedCacheChecks(stack, props).validateScope(stack)).map(({ severity, rule }) => `${severity} ${rule.replace('EncryptedCaches-', '')}`);
}

const faultsOf = (props: object): string => messageOf(() => new EncryptedCacheChecks(undefined, props as EncryptedCacheChecksProps));

describe('the ids', () => {
  test('are those of the catalogue', () => {
    expect(Object.values(CacheRuleId)).toEqual(expect.arrayContaining(CATALOGUE.map(({ id }) => id)));
    expect(Object.values(CacheRuleId)).toHaveLength(CATALOGUE.length);
  });

  test('are named as constants', () => {
    expect(CacheRuleId.REPLICATION_GROUP_ENCRYPTION_AT_REST).toBe('ReplicationGroupEncryptionAtRest');
    expect(Object.keys(CacheRuleId).filter((name) => !/^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/.test(name))).toEqual([]);
  });
});

describe('the level of a rule', () => {
  const UNENCRYPTED = { atRestEncryptionEnabled: false };

  test('is its own unless something is said', () => {
    expect(findings({}, UNENCRYPTED)).toEqual(['error ReplicationGroupEncryptionAtRest']);
  });

  test.each([[CacheRuleLevel.WARNING, ['warning ReplicationGroupEncryptionAtRest']], [CacheRuleLevel.OFF, []]])('is %s if that is said', (level, expected) => {
    expect(findings({ rules: [{ rule: CacheRuleId.REPLICATION_GROUP_ENCRYPTION_AT_REST, level }] }, UNENCRYPTED)).toEqual(expected);
  });

  test('can be raised', () => {
    const rules = [{ rule: CacheRuleId.REPLICATION_GROUP_BACKUP, level: CacheRuleLevel.ERROR }];
    expect(findings({}, { snapshotRetentionLimit: 0 })).toEqual(['warning ReplicationGroupBackup']);
    expect(findings({ rules }, { snapshotRetentionLimit: 0 })).toEqual(['error ReplicationGroupBackup']);
  });

  test('goes for what is not proved, too', () => {
    const rules = [{ rule: CacheRuleId.REPLICATION_GROUP_BACKUP, level: CacheRuleLevel.ERROR }];
    expect(findings({ rules }, { snapshotRetentionLimit: Lazy.any({ produce: () => ({ 'Fn::ImportValue': 'days' }) }) as unknown as number }))
      .toEqual(['error ReplicationGroupBackup[unresolved]']);
  });

  test('decides whether a synthesis fails', () => {
    const app = newApp();
    new CfnReplicationGroup(new Stack(app, 'S'), 'Group', { ...COMPLIANT_GROUP, ...UNENCRYPTED }).applyRemovalPolicy(undefined);
    const rules = [{ rule: CacheRuleId.REPLICATION_GROUP_ENCRYPTION_AT_REST, level: CacheRuleLevel.WARNING }];
    expect(synthesizedReport(app, new EncryptedCacheChecks(app, { rules })).map(({ severity }) => severity)).toEqual(['warning']);
  });
});

describe('optional rules', () => {
  const OPTIONAL = ['warning ReplicationGroupCustomerManagedKey', 'warning ReplicationGroupLogDelivery', 'warning ReplicationGroupNonDefaultPort'];

  test('are off', () => expect(findings({})).toEqual([]));

  test('are asked all together', () => expect(findings({ optionalRules: true }).sort()).toEqual(OPTIONAL));

  test('are asked one by one, at any level', () => {
    const rules = [{ rule: CacheRuleId.REPLICATION_GROUP_CUSTOMER_MANAGED_KEY, level: CacheRuleLevel.ERROR }];
    expect(findings({ rules })).toEqual(['error ReplicationGroupCustomerManagedKey']);
  });

  test('are asked together but for those that are off', () => {
    const rules = [{ rule: CacheRuleId.REPLICATION_GROUP_NON_DEFAULT_PORT, level: CacheRuleLevel.OFF }];
    expect(findings({ optionalRules: true, rules }).sort()).toEqual(OPTIONAL.slice(0, 2));
  });
});

describe('the days of backups', () => {
  test.each([
    [undefined, 7, []], [undefined, 6, ['warning ReplicationGroupBackup']],
    [Duration.days(15), 15, []], [Duration.days(15), 14, ['warning ReplicationGroupBackup']],
    [Duration.days(1), 1, []], [Duration.hours(24), 1, []],
  ])('with %s asked for and %s kept', (backupRetention, snapshotRetentionLimit, expected) => {
    expect(findings({ backupRetention }, { snapshotRetentionLimit })).toEqual(expected);
  });

  test.each([
    ['0 days', Duration.days(0)], ['36 days', Duration.days(36)], ['1.5 days', Duration.hours(36)],
    ['a token', Duration.days(Lazy.number({ produce: () => 7 }))],
  ])('cannot be %s', (text, backupRetention) => {
    const message = faultsOf({ backupRetention });
    expect(message).toContain(`'backupRetention' must be a whole number of days from 1 to 35, the range that the services support; got ${text}.`);
  });
});

describe('the controls', () => {
  function metadata(frameworks?: ComplianceFramework[]): Record<string, string> | undefined {
    const stack = new Stack(newApp(), 'S');
    new CfnReplicationGroup(stack, 'Group', { ...COMPLIANT_GROUP, atRestEncryptionEnabled: false });
    const { violations } = new EncryptedCacheChecks(stack, { frameworks }).validateScope(stack);
    return violations.find(({ ruleName }) => ruleName === 'EncryptedCaches-ReplicationGroupEncryptionAtRest')!.ruleMetadata;
  }

  test('are left out unless somebody asks, documentation and reason are not', () => {
    expect(Object.keys(metadata()!)).toEqual(['documentation', 'reason']);
  });

  test('are those of the frameworks that were asked for', () => {
    expect(metadata([ComplianceFramework.NIST_800_53_R5, ComplianceFramework.SECURITY_HUB])).toMatchObject({
      'NIST SP 800-53 Rev. 5': expect.stringMatching(/\bSC-28\b/),
      'AWS Security Hub': 'ElastiCache.4',
    });
    expect(metadata([ComplianceFramework.SECURITY_HUB])).not.toHaveProperty('NIST SP 800-53 Rev. 5');
  });

  test.each(Object.values(ComplianceFramework))('of %s are named by some rule', (framework) => {
    const controls = CATALOGUE.filter((rule) => {
      const named = Object.entries(rule.controls ?? {}).filter(([, ids]) => ids.length > 0).map(([name]) => name);
      return named.includes({
        [ComplianceFramework.NIST_800_53_R5]: 'nist80053r5',
        [ComplianceFramework.PCI_DSS_4_0_1]: 'pciDss',
        [ComplianceFramework.HIPAA]: 'hipaa',
        [ComplianceFramework.SECURITY_HUB]: 'securityHub',
        [ComplianceFramework.CONTROL_TOWER]: 'controlTower',
      }[framework]);
    });
    expect(controls.length).toBeGreaterThan(0);
  });
});

describe('what does not exist', () => {
  test('is refused all at once, with the nearest that does', () => {
    const message = faultsOf({
      backupDays: 7,
      frameworks: ['HIPPA'],
      rules: [
        { rule: 'ReplicationGroupEncryptionAtRset', level: 'error' },
        { rule: 'EncryptedCaches-ReplicationGroupBackup', level: 'fatal' },
        { rule: 'Nonsense', level: 'off' },
        { rule: 'DaxMultiAz', level: 'off' },
        { rule: 'DaxMultiAz', level: 'error' },
      ],
    });
    expect(message).toContain('EncryptedCacheChecks has 7 faults');
    expect(message).toContain("[UnknownOption] 'backupDays' is not an option of EncryptedCacheChecks.");
    expect(message).toContain("[UnknownFramework] 'HIPPA' is not a supported compliance framework. Did you mean 'HIPAA'?");
    expect(message).toContain("[UnknownRule] 'ReplicationGroupEncryptionAtRset' is not a rule id. Did you mean 'ReplicationGroupEncryptionAtRest'?");
    expect(message).toContain("Remove the prefix: 'ReplicationGroupBackup'.");
    expect(message).toContain("[UnknownLevel] The level of 'EncryptedCaches-ReplicationGroupBackup' must be one of off, warning, error; got 'fatal'.");
    expect(message).toContain("[UnknownRule] 'Nonsense' is not a rule id. RULES.md lists all rules.");
    expect(message).toContain("[RepeatedRule] 'rules' contains 'DaxMultiAz' more than once.");
  });

  test.each([[{ rules: [{ rule: undefined, level: undefined }] }], [{ rules: [{}] }], [{ frameworks: [undefined] }]])('never crashes: %j', (props) => {
    expect(faultsOf(props)).toMatch(/EncryptedCacheChecks has/);
  });
});
