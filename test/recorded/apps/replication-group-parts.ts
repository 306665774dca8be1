import { Duration } from 'aws-cdk-lib';
import * as elasticache from 'aws-cdk-lib/aws-elasticache';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as secretsmanager from 'aws-cdk-lib/aws-secretsmanager';
import { cache } from './replication-group';
import { House, optionApps, wayApps } from '../recorded-app';
import {
  ApplicationUserOptions, AuthTokenOptions, CacheAuthentication, CacheBackup, CacheNodeFamily, CacheNodeSize, CacheNodeType, ClusterMode,
  ClusterModeDisabledOptions, ClusterModeEnabledOptions, ClusterModeMigrationOptions, DailyWindow, IamUsersOptions, MaintenanceDay,
  ReplicationGroupScalingOptions, ShardOptions, TimeOfDay, WeeklyWindow, WeeklyWindowOptions,
} from 'cdk-encrypted-caches';

const keyIn = ({ stack }: House): kms.IKey => new kms.Key(stack, 'Key');
const ONLY_READS = 'on ~* +@read';
const R7G_LARGE = CacheNodeType.of(CacheNodeFamily.R7G, CacheNodeSize.LARGE);

/** Every way to authenticate: a new one does not compile until it is here. */
const authentications: Record<Exclude<keyof typeof CacheAuthentication, 'prototype'>, (house: House) => unknown> = {
  applicationUser: (house) => cache(house, { authentication: CacheAuthentication.applicationUser() }),
  authToken: (house) => cache(house, { authentication: CacheAuthentication.authToken() }),
  authTokenFromSecret: (house) => cache(house, {
    authentication: CacheAuthentication.authTokenFromSecret(secretsmanager.Secret.fromSecretNameV2(house.stack, 'Token', 'token'), 'token'),
  }),
  userGroup: (house) => cache(house, {
    authentication: CacheAuthentication.userGroup(new elasticache.CfnUserGroup(house.stack, 'Mine', { engine: 'valkey', userGroupId: 'mine', userIds: ['me'] })),
  }),
  iamUsers: (house) => cache(house, { authentication: CacheAuthentication.iamUsers() }),
};

export const REPLICATION_GROUP_PART_APPS = [
  ...wayApps('CacheAuthentication', authentications),

  ...optionApps<ApplicationUserOptions>('ApplicationUserOptions', {
    userName: () => ({ userName: 'orders' }),
    accessString: () => ({ accessString: ONLY_READS }),
    secretEncryptionKey: (house) => ({ secretEncryptionKey: keyIn(house) }),
  }, (house, given) => cache(house, { authentication: CacheAuthentication.applicationUser(given) })),

  ...optionApps<AuthTokenOptions>('AuthTokenOptions', {
    secretEncryptionKey: (house) => ({ secretEncryptionKey: keyIn(house) }),
  }, (house, given) => cache(house, { authentication: CacheAuthentication.authToken(given) })),

  ...optionApps<IamUsersOptions>('IamUsersOptions', {
    userIds: () => ({ userIds: ['orders', 'reports'] }),
    accessString: () => ({ accessString: ONLY_READS }),
  }, (house, given) => cache(house, { authentication: CacheAuthentication.iamUsers(given) })),

  ...optionApps<CacheBackup>('CacheBackup', {
    retention: () => ({ retention: Duration.days(14) }),
    window: () => ({ window: DailyWindow.of(TimeOfDay.of(3), Duration.hours(2)) }),
  }, (house, backup) => cache(house, { backup })),

  ...optionApps<ClusterModeDisabledOptions>('ClusterModeDisabledOptions', {
    replicas: () => ({ replicas: 2 }),
    availabilityZones: () => ({ availabilityZones: ['eu-west-1b', 'eu-west-1a'] }),
  }, (house, given) => cache(house, { clusterMode: ClusterMode.disabled(given) })),

  ...optionApps<ClusterModeEnabledOptions>('ClusterModeEnabledOptions', {
    shards: () => ({ shards: 3 }),
    replicasPerShard: () => ({ replicasPerShard: 2 }),
    shardOptions: () => ({ shardOptions: [{ slots: '0-8000' }, { slots: '8001-16383' }] }),
  }, (house, given) => cache(house, { nodeType: R7G_LARGE, clusterMode: ClusterMode.enabled({ shards: 2, ...given }) })),

  ...optionApps<ShardOptions>('ShardOptions', {
    primaryAvailabilityZone: () => ({ primaryAvailabilityZone: 'eu-west-1a' }),
    replicaAvailabilityZones: () => ({ replicaAvailabilityZones: ['eu-west-1b'] }),
    slots: () => ({ slots: '0-16383' }),
  }, (house, shard) => cache(house, { nodeType: R7G_LARGE, clusterMode: ClusterMode.enabled({ shards: 1, shardOptions: [shard] }) })),

  ...optionApps<ClusterModeMigrationOptions>('ClusterModeMigrationOptions', {
    replicas: () => ({ replicas: 2, reason: 'clients move until March' }),
    reason: () => ({ reason: 'clients move until March' }),
  }, (house, given) => cache(house, { clusterMode: ClusterMode.compatibleDuringMigration(given as ClusterModeMigrationOptions) })),

  ...optionApps<WeeklyWindowOptions>('WeeklyWindowOptions', {
    day: () => ({ day: MaintenanceDay.SATURDAY }),
    start: () => ({ start: TimeOfDay.of(22, 30) }),
    duration: () => ({ duration: Duration.hours(3) }),
  }, (house, given) => cache(house, { maintenanceWindow: WeeklyWindow.of({ day: MaintenanceDay.MONDAY, start: TimeOfDay.MIDNIGHT, ...given }) })),

  ...optionApps<ReplicationGroupScalingOptions>('ReplicationGroupScalingOptions', {
    minCapacity: () => ({ minCapacity: 2 }),
    maxCapacity: () => ({ maxCapacity: 5 }),
  }, (house, given) => {
    const group = cache(house, { nodeType: R7G_LARGE, clusterMode: ClusterMode.enabled({ shards: 2 }) });
    const shards = group.autoScaleShards({ minCapacity: 1, maxCapacity: 6, ...given });
    shards.scaleOnEngineCpu(60);
    shards.scaleOnMemory(70);
    group.autoScaleReplicas({ minCapacity: 1, maxCapacity: 4, ...given }).scaleOnEngineCpu(50);
  }),
];
