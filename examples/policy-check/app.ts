import { App, CfnCondition, CfnParameter, CfnResource, Fn, NestedStack, RemovalPolicies, SecretValue, Stack, Validations } from 'aws-cdk-lib';
import { CfnCacheCluster, CfnReplicationGroup, CfnReplicationGroupProps } from 'aws-cdk-lib/aws-elasticache';
import { EncryptedCacheChecks } from 'cdk-encrypted-caches';

/** A compliant replication group. Each cache below differs from it by one fault. */
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
// Deleted caches leave a final backup. Otherwise each cache would have one more warning. Applied to caches only: for a nested
// stack, the CDK would add a warning with an id that newer versions of the CDK CLI refuse.
RemovalPolicies.of(stack).snapshot({ applyToResourceTypes: [CfnReplicationGroup.CFN_RESOURCE_TYPE_NAME] });

// --- Encryption -----------------------------------------------------------------------------------------------------

// Data on disk, in swap space and in backups is readable.
new CfnReplicationGroup(stack, 'NotEncryptedAtRest', { ...SOUND, atRestEncryptionEnabled: false });

// Passwords and data are sent in plaintext. The service refuses user groups without TLS, which is a second finding.
new CfnReplicationGroup(stack, 'NotEncryptedInTransit', { ...SOUND, transitEncryptionEnabled: false });

// TLS is on, but the nodes also accept plaintext. The service refuses user groups in this mode, so clients do not authenticate
// either.
new CfnReplicationGroup(stack, 'PlaintextAccepted', { ...SOUND, transitEncryptionMode: 'preferred', userGroupIds: undefined });

// CloudFormation uses the override and converts the string "false" to false, although the typed property is true.
new CfnReplicationGroup(stack, 'SwitchedOffByOverride', SOUND).addPropertyOverride('AtRestEncryptionEnabled', 'false');

// A generic resource without a typed L1. The encryption flags are omitted, which means off.
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

// This version is newer than 3.2.6, but does not support encryption as 3.2.6 does. No current node type supports it, which is a
// second finding. (User groups require version 6, so this cache uses an AUTH token.)
new CfnReplicationGroup(stack, 'VersionCannotEncrypt', {
  ...SOUND,
  engineVersion: '3.2.10',
  cacheNodeType: 'cache.r5.large',
  userGroupIds: undefined,
  authToken: SecretValue.secretsManager('cache-login', { jsonField: 'password' }).unsafeUnwrap(),
});

// Node types of this family do not support encryption. A warning adds that they can no longer be created.
new CfnReplicationGroup(stack, 'NodeTypeCannotEncrypt', { ...SOUND, cacheNodeType: 'cache.m1.small' });

// A cache cluster with a single Redis node has no property for encryption at rest.
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

// Any client that can reach the port can read and write all data.
new CfnReplicationGroup(stack, 'NoAuthentication', { ...SOUND, userGroupIds: undefined });

// The token is readable in the template, in source control and in the CloudFormation console.
new CfnReplicationGroup(stack, 'ReadableToken', { ...SOUND, userGroupIds: undefined, authToken: 'example-token-0123456789' });

// Without a subnet group, the nodes are in the default VPC.
new CfnReplicationGroup(stack, 'DefaultVpc', { ...SOUND, cacheSubnetGroupName: undefined });

// --- Values that depend on parameters and conditions ----------------------------------------------------------------

// The parameter can have any value, so encryption cannot be proved. The id of such a finding ends in [unresolved].
const encrypt = new CfnParameter(stack, 'Encrypt');
new CfnReplicationGroup(stack, 'DependsOnParameter', { ...SOUND, atRestEncryptionEnabled: encrypt.value });

// All values are known, and for one of them the cache is not encrypted.
const stage = new CfnParameter(stack, 'StageName', { allowedValues: ['dev', 'prod'] });
const isProduction = new CfnCondition(stack, 'IsProduction', { expression: Fn.conditionEquals(stage, 'prod') });
new CfnReplicationGroup(stack, 'DependsOnCondition', {
  ...SOUND,
  atRestEncryptionEnabled: Fn.conditionIf(isProduction.logicalId, true, false),
});

// Nested stacks have separate templates.
new CfnReplicationGroup(new NestedStack(stack, 'Nested'), 'NotEncryptedAtRest', { ...SOUND, atRestEncryptionEnabled: false });

// --- Acknowledged ---------------------------------------------------------------------------------------------------

// An acknowledged finding stays in the report as suppressed, with the reason, and does not fail the synthesis.
const legacy = new CfnReplicationGroup(stack, 'Acknowledged', { ...SOUND, atRestEncryptionEnabled: false });
Validations.of(legacy).acknowledge({
  id: 'EncryptedCaches::EncryptedCaches-ReplicationGroupEncryptionAtRest',
  reason: 'Holds public data only, and is replaced by an encrypted cache in the next release.',
});

Validations.of(app).addPlugins(new EncryptedCacheChecks());
