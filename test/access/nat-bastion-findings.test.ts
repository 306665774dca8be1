import * as fs from 'fs';
import * as path from 'path';
import { CfnGuardValidator } from '@cdklabs/cdk-validator-cfnguard';
import { IPolicyValidationPlugin, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { access, accessStack, CLIENT } from './nat-bastion-stack';
import { ClusterMode, EncryptedCacheChecks, EncryptedRedisReplicationGroupProps, NatBastionAccess, NatBastionAccessProps } from '../../src';
import { validationReport } from '../helpers/report';

// Where the CDK's own engine has to speak too, every finding of it counts as an error.
const STRICT = { '@aws-cdk/core:strictCfnValidateErrors': true, '@aws-cdk/core:validateAgainstDefaultRules': true };
const GUARD_RULES = path.join(path.dirname(require.resolve('@cdklabs/cdk-validator-cfnguard/package.json')), 'rules/control-tower/cfn-guard');

const CLUSTER = { clusterMode: ClusterMode.enabled({ shards: 2 }) };
const KINDS: [string, Partial<EncryptedRedisReplicationGroupProps>, Partial<NatBastionAccessProps>][] = [
  ['with public access', {}, {}],
  ['with SSH', {}, { sshClients: [CLIENT] }],
  ['with nodes to find', CLUSTER, {}],
  ['without public access', {}, { publicAccess: false, trustedClients: [] }],
];

/** What an instance like this one cannot do without. The docs have a reason for each, ready to paste. */
const POLICY = 'Stack/Access/Role/DefaultPolicy/Resource';
const HERE = '<AWS::Region>:<AWS::AccountId>';
const CHANNELS_AND_METRICS = `AwsSolutions-IAM5[Resource::*] at ${POLICY}`;
const THIS_INSTANCE = `AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:ec2:${HERE}:instance/*] at ${POLICY}`;
const MEMBERS = `AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:elasticache:${HERE}:cluster:<Cache18F6EE16>-*] at ${POLICY}`;
const TERMINATION_PROTECTION = 'AwsSolutions-EC29 at Stack/Access/Resource';

/** As the report has it. */
interface Violation {
  readonly ruleName: string;
  readonly violatingConstructs: { readonly constructPath?: string }[];
}

/** What a plugin and the CDK's own engine say of an instance, and of nothing else. */
function findings(
  plugin: IPolicyValidationPlugin,
  cache: Partial<EncryptedRedisReplicationGroupProps>,
  props: Partial<NatBastionAccessProps>,
  furnish: (bastion: NatBastionAccess) => void = () => { /* as it is */ },
): string[] {
  const house = accessStack(cache, { context: STRICT });
  const bastion = access(house, props);
  furnish(bastion);
  bastion.addRecommendedAlarms({ bind: () => ({ alarmActionArn: 'arn:aws:sns:eu-west-1:111111111111:oncall' }) });
  Validations.of(house.app).addPlugins(plugin);
  try {
    house.app.synth();
  } catch {
    // The report has the findings.
  }
  const { pluginReports } = validationReport(house.app);
  return pluginReports.flatMap(({ violations }) => (violations ?? []) as Violation[])
    .flatMap(({ ruleName, violatingConstructs }) => violatingConstructs.map(({ constructPath }) => `${ruleName} at ${constructPath}`))
    .filter((finding) => finding.includes('Stack/Access') || !finding.includes('Stack/Cache'));
}

beforeAll(() => {
  process.env.CDK_VALIDATION = 'true';
});

describe.each(KINDS)('%s', (_, cache, props) => {
  test('cdk-nag finds what an instance cannot do without, and the engine of the CDK nothing', () => {
    const expected = [CHANNELS_AND_METRICS, THIS_INSTANCE, ...cache === CLUSTER ? [MEMBERS] : [], TERMINATION_PROTECTION];
    expect(findings(new AwsSolutionsChecks(), cache, props).sort()).toEqual(expected.sort());
  });

  test('our own pack finds nothing', () => {
    expect(findings(new EncryptedCacheChecks(), cache, props)).toEqual([]);
  });
});

test('the acknowledgements in the docs are of these findings, and silence them all', () => {
  const docs = fs.readFileSync(path.join(__dirname, '..', '..', 'docs', 'nat-bastion-access.md'), 'utf8');
  const documented = [...docs.matchAll(/id: '(AwsSolutions::[^']+)',\n\s+reason: '([^']+)'/g)].map(([, id, reason]) => ({ id, reason }));
  expect(documented).toHaveLength(4);
  expect(findings(new AwsSolutionsChecks(), CLUSTER, {}, (bastion) => Validations.of(bastion).acknowledge(...documented))).toEqual([]);
});

test('Control Tower has nothing against it but the size, and the public address where there is one', () => {
  const rules = ['ec2', 'cloudwatch', 'identityandaccessmanagement'].map((folder) => path.join(GUARD_RULES, folder)).filter((folder) => fs.existsSync(folder));
  const guard = (): CfnGuardValidator => new CfnGuardValidator({ controlTowerRulesEnabled: false, rules });
  // The type of an instance that encrypts between instances, which the traffic of this one does by TLS.
  const smallType = 'ec2_instance_nitro_encryption_in_transit_check at Stack/Access/Resource';
  const publicAddress = 'ec2_launch_template_public_ip_disabled_check at Stack/Access/LaunchTemplate';
  expect(findings(guard(), {}, {}).sort()).toEqual([smallType, publicAddress]);
  expect(findings(guard(), {}, { publicAccess: false, trustedClients: [] })).toEqual([smallType]);
});
