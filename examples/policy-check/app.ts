import { App, CfnCondition, CfnParameter, CfnResource, Fn, NestedStack, RemovalPolicies, SecretValue, Stack, Validations } from 'aws-cdk-lib';
import { CfnCacheCluster, CfnReplicationGroup, CfnReplicationGroupProps } from 'aws-cdk-lib/aws-elasticache';
import { EncryptedCacheChecks } from 'cdk-encrypted-caches';

/** A replication group that nothing is wrong with. Every cache below differs from it by its own fault. */
const SOUND: CfnReplicationGroupProps = {
  replicationGroupDescription: 'Sessions of the web shop',
  engine: 'redis',
  engineVersion: '7.1',
  cacheNodeType: 'cache.r7g.large',
  numCacheClusters: 2,
  automaticFailoverEnabled: true,
  multiAzEnabled: true,
  snapshotRetentionLimit: 7,
  atRestEncryptionEnabled: true,
  transitEncryptionEnabled: true,
  cacheSubnetGroupName: 'private-subnets',
  userGroupIds: ['application-users'],
};

const app = new App();
const stack = new Stack(app, 'PolicyCheck');
// What is deleted leaves a last backup. Without it, every cache would have one more warning. Caches only: for a nested stack the
// CDK would warn under an id that newer versions of its command line refuse to read.
RemovalPolicies.of(stack).snapshot({ applyToResourceTypes: [CfnReplicationGroup.CFN_RESOURCE_TYPE_NAME] });

// --- Encryption -----------------------------------------------------------------------------------------------------

// Data on disk, swap space and backups are readable.
new CfnReplicationGroup(stack, 'NotEncryptedAtRest', { ...SOUND, atRestEncryptionEnabled: false });

// Passwords and data travel in clear text. The service refuses user groups without TLS, hence a second finding.
new CfnReplicationGroup(stack, 'NotEncryptedInTransit', { ...SOUND, transitEncryptionEnabled: false });

// TLS is on, and the nodes still answer clients that do without it. The service takes no user groups in this mode, so
// that nobody has to authenticate either.
new CfnReplicationGroup(stack, 'PlaintextAccepted', { ...SOUND, transitEncryptionMode: 'preferred', userGroupIds: undefined });

// What CloudFormation reads is the override, and it takes the text "false" for the value: the typed field still says true.
new CfnReplicationGroup(stack, 'SwitchedOffByOverride', SOUND).addPropertyOverride('AtRestEncryptionEnabled', 'false');

// A resource that no typed L1 stands behind. The flags are not there, which means off.
new CfnResource(stack, 'Untyped', {
  type: 'AWS::ElastiCache::ReplicationGroup',
  properties: {
    ReplicationGroupDescription: 'Sessions of the web shop',
    Engine: 'redis',
    EngineVersion: '7.1',
    CacheNodeType: 'cache.r7g.large',
    NumCacheClusters: 2,
    AutomaticFailoverEnabled: true,
    MultiAZEnabled: true,
    SnapshotRetentionLimit: 7,
    TransitEncryptionEnabled: true,
    CacheSubnetGroupName: 'private-subnets',
    UserGroupIds: ['application-users'],
  },
});

// This version came after 3.2.6 and lost the encryption that 3.2.6 had. No current node type runs it either, hence a second
// finding. (User groups came with version 6, so that clients have a token here.)
new CfnReplicationGroup(stack, 'VersionCannotEncrypt', {
  ...SOUND,
  engineVersion: '3.2.10',
  cacheNodeType: 'cache.r5.large',
  userGroupIds: undefined,
  authToken: SecretValue.secretsManager('cache-login', { jsonField: 'password' }).unsafeUnwrap(),
});

// Nodes of this family have no encryption, whatever the flags say. A warning says that there are no new ones, too.
new CfnReplicationGroup(stack, 'NodeTypeCannotEncrypt', { ...SOUND, cacheNodeType: 'cache.m1.small' });

// A single Redis node of this type has no property for encryption at rest.
new CfnCacheCluster(stack, 'TypeCannotEncrypt', {
  engine: 'redis',
  engineVersion: '7.1',
  cacheNodeType: 'cache.r7g.large',
  numCacheNodes: 1,
  snapshotRetentionLimit: 7,
  transitEncryptionEnabled: true,
  cacheSubnetGroupName: 'private-subnets',
});

// --- Authentication and network -------------------------------------------------------------------------------------

// Whoever reaches the port reads and writes all data.
new CfnReplicationGroup(stack, 'NoAuthentication', { ...SOUND, userGroupIds: undefined });

// The token stands in the template, in source control and in the console of CloudFormation.
new CfnReplicationGroup(stack, 'ReadableToken', { ...SOUND, userGroupIds: undefined, authToken: 'example-token-0123456789' });

// Without a subnet group the nodes land in the default VPC.
new CfnReplicationGroup(stack, 'DefaultVpc', { ...SOUND, cacheSubnetGroupName: undefined });

// --- Where the value depends on something ---------------------------------------------------------------------------

// Any text may come in here: that the cache is encrypted cannot be proved. The id of such a finding ends in [unresolved].
const encrypt = new CfnParameter(stack, 'Encrypt');
new CfnReplicationGroup(stack, 'DependsOnParameter', { ...SOUND, atRestEncryptionEnabled: encrypt.value });

// All values are known, and in one stage the cache is not encrypted.
const stage = new CfnParameter(stack, 'StageName', { allowedValues: ['dev', 'prod'] });
const isProduction = new CfnCondition(stack, 'IsProduction', { expression: Fn.conditionEquals(stage, 'prod') });
new CfnReplicationGroup(stack, 'DependsOnCondition', {
  ...SOUND,
  atRestEncryptionEnabled: Fn.conditionIf(isProduction.logicalId, true, false),
});

// Nested stacks have templates of their own.
new CfnReplicationGroup(new NestedStack(stack, 'Nested'), 'NotEncryptedAtRest', { ...SOUND, atRestEncryptionEnabled: false });

// --- Acknowledged ---------------------------------------------------------------------------------------------------

// A finding that somebody answers for: it stays in the report as suppressed, with the reason, and stops nothing.
const legacy = new CfnReplicationGroup(stack, 'Acknowledged', { ...SOUND, atRestEncryptionEnabled: false });
Validations.of(legacy).acknowledge({
  id: 'EncryptedCaches::EncryptedCaches-ReplicationGroupEncryptionAtRest',
  reason: 'Holds public data only, and is replaced by an encrypted cache in the next release.',
});

Validations.of(app).addPlugins(new EncryptedCacheChecks());
