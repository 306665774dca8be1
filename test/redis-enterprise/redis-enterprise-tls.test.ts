import { App, Aspects, CfnParameter, Duration, SecretValue, Stack, Validations } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as acmpca from 'aws-cdk-lib/aws-acmpca';
import * as autoscaling from 'aws-cdk-lib/aws-autoscaling';
import * as acm from 'aws-cdk-lib/aws-certificatemanager';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as secretsmanager from 'aws-cdk-lib/aws-secretsmanager';
import * as ssm from 'aws-cdk-lib/aws-ssm';
import { CLUSTER, inSecret } from './node-suite';
import {
  EncryptedCacheChecks, RedisEnterpriseCertificate, RedisEnterpriseDatabaseTls, RedisEnterpriseDiscoveryTls, RedisEnterpriseHttpSupport,
  RedisEnterpriseNodes, RedisEnterpriseTls, RedisEnterpriseTlsProps, RedisEnterpriseVersion,
} from '../../src';
import { reported } from '../helpers/report';
import { messageOf, propertiesOf, testStack, warningsOf } from '../helpers/stack';

const PROPS: RedisEnterpriseTlsProps = {
  nodes: RedisEnterpriseNodes.tagged('RedisCluster', 'prod'), version: RedisEnterpriseVersion.V8_0, clusterFqdn: CLUSTER,
};

let app: App;
let stack: Stack;
let vpc: ec2.IVpc;
beforeEach(() => { ({ app, stack, vpc } = testStack()); });

const make = (props: Partial<RedisEnterpriseTlsProps> = {}): RedisEnterpriseTls => new RedisEnterpriseTls(stack, 'Tls', { ...PROPS, ...props });
const policy = () => (propertiesOf(stack, 'AWS::IAM::ManagedPolicy').PolicyDocument as { Statement: object[] }).Statement;
const association = () => propertiesOf(stack, 'AWS::SSM::Association');

describe('the association', () => {
  test('looks after one node at a time, every hour, and stops at the first failure', () => {
    make();
    expect(association()).toMatchObject({
      DocumentVersion: '$LATEST',
      MaxConcurrency: '1',
      MaxErrors: '0',
      ScheduleExpression: 'rate(1 hour)',
      ComplianceSeverity: 'HIGH',
      Targets: [{ Key: 'tag:RedisCluster', Values: ['prod'] }],
    });
    expect(association()).not.toHaveProperty('WaitForSuccessTimeoutSeconds');
  });

  test.each([[30, 'rate(30 minutes)'], [90, 'rate(90 minutes)'], [120, 'rate(2 hours)'], [1440, 'rate(24 hours)']])('runs every %d minutes: %s', (minutes, expression) => {
    make({ checkEvery: Duration.minutes(minutes), waitForSuccess: Duration.minutes(10) });
    expect(association()).toMatchObject({ ScheduleExpression: expression, WaitForSuccessTimeoutSeconds: 600 });
  });

  test('comes after the permissions of the nodes, or the first run would fail', () => {
    make();
    const [resource] = Object.values(Template.fromStack(stack).findResources('AWS::SSM::Association'));
    expect(resource.DependsOn).toContainEqual(expect.stringMatching(/^TlsNodePolicy/));
  });

  test('keeps its document when that changes', () => {
    make();
    expect(propertiesOf(stack, 'AWS::SSM::Document')).toMatchObject({ UpdateMethod: 'NewVersion', DocumentType: 'Command', TargetType: '/AWS::EC2::Instance' });
    expect(propertiesOf(stack, 'AWS::SSM::Document')).not.toHaveProperty('Name');
  });

  test('is the default child', () => expect(make().node.defaultChild).toBeInstanceOf(ssm.CfnAssociation));
});

