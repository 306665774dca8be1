import { memoryDbAclUserCount } from './acl-user-count';
import { memoryDbAclUserUnique } from './acl-user-unique';
import { memoryDbAuthentication } from './authentication';
import { memoryDbAuthenticationInTransit } from './authentication-in-transit';
import { memoryDbAutoMinorVersionUpgrade } from './auto-minor-version-upgrade';
import { memoryDbBackup } from './backup';
import { memoryDbCustomerManagedKey } from './customer-managed-key';
import { memoryDbDataTieringMaxmemoryPolicy } from './data-tiering-maxmemory-policy';
import { memoryDbDataTieringNodeType } from './data-tiering-node-type';
import { memoryDbEncryptionInTransit } from './encryption-in-transit';
import { memoryDbEnginePresent } from './engine-present';
import { memoryDbEngineVersionKnown } from './engine-version-known';
import { memoryDbEnumeratedValues } from './enumerated-values';
import { memoryDbIamAuthenticationEngineVersion } from './iam-authentication-engine-version';
import { memoryDbInVpc } from './in-vpc';
import { memoryDbIpDiscoveryNetworkType } from './ip-discovery-network-type';
import { memoryDbKmsKeySymmetric } from './kms-key-symmetric';
import { memoryDbMaintenanceWindow } from './maintenance-window';
import { memoryDbMultiAz } from './multi-az';
import { memoryDbMultiRegionEngineVersion } from './multi-region-engine-version';
import { memoryDbMultiRegionNodeType } from './multi-region-node-type';
import { memoryDbNameFormat } from './name-format';
import { memoryDbNameLowercase } from './name-lowercase';
import { memoryDbNetworkTypeSubnets } from './network-type-subnets';
import { memoryDbNodeQuota } from './node-quota';
import { memoryDbNodeTypeKnown } from './node-type-known';
import { memoryDbNumReplicasPerShardRange } from './num-replicas-per-shard-range';
import { memoryDbNumShardsRange } from './num-shards-range';
import { memoryDbParameterGroupFamily } from './parameter-group-family';
import { memoryDbParameterGroupFamilyKnown } from './parameter-group-family-known';
import { memoryDbSnapshotRetentionRange } from './snapshot-retention-range';
import { memoryDbSnapshotWindow } from './snapshot-window';
import { memoryDbSubnetGroupSubnetCount } from './subnet-group-subnet-count';
import { memoryDbUserAccessString } from './user-access-string';
import { memoryDbUserAuthenticationMode } from './user-authentication-mode';
import { memoryDbUserPasswordCount } from './user-password-count';
import { memoryDbUserPasswordLength } from './user-password-length';
import { memoryDbVectorSearch } from './vector-search';
import type { Rule } from '../rule';

/** The rules about `AWS::MemoryDB::Cluster` and what it refers to. */
export const MEMORYDB_RULES: readonly Rule[] = [
  memoryDbEncryptionInTransit,
  memoryDbAuthentication,
  memoryDbCustomerManagedKey,
  memoryDbBackup,
  memoryDbMultiAz,
  memoryDbAutoMinorVersionUpgrade,
  memoryDbInVpc,
  memoryDbAuthenticationInTransit,
  memoryDbKmsKeySymmetric,
  memoryDbEngineVersionKnown,
  memoryDbEnginePresent,
  memoryDbParameterGroupFamily,
  memoryDbNodeTypeKnown,
  memoryDbDataTieringNodeType,
  memoryDbDataTieringMaxmemoryPolicy,
  memoryDbVectorSearch,
  memoryDbNumShardsRange,
  memoryDbNumReplicasPerShardRange,
  memoryDbNodeQuota,
  memoryDbSnapshotRetentionRange,
  memoryDbSnapshotWindow,
  memoryDbMaintenanceWindow,
  memoryDbIpDiscoveryNetworkType,
  memoryDbNetworkTypeSubnets,
  memoryDbEnumeratedValues,
  memoryDbIamAuthenticationEngineVersion,
  memoryDbMultiRegionEngineVersion,
  memoryDbMultiRegionNodeType,
  memoryDbNameFormat,
  memoryDbNameLowercase,
  memoryDbSubnetGroupSubnetCount,
  memoryDbParameterGroupFamilyKnown,
  memoryDbAclUserCount,
  memoryDbAclUserUnique,
  memoryDbUserAuthenticationMode,
  memoryDbUserAccessString,
  memoryDbUserPasswordCount,
  memoryDbUserPasswordLength,
];
