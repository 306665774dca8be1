import { CfnCondition, Fn, Stack, Validations } from 'aws-cdk-lib';
import { CfnReplicationGroup } from 'aws-cdk-lib/aws-elasticache';
import { Construct } from 'constructs';
import { CacheRuleId, CacheRuleLevel, EncryptedCacheChecks } from '../../src';
import { compliantGroup } from '../helpers/compliant-group';
import { newApp, synthesizedReport } from '../helpers/report';

// Verdicts are remembered by template for as long as the process lives. These apps come again, nearly the same.

const AT_REST = 'EncryptedCaches-ReplicationGroupEncryptionAtRest';
const WITH_PATHS = { context: { 'aws:cdk:enable-path-metadata': true } };

interface Options {
  readonly paths: boolean;
  readonly pack?: EncryptedCacheChecks;
  readonly stackId?: string;
}

/** The findings on the encryption of the groups of an app: where, and how grave. */
function found(change: (group: CfnReplicationGroup, stack: Stack) => void, options: Options): string[] {
  const app = newApp(options.paths ? WITH_PATHS : {});
  const stack = new Stack(app, options.stackId ?? 'Stack');
  change(compliantGroup(new Construct(stack, 'Service'), 'Group', { atRestEncryptionEnabled: undefined }), stack);
  return synthesizedReport(app, options.pack ?? new EncryptedCacheChecks())
    .filter(({ rule }) => rule === AT_REST).map(({ severity, constructPath }) => `${severity} ${constructPath}`);
}

const nothing = (): void => {};

describe.each([['with paths in the metadata', true], ['without', false]])('%s', (_, paths) => {
  test('the second app is told the same as the first, in its own names', () => {
    expect(found(nothing, { paths })).toEqual(['error Stack/Service/Group']);
    expect(found(nothing, { paths })).toEqual(['error Stack/Service/Group']);
    expect(found(nothing, { paths, stackId: 'Other' })).toEqual(['error Other/Service/Group']);
  });

  test('what changes between two runs of one pack changes the verdict', () => {
    const pack = new EncryptedCacheChecks();
    expect(found(nothing, { pack, paths })).toEqual(['error Stack/Service/Group']);
    expect(found((group) => { group.atRestEncryptionEnabled = true; }, { pack, paths })).toEqual([]);
    expect(found(nothing, { pack, paths })).toEqual(['error Stack/Service/Group']);
  });

  test('an acknowledgement counts, though the template is the same', () => {
    const acknowledge = (group: CfnReplicationGroup): void => Validations.of(group).acknowledge({ id: AT_REST, reason: 'No data' });
    expect(found(nothing, { paths })).toHaveLength(1);
    expect(found(acknowledge, { paths })).toEqual([]);
    expect(found(nothing, { paths })).toHaveLength(1);
  });

  test('another level and another selection of rules count, though the template is the same', () => {
    const set = (level: CacheRuleLevel): string[] => {
      const rules = [{ rule: CacheRuleId.REPLICATION_GROUP_ENCRYPTION_AT_REST, level }];
      return found(nothing, { paths, pack: new EncryptedCacheChecks(undefined, { rules }) });
    };
    expect(set(CacheRuleLevel.WARNING)).toEqual(['warning Stack/Service/Group']);
    expect(set(CacheRuleLevel.OFF)).toEqual([]);
    expect(set(CacheRuleLevel.ERROR)).toEqual(['error Stack/Service/Group']);
  });

  test('another logical id is found', () => {
    expect(found((group) => group.overrideLogicalId('Other'), { paths })).toEqual(['error Stack/Service/Group']);
    const rename = (group: CfnReplicationGroup, stack: Stack): void => stack.renameLogicalId(stack.getLogicalId(group), 'Renamed');
    expect(found(rename, { paths })).toEqual(['error Stack/Service/Group']);
  });

  test.each([
    'Stack/Service/Decoy', 'Stack/Service', 'Stack', 'Elsewhere/Group', 'Stack/constructor', 'Stack/Service/constructor/name', '', '/', 7, null,
  ])('a path in the metadata that is not its own (%j) makes nobody else answer for a group', (path) => {
    const lie = (group: CfnReplicationGroup): void => {
      const decoy = compliantGroup(group.node.scope!, 'Decoy');
      Validations.of(decoy).acknowledge({ id: AT_REST, reason: 'No data' });
      group.addOverride('Metadata.aws:cdk:path', path);
    };
    expect(found(lie, { paths })).toEqual(['error Stack/Service/Group']);
  });
});

test('two stacks with one template and different environments are judged each for itself', () => {
  const inRegion = (region: string): string[] => {
    const app = newApp();
    const stack = new Stack(app, 'Stack', { env: { region } });
    new CfnCondition(stack, 'IsIreland', { expression: Fn.conditionEquals({ Ref: 'AWS::Region' }, 'eu-west-1') });
    const group = compliantGroup(stack, 'Group');
    group.addPropertyOverride('AtRestEncryptionEnabled', { 'Fn::If': ['IsIreland', true, false] });
    return synthesizedReport(app).map(({ rule }) => rule).filter((rule) => rule.startsWith(AT_REST));
  };
  expect(inRegion('eu-west-1')).toEqual([]);
  expect(inRegion('eu-central-1')).toEqual([AT_REST]);
  expect(inRegion('eu-west-1')).toEqual([]);
});