describe('nodes', () => {
  test('of an auto scaling group get the policy', () => {
    const group = new autoscaling.AutoScalingGroup(stack, 'Nodes', { vpc, instanceType: new ec2.InstanceType('r7g.large'), machineImage: ec2.MachineImage.latestAmazonLinux2023() });
    make({ nodes: RedisEnterpriseNodes.inAutoScalingGroup(group) });
    expect(association().Targets).toEqual([{ Key: 'tag:aws:autoscaling:groupName', Values: [stack.resolve(group.autoScalingGroupName)] }]);
    Template.fromStack(stack).hasResourceProperties('AWS::IAM::Role', { ManagedPolicyArns: [{ Ref: Match.stringLikeRegexp('^TlsNodePolicy') }] });
  });

  test('by name get the policy, once for each role', () => {
    const role = new iam.Role(stack, 'Role', { assumedBy: new iam.ServicePrincipal('ec2.amazonaws.com') });
    const nodes = ['One', 'Two'].map((id) => new ec2.Instance(stack, id, {
      vpc, role, instanceType: new ec2.InstanceType('r7g.large'), machineImage: ec2.MachineImage.latestAmazonLinux2023(),
    }));
    make({ nodes: RedisEnterpriseNodes.instances(...nodes), nodeRoles: [role] });
    expect(association().Targets).toEqual([{ Key: 'InstanceIds', Values: nodes.map(({ instanceId }) => stack.resolve(instanceId)) }]);
    expect(Object.values(Template.fromStack(stack).findResources('AWS::IAM::Role'))[0].Properties.ManagedPolicyArns).toHaveLength(1);
  });

  test('that are imported have no role to give it to', () => {
    const group = autoscaling.AutoScalingGroup.fromAutoScalingGroupName(stack, 'Nodes', 'redis');
    make({ nodes: RedisEnterpriseNodes.inAutoScalingGroup(group) });
    expect(association().Targets).toEqual([{ Key: 'tag:aws:autoscaling:groupName', Values: ['redis'] }]);
  });
});

describe('the policy of the nodes', () => {
  test('without certificates: notes and reports, and nothing else', () => {
    make();
    expect(policy()).toEqual([
      { Action: ['ssm:GetParameter', 'ssm:PutParameter'], Effect: 'Allow', Resource: { 'Fn::Join': ['', [expect.any(String), { Ref: 'AWS::Partition' }, ':ssm:', { Ref: 'AWS::Region' }, ':', { Ref: 'AWS::AccountId' }, ':parameter/', { Ref: expect.stringMatching(/^TlsApplied/) }]] } },
      { Action: 'cloudwatch:PutMetricData', Effect: 'Allow', Resource: '*', Condition: { StringEquals: { 'cloudwatch:namespace': 'EncryptedCaches/RedisEnterpriseTls' } } },
    ]);
  });

  test('with certificates: exactly these secrets, and their keys through Secrets Manager', () => {
    const key = new kms.Key(stack, 'Key');
    const secret = new secretsmanager.Secret(stack, 'Secret', { encryptionKey: key });
    const named = secretsmanager.Secret.fromSecretNameV2(stack, 'Named', 'admin');
    make({
      credentials: named,
      certificates: { everyComponent: RedisEnterpriseCertificate.fromSecret(secret), proxy: inSecret(stack, 'proxy') },
      databases: [RedisEnterpriseDatabaseTls.all({ clientAuthorities: inSecretOf('clients') })],
    });
    expect(policy().slice(2)).toEqual([
      {
        Action: 'secretsmanager:GetSecretValue',
        Effect: 'Allow',
        Resource: [
          { 'Fn::Join': ['', expect.arrayContaining([':secret:admin-??????'])] },
          { Ref: expect.stringMatching(/^Secret/) },
          'arn:aws:secretsmanager:eu-west-1:111111111111:secret:proxy-AbCdEf',
          'arn:aws:secretsmanager:eu-west-1:111111111111:secret:clients-AbCdEf',
        ],
      },
      {
        Action: 'kms:Decrypt',
        Effect: 'Allow',
        Resource: { 'Fn::GetAtt': [expect.stringMatching(/^Key/), 'Arn'] },
        Condition: { StringEquals: { 'kms:ViaService': { 'Fn::Join': ['', ['secretsmanager.', { Ref: 'AWS::Region' }, '.amazonaws.com']] } } },
      },
    ]);
  });

  test('with certificates of AWS Private CA: to export exactly these', () => {
    make({ certificates: { everyComponent: RedisEnterpriseCertificate.issuedBy(authority()), proxy: RedisEnterpriseCertificate.fromAcm(acm.Certificate.fromCertificateArn(stack, 'Other', 'arn:aws:acm:eu-west-1:111111111111:certificate/other')) } });
    expect(policy().slice(2)).toEqual([{
      Action: ['acm:ExportCertificate', 'acm:GetCertificate'],
      Effect: 'Allow',
      Resource: [{ Ref: expect.stringMatching(/^TlsCertificate/) }, 'arn:aws:acm:eu-west-1:111111111111:certificate/other'],
    }]);
  });

  function inSecretOf(name: string): secretsmanager.ISecret {
    return secretsmanager.Secret.fromSecretCompleteArn(stack, name, `arn:aws:secretsmanager:eu-west-1:111111111111:secret:${name}-AbCdEf`);
  }
});

