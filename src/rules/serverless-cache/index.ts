import { serverlessCacheAuthentication } from './authentication';
import { serverlessCacheBackup } from './backup';
import { serverlessCacheCustomerManagedKey } from './customer-managed-key';
import { serverlessCacheDailySnapshotTime } from './daily-snapshot-time';
import { serverlessCacheDataStorageRange } from './data-storage-range';
import { serverlessCacheDescriptionCharacters } from './description-characters';
import { serverlessCacheDescriptionLength } from './description-length';
import { serverlessCacheEcpuRange } from './ecpu-range';
import { serverlessCacheEnumeratedValues } from './enumerated-values';
import { serverlessCacheInVpc } from './in-vpc';
import { serverlessCacheKmsKeyArn } from './kms-key-arn';
import { serverlessCacheKmsKeySymmetric } from './kms-key-symmetric';
import { serverlessCacheMajorEngineVersionKnown } from './major-engine-version-known';
import { serverlessCacheNameFormat } from './name-format';
import { serverlessCacheNameLowercase } from './name-lowercase';
import { serverlessCacheNetworkTypeSubnets } from './network-type-subnets';
import { serverlessCacheSingleVpc } from './single-vpc';
import { serverlessCacheSnapshotRetentionRange } from './snapshot-retention-range';
import { serverlessCacheUsageLimitsOrder } from './usage-limits-order';
import { serverlessCacheUserGroupEngine } from './user-group-engine';
import { serverlessCacheUserGroupMemcached } from './user-group-memcached';
import type { Rule } from '../rule';

/** The rules about `AWS::ElastiCache::ServerlessCache`. None is about encryption itself, which cannot be switched off there. */
export const SERVERLESS_CACHE_RULES: readonly Rule[] = [
  serverlessCacheAuthentication,
  serverlessCacheBackup,
  serverlessCacheInVpc,
  serverlessCacheCustomerManagedKey,
  serverlessCacheEnumeratedValues,
  serverlessCacheMajorEngineVersionKnown,
  serverlessCacheUserGroupMemcached,
  serverlessCacheUserGroupEngine,
  serverlessCacheKmsKeySymmetric,
  serverlessCacheKmsKeyArn,
  serverlessCacheSingleVpc,
  serverlessCacheNetworkTypeSubnets,
  serverlessCacheSnapshotRetentionRange,
  serverlessCacheDailySnapshotTime,
  serverlessCacheUsageLimitsOrder,
  serverlessCacheDataStorageRange,
  serverlessCacheEcpuRange,
  serverlessCacheNameFormat,
  serverlessCacheNameLowercase,
  serverlessCacheDescriptionLength,
  serverlessCacheDescriptionCharacters,
];