const authority = () => acmpca.CertificateAuthority.fromCertificateAuthorityArn(stack, 'Authority', 'arn:aws:acm-pca:eu-west-1:111111111111:certificate-authority/one');

describe('a certificate of AWS Private CA', () => {
  test('is one for all components that share it, and for all names of the cluster', () => {
    make({ certificates: { everyComponent: RedisEnterpriseCertificate.issuedBy(authority(), { keyAlgorithm: acm.KeyAlgorithm.EC_PRIME256V1 }) } });
    expect(propertiesOf(stack, 'AWS::CertificateManager::Certificate')).toEqual({
      CertificateAuthorityArn: 'arn:aws:acm-pca:eu-west-1:111111111111:certificate-authority/one',
      DomainName: CLUSTER,
      SubjectAlternativeNames: [`*.${CLUSTER}`, `internal.${CLUSTER}`, `*.internal.${CLUSTER}`],
      KeyAlgorithm: 'EC_prime256v1',
    });
  });

  test('is another one for another cluster', () => {
    const certificate = RedisEnterpriseCertificate.issuedBy(authority());
    make({ certificates: { proxy: certificate } });
    new RedisEnterpriseTls(stack, 'Second', { ...PROPS, nodes: RedisEnterpriseNodes.tagged('RedisCluster', 'test'), clusterFqdn: 'redis.example.org', certificates: { proxy: certificate } });
    Template.fromStack(stack).resourceCountIs('AWS::CertificateManager::Certificate', 2);
  });
});

describe('options that are refused', () => {
  const refusal = (props: object): string => messageOf(() => make(props as Partial<RedisEnterpriseTlsProps>));

  test.each<[string, object, string]>([
    ['TLS 1.1, past the types', { controlPlane: { minimumTlsVersion: '1.1' } }, 'RedisEnterpriseMinimumTlsVersion'],
    ['TLS 1.0 for databases', { dataPlane: { minimumTlsVersion: '1' } }, 'RedisEnterpriseMinimumTlsVersion'],
    ['TLS 1.3 where it cannot be demanded', { version: RedisEnterpriseVersion.V7_2, dataPlane: { minimumTlsVersion: '1.3' } }, 'RedisEnterpriseTlsVersionKnown'],
    ['a weak suite', { dataPlane: { cipherSuites: ['AES128-SHA'] } }, '[RedisEnterpriseCipherSuites] AWS::SSM::Document Properties/Content/mainSteps/0/inputs/runCommand'],
    ['a list in one text', { dataPlane: { cipherSuites: ['ECDHE-RSA-AES128-GCM-SHA256:AES128-SHA'] } }, "'AES128-SHA' has no forward secrecy"],
    ['a suite with a blank', { dataPlane: { cipherSuites: ['ECDHE-RSA-AES128-GCM-SHA256 $(id)'] } }, 'is not the name of a suite'],
    ['a suite with a line of its own', { dataPlane: { cipherSuites: ['ECDHE-RSA-AES128-GCM-SHA256\nhttp enabled'] } }, 'is not the name of a suite'],
    ['suites of TLS 1.3 before 7.4.2', { version: RedisEnterpriseVersion.V7_2, dataPlane: { cipherSuitesTls13: ['TLS_AES_128_GCM_SHA256'] } }, 'RedisEnterpriseSettingKnown'],
    ['an empty list', { controlPlane: { cipherSuites: [] } }, "'controlPlane.cipherSuites' is empty"],
    ['no name', { clusterFqdn: '' }, '[ClusterFqdn]'],
    ['a name without a dot', { clusterFqdn: 'redis' }, '[ClusterFqdn]'],
    ['a name with more than a name', { clusterFqdn: 'redis.example.com; id' }, '[ClusterFqdn]'],
    ['a name that nobody gave', { clusterFqdn: undefined }, "'clusterFqdn' must be the name of the cluster"],
    ['several clusters', { nodes: RedisEnterpriseNodes.tagged('RedisCluster', 'prod,test') }, '[NodesOneCluster]'],
    ['any cluster', { nodes: RedisEnterpriseNodes.tagged('RedisCluster', '*') }, '[NodesOneCluster]'],
    ['no tag', { nodes: RedisEnterpriseNodes.tagged('', 'prod') }, '[NodesTag]'],
    ['no instances', { nodes: RedisEnterpriseNodes.instances() }, '[NodesEmpty]'],
    ['databases without credentials', { databases: [RedisEnterpriseDatabaseTls.all()] }, '[CredentialsMissing]'],
    ['a port that is none', { restApiPort: 70_000 }, "'restApiPort' must be an integer from 1 to 65535; got 70000."],
    ['too often', { checkEvery: Duration.minutes(10) }, "'checkEvery' must be whole minutes from 30, the minimum of State Manager, to 1440, because alarms evaluate at most one day; got 10."],
    ['too rarely', { checkEvery: Duration.days(2) }, '; got 2880.'],
    ['no time to wait', { waitForSuccess: Duration.seconds(1) }, "'waitForSuccess' must be from 15 to 172800 whole seconds, the range that CloudFormation allows; got 1."],
    ['a migration without a reason', { httpSupport: RedisEnterpriseHttpSupport.enabledDuringMigration(' ') }, '[ReasonMissing]'],
    ['another migration without a reason', { discoveryService: { tls: RedisEnterpriseDiscoveryTls.allowedDuringMigration('') } }, '[ReasonMissing]'],
    ['an option of rladmin', { http_support: 'enabled' }, "'http_support' is not an option of RedisEnterpriseTls. The REST API requires TLS."],
    ['an option that weakens', { minTlsVersion: '1.0' }, 'The minimum TLS version is 1.2.'],
    ['an option of a plane that there is not', { dataPlane: { minTls: '1.2' } }, "'minTls' is not an option of RedisEnterpriseTls.dataPlane"],
    ['a certificate by the name of rladmin', { certificates: { cm: {} } }, 'It is called adminConsole.'],
    ['a certificate as text', { certificates: { proxy: '-----BEGIN CERTIFICATE-----' } }, "'certificates.proxy' must be a RedisEnterpriseCertificate"],
    ['a password as text', { credentials: 'secret' }, "'credentials' must be a secret of Secrets Manager"],
    ['a release as text', { version: '8.0' }, "'version' must be a release"],
  ])('%s', (_, props, words) => {
    const message = refusal(props);
    expect(message).toContain(words);
    expect(message).toMatch(/^RedisEnterpriseTls has (one fault|\d+ faults):\n/);
    expect(stack.node.tryFindChild('Tls')).toBeUndefined();
  });

  test('certificates that take the API, without credentials', () => {
    const certificates = { ldapClient: inSecret(stack, 'ldap'), dataPlaneInternode: inSecret(stack, 'internode') };
    const message = refusal({ certificates });
    expect(message).toContain("'certificates.ldapClient' can be set only through the REST API");
    expect(message).toContain("'certificates.dataPlaneInternode' is the only internode certificate");
  });

  test('a certificate that the release does not have', () => {
    expect(refusal({ version: RedisEnterpriseVersion.of('7.22.0'), certificates: { controlPlaneInternode: inSecret(stack, 'a'), dataPlaneInternode: inSecret(stack, 'b') } }))
      .toMatch(/RedisEnterpriseCertificateKnown.*since 7\.22\.2.*\n.*acknowledge 'EncryptedCaches-RedisEnterpriseCertificateKnown'|RedisEnterpriseCertificateKnown/);
  });

  test('but a limit that was lifted can be overruled', () => {
    Validations.of(stack).acknowledge({ id: 'EncryptedCaches-RedisEnterpriseCertificateKnown', reason: 'backported, says the vendor' });
    make({ version: RedisEnterpriseVersion.of('7.22.0'), certificates: { controlPlaneInternode: inSecret(stack, 'a'), dataPlaneInternode: inSecret(stack, 'b') } });
    expect(warningsOf(app).join('\n')).toContain('backported, says the vendor');
  });

  test('a secret whose text is in the template', () => {
    const secret = new secretsmanager.Secret(stack, 'Secret', { secretStringValue: SecretValue.unsafePlainText('-----BEGIN PRIVATE KEY-----') });
    expect(refusal({ certificates: { proxy: RedisEnterpriseCertificate.fromSecret(secret) } })).toContain('[SecretInTemplate] The value of the secret Stack/Secret is in the template');
    const empty = new secretsmanager.Secret(stack, 'Empty');
    const generated = new secretsmanager.Secret(stack, 'Generated', { generateSecretString: { secretStringTemplate: '{"username":"admin"}', generateStringKey: 'password' } });
    make({ credentials: generated, certificates: { proxy: RedisEnterpriseCertificate.fromSecret(empty) } });
  });

  test('what is no secret', () => {
    const parameter = ssm.StringParameter.fromStringParameterName(stack, 'Parameter', 'key') as unknown as secretsmanager.ISecret;
    expect(refusal({ certificates: { proxy: RedisEnterpriseCertificate.fromSecret(parameter) } })).toContain('[CertificateSecret]');
    expect(refusal({ certificates: { proxy: RedisEnterpriseCertificate.fromSecret(new secretsmanager.Secret(stack, 'S'), { privateKeyField: 'a b' }) } })).toContain("'privateKeyField' must consist of 1 to 128 letters, digits, dots, hyphens and underscores; got \"a b\"");
  });

  test('a name that ACM does not take', () => {
    const clusterFqdn = `${'a'.repeat(60)}.example.com`;
    expect(refusal({ clusterFqdn, certificates: { proxy: RedisEnterpriseCertificate.issuedBy(authority()) } })).toContain('[CertificateDomainName]');
    make({ clusterFqdn, certificates: { proxy: inSecret(stack, 'proxy') } });
  });

  test('databases whose names are none, or named twice', () => {
    const credentials = secretsmanager.Secret.fromSecretNameV2(stack, 'Admin', 'admin');
    const message = refusal({ credentials, databases: ['a b', '$(id)', 'orders', 'orders'].map((name) => RedisEnterpriseDatabaseTls.named(name)) });
    const letters = 'The name of a database must consist of 1 to 63 letters, digits and hyphens, and start and end with a letter or digit; got';
    for (const words of [`${letters} 'a b'.`, `${letters} '$(id)'.`, "'databases' contains 'orders' more than once."]) expect(message).toContain(words);
  });

  test('a document that is too large', () => {
    const credentials = secretsmanager.Secret.fromSecretNameV2(stack, 'Admin', 'admin');
    expect(refusal({ credentials, databases: [...Array(1200).keys()].map((index) => RedisEnterpriseDatabaseTls.named(`database-${index}`)) })).toContain('[DocumentTooLarge]');
  });

  test('all at once', () => {
    const message = refusal({ dataPlane: { cipherSuites: ['AES128-SHA'], minimumTlsVersion: '1.1' }, restApiPort: 0, databases: [RedisEnterpriseDatabaseTls.all()] });
    for (const code of ['RestApiPort', 'CredentialsMissing', 'RedisEnterpriseCipherSuites', 'RedisEnterpriseMinimumTlsVersion']) expect(message).toContain(`[${code}]`);
  });

  test.each(['8', 'eight', '8.0.6-54'])('the release %s', (version) => expect(() => RedisEnterpriseVersion.of(version)).toThrow(`must be numbers separated by dots, such as '8.0' or '7.22.2', without the build number; got '${version}'.`));
  test('a release that is too old', () => expect(() => RedisEnterpriseVersion.of('5.4')).toThrow(/6\.0\.20 or later.*got '5\.4'/));
});

describe('tokens', () => {
  test('are no faults', () => {
    const parameter = (id: string, props: object = {}) => new CfnParameter(stack, id, props);
    make({
      clusterFqdn: parameter('Name').valueAsString,
      nodes: RedisEnterpriseNodes.tagged('RedisCluster', parameter('Value').valueAsString),
      restApiPort: parameter('Port', { type: 'Number' }).valueAsNumber,
      certificates: { everyComponent: RedisEnterpriseCertificate.issuedBy(authority()) },
      credentials: secretsmanager.Secret.fromSecretNameV2(stack, 'Admin', parameter('Admin2').valueAsString),
      databases: [RedisEnterpriseDatabaseTls.named(parameter('Database').valueAsString)],
    });
    expect(() => app.synth()).not.toThrow();
  });
});

describe('at synthesis', () => {
  const document = (tls: RedisEnterpriseTls) => tls.node.findChild('Document') as ssm.CfnDocument;
  const placeOf = (line: string): string => {
    const lines = (propertiesOf(stack, 'AWS::SSM::Document').Content as { mainSteps: { inputs: { runCommand: unknown[] } }[] }).mainSteps[0].inputs.runCommand;
    return `Content.mainSteps.0.inputs.runCommand.${lines.indexOf(line)}`;
  };

  test.each([
    ['http disabled', 'http enabled', 'RedisEnterpriseHttpDisabled'],
    ['setting min_data_TLS_version 1.2', 'setting min_data_TLS_version 1.1', 'RedisEnterpriseMinimumTlsVersion'],
    ['setting sentinel_tls_mode required', 'setting sentinel_tls_mode allowed', 'RedisEnterpriseDiscoveryTlsRequired'],
  ])('an override of %s is an error', (line, weak, rule) => {
    const tls = make();
    const place = placeOf(line);
    ({ app, stack, vpc } = testStack());
    document(make()).addPropertyOverride(place, weak);
    expect(tls).toBeDefined();
    expect(messageOf(() => app.synth())).toContain(`[${rule}]`);
  });

  test('an aspect that opens the association is an error', () => {
    const tls = make();
    Aspects.of(tls).add({ visit: (node) => { if (ssm.CfnAssociation.isCfnAssociation(node)) node.addPropertyOverride('Targets.0.Values', ['prod', 'test']); } }, { priority: 100_000 });
    expect(messageOf(() => app.synth())).toContain('[RedisEnterpriseAssociationOneCluster]');
  });

  test('a document that is another one altogether is an error', () => {
    document(make()).addPropertyOverride('Content', { schemaVersion: '2.2', mainSteps: [] });
    const message = messageOf(() => app.synth());
    for (const rule of ['RedisEnterpriseHttpDisabled', 'RedisEnterpriseMinimumTlsVersion', 'RedisEnterpriseDiscoveryTlsRequired']) expect(message).toContain(`[${rule}]`);
  });

  test('what is relaxed for a migration warns, and shows as acknowledged', () => {
    make({ httpSupport: RedisEnterpriseHttpSupport.enabledDuringMigration('scripts are moved until June'), discoveryService: { tls: RedisEnterpriseDiscoveryTls.allowedDuringMigration('old clients') } });
    const warnings = warningsOf(app).join('\n');
    expect(warnings).toContain('The REST API of the cluster accepts requests without TLS. Omit the option when the migration is complete. Reason: scripts are moved until June');
    expect(warnings).toContain('The discovery service of the cluster accepts connections without TLS. Omit the option when the migration is complete. Reason: old clients');
    expect(reported(new EncryptedCacheChecks().validateScope(stack)).map(({ rule }) => rule)).toEqual([]);
  });

  test('it has no finding of the pack, and none of the CDK', () => {
    make({ certificates: { everyComponent: inSecret(stack, 'tls') } }).addRecommendedAlarms();
    expect(reported(new EncryptedCacheChecks().validateScope(stack))).toEqual([]);
  });
});

describe('what others use', () => {
  test('metrics with the dimensions that the nodes send', () => {
    const tls = make();
    expect(stack.resolve(tls.metricApplyFailed().toMetricConfig().metricStat)).toMatchObject({ namespace: 'EncryptedCaches/RedisEnterpriseTls', metricName: 'ApplyFailed', statistic: 'Maximum', dimensions: [{ name: 'Cluster', value: CLUSTER }] });
    expect(stack.resolve(tls.metricDaysToExpiry('proxy').toMetricConfig().metricStat)).toMatchObject({
      metricName: 'DaysToExpiry', statistic: 'Minimum', dimensions: [{ name: 'Certificate', value: 'proxy' }, { name: 'Cluster', value: CLUSTER }],
    });
  });

  test('alarms for runs and for certificates', () => {
    const tls = make({ certificates: { proxy: inSecret(stack, 'proxy'), restApi: inSecret(stack, 'api') }, checkEvery: Duration.hours(6) });
    const alarms = tls.addRecommendedAlarms({ bind: () => ({ alarmActionArn: 'arn:aws:sns:eu-west-1:111111111111:alarms' }) } as cloudwatch.IAlarmAction);
    expect(alarms).toHaveLength(3);
    const template = Template.fromStack(stack);
    template.hasResourceProperties('AWS::CloudWatch::Alarm', { MetricName: 'ApplyFailed', Period: 43_200, Threshold: 1, ComparisonOperator: 'GreaterThanOrEqualToThreshold', TreatMissingData: 'breaching', AlarmActions: Match.anyValue(), OKActions: Match.anyValue() });
    template.hasResourceProperties('AWS::CloudWatch::Alarm', { MetricName: 'DaysToExpiry', Threshold: 30, ComparisonOperator: 'LessThanOrEqualToThreshold', TreatMissingData: 'ignore', Dimensions: Match.arrayWith([{ Name: 'Certificate', Value: 'proxy' }]) });
  });

  test('periods of alarms are a day at most', () => {
    make({ checkEvery: Duration.days(1) }).addRecommendedAlarms();
    Template.fromStack(stack).hasResourceProperties('AWS::CloudWatch::Alarm', { Period: 86_400 });
  });

  test('starting the association now', () => {
    const role = new iam.Role(stack, 'Rotation', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') });
    make().grants.start(role);
    Template.fromStack(stack).hasResourceProperties('AWS::IAM::Policy', {
      PolicyDocument: { Statement: [{ Action: 'ssm:StartAssociationsOnce', Resource: { 'Fn::Join': ['', Match.arrayWith([':association/', { 'Fn::GetAtt': [Match.stringLikeRegexp('^Tls'), 'AssociationId'] }])] } }] },
    });
  });

  test('one that was imported', () => {
    const tls = RedisEnterpriseTls.fromRedisEnterpriseTlsAttributes(stack, 'Imported', { associationId: 'a-1', clusterFqdn: CLUSTER });
    expect(tls.associationRef).toEqual({ associationId: 'a-1' });
    expect(stack.resolve(tls.metricApplyFailed().toMetricConfig().metricStat)).toMatchObject({ dimensions: [{ name: 'Cluster', value: CLUSTER }] });
  });
});

test('the template of a user', () => {
  make({ certificates: { everyComponent: inSecret(stack, 'tls') } }).addRecommendedAlarms();
  const template = Template.fromStack(stack).toJSON() as { Resources: Record<string, { Type: string; Properties: Record<string, unknown> }> };
  // The program changes more often than what is around it; what it is told has a snapshot of its own.
  for (const { Type: type, Properties } of Object.values(template.Resources)) {
    if (type === 'AWS::SSM::Document') Properties.Content = 'a program, and what is wanted';
    if (type === 'AWS::SSM::Association') Properties.Parameters = 'a digest';
  }
  expect(template).toMatchSnapshot();
});
