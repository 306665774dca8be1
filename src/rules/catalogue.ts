// Generated from the files in src/rules by build-tools/generate.js. Do not edit.
import type { Rule } from '../engine';
import { cacheClusterBackup } from './cache-cluster/backup-and-maintenance/backup';
import { cacheClusterMaintenanceWindow } from './cache-cluster/backup-and-maintenance/maintenance-window';
import { cacheClusterSnapshotEngine } from './cache-cluster/backup-and-maintenance/snapshot-engine';
import { cacheClusterSnapshotRetentionRange } from './cache-cluster/backup-and-maintenance/snapshot-retention-range';
import { cacheClusterSnapshotWindow } from './cache-cluster/backup-and-maintenance/snapshot-window';
import { cacheClusterEncryptable } from './cache-cluster/encryption/encryptable';
import { cacheClusterEncryptionInTransit } from './cache-cluster/encryption/encryption-in-transit';
import { cacheClusterNotEncryptedAtRest } from './cache-cluster/encryption/not-encrypted-at-rest';
import { cacheClusterTransitEncryptionNodeType } from './cache-cluster/encryption/transit-encryption-node-type';
import { cacheClusterAutoMinorVersionUpgrade } from './cache-cluster/engine/auto-minor-version-upgrade';
import { cacheClusterEngineVersionFormat } from './cache-cluster/engine/engine-version-format';
import { cacheClusterEngineVersionKnown } from './cache-cluster/engine/engine-version-known';
import { cacheClusterNodeTypeCreatable } from './cache-cluster/engine/node-type-creatable';
import { cacheClusterNodeTypeEngineVersion } from './cache-cluster/engine/node-type-engine-version';
import { cacheClusterNodeTypeKnown } from './cache-cluster/engine/node-type-known';
import { cacheClusterNodeTypeSupported } from './cache-cluster/engine/node-type-supported';
import { cacheClusterParameterGroupClusterMode } from './cache-cluster/engine/parameter-group-cluster-mode';
import { cacheClusterParameterGroupFamily } from './cache-cluster/engine/parameter-group-family';
import { cacheClusterLogDeliveryEngine } from './cache-cluster/logs/log-delivery-engine';
import { cacheClusterLogDeliveryEngineVersion } from './cache-cluster/logs/log-delivery-engine-version';
import { cacheClusterLogDeliveryValues } from './cache-cluster/logs/log-delivery-values';
import { cacheClusterLogDestinationName } from './cache-cluster/logs/log-destination-name';
import { cacheClusterInVpc } from './cache-cluster/network/in-vpc';
import { cacheClusterNetworkTypeEngineVersion } from './cache-cluster/network/network-type-engine-version';
import { cacheClusterNetworkTypeNodeType } from './cache-cluster/network/network-type-node-type';
import { cacheClusterNonDefaultPort } from './cache-cluster/network/non-default-port';
import { cacheClusterEnumeratedValues } from './cache-cluster/numbers-and-names/enumerated-values';
import { cacheClusterNameFormat } from './cache-cluster/numbers-and-names/name-format';
import { cacheClusterNodeQuota } from './cache-cluster/numbers-and-names/node-quota';
import { cacheClusterNumCacheNodesRange } from './cache-cluster/numbers-and-names/num-cache-nodes-range';
import { cacheClusterSingleNode } from './cache-cluster/numbers-and-names/single-node';
import { cacheClusterAzModeZones } from './cache-cluster/topology/az-mode-zones';
import { cacheClusterCrossAz } from './cache-cluster/topology/cross-az';
import { cacheClusterCrossAzNodes } from './cache-cluster/topology/cross-az-nodes';
import { cacheClusterPreferredZones } from './cache-cluster/topology/preferred-zones';
import { cacheClusterZonesEngine } from './cache-cluster/topology/zones-engine';
import { cacheClusterZonesInSubnetGroup } from './cache-cluster/topology/zones-in-subnet-group';
import { daxEncryptableNodeType } from './dax/encryption/encryptable-node-type';
import { daxEncryptionAtRest } from './dax/encryption/encryption-at-rest';
import { daxEncryptionInTransit } from './dax/encryption/encryption-in-transit';
import { daxClusterNameFormat } from './dax/names-and-maintenance/cluster-name-format';
import { daxClusterNameLowercase } from './dax/names-and-maintenance/cluster-name-lowercase';
import { daxClusterNameReservedWords } from './dax/names-and-maintenance/cluster-name-reserved-words';
import { daxEnumeratedValues } from './dax/names-and-maintenance/enumerated-values';
import { daxMaintenanceWindow } from './dax/names-and-maintenance/maintenance-window';
import { daxInVpc } from './dax/network/in-vpc';
import { daxSubnetGroupNameLowercase } from './dax/network/subnet-group-name-lowercase';
import { daxSubnetGroupSingleVpc } from './dax/network/subnet-group-single-vpc';
import { daxSubnetGroupSubnetCount } from './dax/network/subnet-group-subnet-count';
import { daxParameterGroupParametersKnown } from './dax/parameter-groups/parameter-group-parameters-known';
import { daxParameterGroupRecordTtl } from './dax/parameter-groups/parameter-group-record-ttl';
import { daxParameterGroupTtlFormat } from './dax/parameter-groups/parameter-group-ttl-format';
import { daxIamRoleArnFormat } from './dax/role/iam-role-arn-format';
import { daxIamRoleTrust } from './dax/role/iam-role-trust';
import { daxAvailabilityZonesCount } from './dax/topology/availability-zones-count';
import { daxAvailabilityZonesInSubnetGroup } from './dax/topology/availability-zones-in-subnet-group';
import { daxMultiAz } from './dax/topology/multi-az';
import { daxNodeTypeKnown } from './dax/topology/node-type-known';
import { daxReplicationFactorRange } from './dax/topology/replication-factor-range';
import { globalReplicationGroupEngineVersion } from './elasticache-shared/global-datastore/global-replication-group-engine-version';
import { globalReplicationGroupEnumeratedValues } from './elasticache-shared/global-datastore/global-replication-group-enumerated-values';
import { globalReplicationGroupFailover } from './elasticache-shared/global-datastore/global-replication-group-failover';
import { globalReplicationGroupMembers } from './elasticache-shared/global-datastore/global-replication-group-members';
import { globalReplicationGroupNodeGroupCount } from './elasticache-shared/global-datastore/global-replication-group-node-group-count';
import { globalReplicationGroupNodeType } from './elasticache-shared/global-datastore/global-replication-group-node-type';
import { parameterGroupFamilyKnown } from './elasticache-shared/parameter-groups/parameter-group-family-known';
import { subnetGroupNameFormat } from './elasticache-shared/subnet-groups/subnet-group-name-format';
import { subnetGroupNameLength } from './elasticache-shared/subnet-groups/subnet-group-name-length';
import { subnetGroupNameLowercase } from './elasticache-shared/subnet-groups/subnet-group-name-lowercase';
import { subnetGroupSingleVpc } from './elasticache-shared/subnet-groups/subnet-group-single-vpc';
import { subnetGroupSubnetCount } from './elasticache-shared/subnet-groups/subnet-group-subnet-count';
import { memoryDbAclUserCount } from './memorydb/authentication/acl-user-count';
import { memoryDbAclUserUnique } from './memorydb/authentication/acl-user-unique';
import { memoryDbAuthentication } from './memorydb/authentication/authentication';
import { memoryDbAuthenticationInTransit } from './memorydb/authentication/authentication-in-transit';
import { memoryDbIamAuthenticationEngineVersion } from './memorydb/authentication/iam-authentication-engine-version';
import { memoryDbBackup } from './memorydb/backup-and-maintenance/backup';
import { memoryDbMaintenanceWindow } from './memorydb/backup-and-maintenance/maintenance-window';
import { memoryDbSnapshotRetentionRange } from './memorydb/backup-and-maintenance/snapshot-retention-range';
import { memoryDbSnapshotWindow } from './memorydb/backup-and-maintenance/snapshot-window';
import { memoryDbDataTieringMaxmemoryPolicy } from './memorydb/data-tiering/data-tiering-maxmemory-policy';
import { memoryDbDataTieringNodeType } from './memorydb/data-tiering/data-tiering-node-type';
import { memoryDbCustomerManagedKey } from './memorydb/encryption/customer-managed-key';
import { memoryDbEncryptionInTransit } from './memorydb/encryption/encryption-in-transit';
import { memoryDbKmsKeySymmetric } from './memorydb/encryption/kms-key-symmetric';
import { memoryDbAutoMinorVersionUpgrade } from './memorydb/engine/auto-minor-version-upgrade';
import { memoryDbEnginePresent } from './memorydb/engine/engine-present';
import { memoryDbEngineVersionKnown } from './memorydb/engine/engine-version-known';
import { memoryDbNodeTypeKnown } from './memorydb/engine/node-type-known';
import { memoryDbParameterGroupFamily } from './memorydb/engine/parameter-group-family';
import { memoryDbParameterGroupFamilyKnown } from './memorydb/engine/parameter-group-family-known';
import { memoryDbVectorSearch } from './memorydb/engine/vector-search';
import { memoryDbInVpc } from './memorydb/network/in-vpc';
import { memoryDbIpDiscoveryNetworkType } from './memorydb/network/ip-discovery-network-type';
import { memoryDbNetworkTypeSubnets } from './memorydb/network/network-type-subnets';
import { memoryDbSubnetGroupSubnetCount } from './memorydb/network/subnet-group-subnet-count';
import { memoryDbEnumeratedValues } from './memorydb/numbers-and-names/enumerated-values';
import { memoryDbNameFormat } from './memorydb/numbers-and-names/name-format';
import { memoryDbNameLowercase } from './memorydb/numbers-and-names/name-lowercase';
import { memoryDbNodeQuota } from './memorydb/numbers-and-names/node-quota';
import { memoryDbNumReplicasPerShardRange } from './memorydb/numbers-and-names/num-replicas-per-shard-range';
import { memoryDbNumShardsRange } from './memorydb/numbers-and-names/num-shards-range';
import { memoryDbMultiAz } from './memorydb/topology/multi-az';
import { memoryDbMultiRegionEngineVersion } from './memorydb/topology/multi-region-engine-version';
import { memoryDbMultiRegionNodeType } from './memorydb/topology/multi-region-node-type';
import { memoryDbUserAccessString } from './memorydb/users/user-access-string';
import { memoryDbUserAuthenticationMode } from './memorydb/users/user-authentication-mode';
import { memoryDbUserPasswordCount } from './memorydb/users/user-password-count';
import { memoryDbUserPasswordLength } from './memorydb/users/user-password-length';
import { cachePortOpenToWorld } from './network/exposure/port-open-to-world';
import { cachePublicSubnet } from './network/exposure/public-subnet';
import { natInstanceImdsv2 } from './network/nat-instance/imdsv2';
import { natInstanceRootVolumeEncrypted } from './network/nat-instance/root-volume-encrypted';
import { natInstanceSshOpenToWorld } from './network/nat-instance/ssh-open-to-world';
import { redisEnterpriseAssociationOneAtATime } from './redis-enterprise/association/association-one-at-a-time';
import { redisEnterpriseAssociationOneCluster } from './redis-enterprise/association/association-one-cluster';
import { redisEnterpriseCertificateKnown } from './redis-enterprise/document/certificate-known';
import { redisEnterpriseCipherSuites } from './redis-enterprise/document/cipher-suites';
import { redisEnterpriseDiscoveryTlsRequired } from './redis-enterprise/document/discovery-tls-required';
import { redisEnterpriseHttpDisabled } from './redis-enterprise/document/http-disabled';
import { redisEnterpriseKeyNotInDocument } from './redis-enterprise/document/key-not-in-document';
import { redisEnterpriseMinimumTlsVersion } from './redis-enterprise/document/minimum-tls-version';
import { redisEnterpriseSettingKnown } from './redis-enterprise/document/setting-known';
import { redisEnterpriseTlsVersionKnown } from './redis-enterprise/document/tls-version-known';
import { redisEnterpriseHttpPortClosed } from './redis-enterprise/network/http-port-closed';
import { replicationGroupAuthTokenCharacters } from './replication-group/authentication/auth-token-characters';
import { replicationGroupAuthTokenLength } from './replication-group/authentication/auth-token-length';
import { replicationGroupAuthTokenNotPlaintext } from './replication-group/authentication/auth-token-not-plaintext';
import { replicationGroupAuthentication } from './replication-group/authentication/authentication';
import { replicationGroupAuthenticationInTransit } from './replication-group/authentication/authentication-in-transit';
import { replicationGroupAuthenticationSingleMethod } from './replication-group/authentication/authentication-single-method';
import { replicationGroupIamAuthenticationEngineVersion } from './replication-group/authentication/iam-authentication-engine-version';
import { replicationGroupUserGroupCount } from './replication-group/authentication/user-group-count';
import { replicationGroupUserGroupEngine } from './replication-group/authentication/user-group-engine';
import { replicationGroupUserGroupEngineVersion } from './replication-group/authentication/user-group-engine-version';
import { replicationGroupAutoScalingClusterMode } from './replication-group/auto-scaling/auto-scaling-cluster-mode';
import { replicationGroupAutoScalingEngineVersion } from './replication-group/auto-scaling/auto-scaling-engine-version';
import { replicationGroupAutoScalingGlobalDatastore } from './replication-group/auto-scaling/auto-scaling-global-datastore';
import { replicationGroupAutoScalingNodeType } from './replication-group/auto-scaling/auto-scaling-node-type';
import { replicationGroupAutoScalingNodeTypeDisputed } from './replication-group/auto-scaling/auto-scaling-node-type-disputed';
import { replicationGroupAutoScalingTarget } from './replication-group/auto-scaling/auto-scaling-target';
import { replicationGroupBackup } from './replication-group/backup-and-maintenance/backup';
import { replicationGroupDeletionPolicy } from './replication-group/backup-and-maintenance/deletion-policy';
import { replicationGroupMaintenanceWindow } from './replication-group/backup-and-maintenance/maintenance-window';
import { replicationGroupSnapshotRetentionRange } from './replication-group/backup-and-maintenance/snapshot-retention-range';
import { replicationGroupSnapshotWindow } from './replication-group/backup-and-maintenance/snapshot-window';
import { replicationGroupDataTieringEngineVersion } from './replication-group/data-tiering/data-tiering-engine-version';
import { replicationGroupDataTieringMaxmemoryPolicy } from './replication-group/data-tiering/data-tiering-maxmemory-policy';
import { replicationGroupDataTieringNodeType } from './replication-group/data-tiering/data-tiering-node-type';
import { replicationGroupDurabilityClusterMode } from './replication-group/durability/durability-cluster-mode';
import { replicationGroupDurabilityEngineVersion } from './replication-group/durability/durability-engine-version';
import { replicationGroupDurabilityExclusive } from './replication-group/durability/durability-exclusive';
import { replicationGroupDurabilityMultiAz } from './replication-group/durability/durability-multi-az';
import { replicationGroupDurabilityNodeType } from './replication-group/durability/durability-node-type';
import { replicationGroupDurabilityNodeTypeDisputed } from './replication-group/durability/durability-node-type-disputed';
import { replicationGroupCustomerManagedKey } from './replication-group/encryption/customer-managed-key';
import { replicationGroupEncryptableEngineVersion } from './replication-group/encryption/encryptable-engine-version';
import { replicationGroupEncryptableNodeType } from './replication-group/encryption/encryptable-node-type';
import { replicationGroupEncryptionAtRest } from './replication-group/encryption/encryption-at-rest';
import { replicationGroupEncryptionInTransit } from './replication-group/encryption/encryption-in-transit';
import { replicationGroupKmsKeyEncryptionAtRest } from './replication-group/encryption/kms-key-encryption-at-rest';
import { replicationGroupKmsKeySymmetric } from './replication-group/encryption/kms-key-symmetric';
import { replicationGroupTransitEncryptionMode } from './replication-group/encryption/transit-encryption-mode';
import { replicationGroupTransitEncryptionModeAuthentication } from './replication-group/encryption/transit-encryption-mode-authentication';
import { replicationGroupTransitEncryptionModeEngineVersion } from './replication-group/encryption/transit-encryption-mode-engine-version';
import { replicationGroupTransitEncryptionModeGlobalDatastore } from './replication-group/encryption/transit-encryption-mode-global-datastore';
import { replicationGroupTransitEncryptionModeInTransit } from './replication-group/encryption/transit-encryption-mode-in-transit';
import { replicationGroupAutoMinorVersionUpgrade } from './replication-group/engine/auto-minor-version-upgrade';
import { replicationGroupAutoMinorVersionUpgradeEngineVersion } from './replication-group/engine/auto-minor-version-upgrade-engine-version';
import { replicationGroupEngineVersionFormat } from './replication-group/engine/engine-version-format';
import { replicationGroupEngineVersionKnown } from './replication-group/engine/engine-version-known';
import { replicationGroupEngineVersionPresent } from './replication-group/engine/engine-version-present';
import { replicationGroupNodeTypeCreatable } from './replication-group/engine/node-type-creatable';
import { replicationGroupNodeTypeEngine } from './replication-group/engine/node-type-engine';
import { replicationGroupNodeTypeEngineVersion } from './replication-group/engine/node-type-engine-version';
import { replicationGroupNodeTypeKnown } from './replication-group/engine/node-type-known';
import { replicationGroupParameterGroupFamily } from './replication-group/engine/parameter-group-family';
import { replicationGroupSupportedEngineVersion } from './replication-group/engine/supported-engine-version';
import { replicationGroupGlobalDatastoreEngineVersion } from './replication-group/global-datastore/global-datastore-engine-version';
import { replicationGroupGlobalDatastoreInherited } from './replication-group/global-datastore/global-datastore-inherited';
import { replicationGroupGlobalDatastoreNetworkType } from './replication-group/global-datastore/global-datastore-network-type';
import { replicationGroupGlobalDatastoreNodeType } from './replication-group/global-datastore/global-datastore-node-type';
import { replicationGroupKvCachingEngineVersion } from './replication-group/kv-caching/kv-caching-engine-version';
import { replicationGroupKvCachingTopology } from './replication-group/kv-caching/kv-caching-topology';
import { replicationGroupLogDelivery } from './replication-group/logs/log-delivery';
import { replicationGroupLogDeliveryEngineVersion } from './replication-group/logs/log-delivery-engine-version';
import { replicationGroupLogDeliveryUnique } from './replication-group/logs/log-delivery-unique';
import { replicationGroupLogDeliveryValues } from './replication-group/logs/log-delivery-values';
import { replicationGroupLogDestinationName } from './replication-group/logs/log-destination-name';
import { replicationGroupInVpc } from './replication-group/network/in-vpc';
import { replicationGroupNetworkTypeEngineVersion } from './replication-group/network/network-type-engine-version';
import { replicationGroupNetworkTypeNodeType } from './replication-group/network/network-type-node-type';
import { replicationGroupNonDefaultPort } from './replication-group/network/non-default-port';
import { replicationGroupDescriptionLength } from './replication-group/numbers-and-names/description-length';
import { replicationGroupEnumeratedValues } from './replication-group/numbers-and-names/enumerated-values';
import { replicationGroupIdFormat } from './replication-group/numbers-and-names/id-format';
import { replicationGroupNodeCount } from './replication-group/numbers-and-names/node-count';
import { replicationGroupNodeGroupIdFormat } from './replication-group/numbers-and-names/node-group-id-format';
import { replicationGroupNodeQuota } from './replication-group/numbers-and-names/node-quota';
import { replicationGroupNumCacheClustersRange } from './replication-group/numbers-and-names/num-cache-clusters-range';
import { replicationGroupNumNodeGroupsRange } from './replication-group/numbers-and-names/num-node-groups-range';
import { replicationGroupReplicasPerNodeGroupRange } from './replication-group/numbers-and-names/replicas-per-node-group-range';
import { replicationGroupSlots } from './replication-group/numbers-and-names/slots';
import { replicationGroupAppendOnly } from './replication-group/topology/append-only';
import { replicationGroupAutomaticFailover } from './replication-group/topology/automatic-failover';
import { replicationGroupClusterModeCompatible } from './replication-group/topology/cluster-mode-compatible';
import { replicationGroupClusterModeEngineVersion } from './replication-group/topology/cluster-mode-engine-version';
import { replicationGroupClusterModeFailover } from './replication-group/topology/cluster-mode-failover';
import { replicationGroupClusterModeParameterGroup } from './replication-group/topology/cluster-mode-parameter-group';
import { replicationGroupFailoverReplicas } from './replication-group/topology/failover-replicas';
import { replicationGroupMultiAz } from './replication-group/topology/multi-az';
import { replicationGroupMultiAzFailover } from './replication-group/topology/multi-az-failover';
import { replicationGroupMultiAzReplicas } from './replication-group/topology/multi-az-replicas';
import { replicationGroupNodeGroupCount } from './replication-group/topology/node-group-count';
import { replicationGroupNodeGroupZones } from './replication-group/topology/node-group-zones';
import { replicationGroupNumCacheClustersExclusive } from './replication-group/topology/num-cache-clusters-exclusive';
import { replicationGroupPreferredZones } from './replication-group/topology/preferred-zones';
import { replicationGroupSnapshottingClusterMode } from './replication-group/topology/snapshotting-cluster-mode';
import { replicationGroupZonesInSubnetGroup } from './replication-group/topology/zones-in-subnet-group';
import { serverlessCacheAuthentication } from './serverless-cache/authentication/authentication';
import { serverlessCacheUserGroupEngine } from './serverless-cache/authentication/user-group-engine';
import { serverlessCacheUserGroupMemcached } from './serverless-cache/authentication/user-group-memcached';
import { serverlessCacheBackup } from './serverless-cache/backup/backup';
import { serverlessCacheDailySnapshotTime } from './serverless-cache/backup/daily-snapshot-time';
import { serverlessCacheSnapshotRetentionRange } from './serverless-cache/backup/snapshot-retention-range';
import { serverlessCacheCustomerManagedKey } from './serverless-cache/encryption/customer-managed-key';
import { serverlessCacheKmsKeyArn } from './serverless-cache/encryption/kms-key-arn';
import { serverlessCacheKmsKeySymmetric } from './serverless-cache/encryption/kms-key-symmetric';
import { serverlessCacheInVpc } from './serverless-cache/network/in-vpc';
import { serverlessCacheNetworkTypeSubnets } from './serverless-cache/network/network-type-subnets';
import { serverlessCacheSingleVpc } from './serverless-cache/network/single-vpc';
import { serverlessCacheDescriptionCharacters } from './serverless-cache/numbers-and-names/description-characters';
import { serverlessCacheDescriptionLength } from './serverless-cache/numbers-and-names/description-length';
import { serverlessCacheEnumeratedValues } from './serverless-cache/numbers-and-names/enumerated-values';
import { serverlessCacheMajorEngineVersionKnown } from './serverless-cache/numbers-and-names/major-engine-version-known';
import { serverlessCacheNameFormat } from './serverless-cache/numbers-and-names/name-format';
import { serverlessCacheNameLowercase } from './serverless-cache/numbers-and-names/name-lowercase';
import { serverlessCacheDataStorageRange } from './serverless-cache/usage-limits/data-storage-range';
import { serverlessCacheEcpuRange } from './serverless-cache/usage-limits/ecpu-range';
import { serverlessCacheUsageLimitsOrder } from './serverless-cache/usage-limits/usage-limits-order';
import { userAuthentication } from './users/authentication/user-authentication';
import { userAuthenticationExclusive } from './users/authentication/user-authentication-exclusive';
import { userAuthenticationPresent } from './users/authentication/user-authentication-present';
import { userIamUserName } from './users/authentication/user-iam-user-name';
import { userNoPasswordEngine } from './users/authentication/user-no-password-engine';
import { userEnumeratedValues } from './users/ids-and-values/user-enumerated-values';
import { userIdFormat } from './users/ids-and-values/user-id-format';
import { userIdLength } from './users/ids-and-values/user-id-length';
import { userIdLowercase } from './users/ids-and-values/user-id-lowercase';
import { userIdReserved } from './users/ids-and-values/user-id-reserved';
import { userPasswordCharacters } from './users/passwords/user-password-characters';
import { userPasswordCount } from './users/passwords/user-password-count';
import { userPasswordLength } from './users/passwords/user-password-length';
import { userPasswordNotPlaintext } from './users/passwords/user-password-not-plaintext';
import { userAccessString } from './users/permissions/user-access-string';
import { userLeastPrivilege } from './users/permissions/user-least-privilege';
import { userGroupDefaultUser } from './users/user-groups/user-group-default-user';
import { userGroupDefaultUserPresent } from './users/user-groups/user-group-default-user-present';
import { userGroupEngineUsers } from './users/user-groups/user-group-engine-users';
import { userGroupIdFormat } from './users/user-groups/user-group-id-format';
import { userGroupIdLength } from './users/user-groups/user-group-id-length';
import { userGroupIdLowercase } from './users/user-groups/user-group-id-lowercase';
import { userGroupUniqueUserNames } from './users/user-groups/user-group-unique-user-names';
import { userGroupUserCount } from './users/user-groups/user-group-user-count';

/** The rules by service and subject, in the order in which findings are reported. */
export const RULES_BY_SUBJECT: Readonly<Record<string, readonly Rule[]>> = {
  'replication-group/encryption': [
    replicationGroupEncryptableEngineVersion,
    replicationGroupEncryptableNodeType,
    replicationGroupEncryptionAtRest,
    replicationGroupEncryptionInTransit,
    replicationGroupTransitEncryptionMode,
    replicationGroupCustomerManagedKey,
    replicationGroupKmsKeyEncryptionAtRest,
    replicationGroupKmsKeySymmetric,
    replicationGroupTransitEncryptionModeAuthentication,
    replicationGroupTransitEncryptionModeEngineVersion,
    replicationGroupTransitEncryptionModeGlobalDatastore,
    replicationGroupTransitEncryptionModeInTransit,
  ],
  'replication-group/authentication': [
    replicationGroupAuthTokenNotPlaintext,
    replicationGroupAuthentication,
    replicationGroupAuthTokenCharacters,
    replicationGroupAuthTokenLength,
    replicationGroupAuthenticationInTransit,
    replicationGroupAuthenticationSingleMethod,
    replicationGroupIamAuthenticationEngineVersion,
    replicationGroupUserGroupCount,
    replicationGroupUserGroupEngineVersion,
    replicationGroupUserGroupEngine,
  ],
  'replication-group/engine': [
    replicationGroupAutoMinorVersionUpgrade,
    replicationGroupSupportedEngineVersion,
    replicationGroupAutoMinorVersionUpgradeEngineVersion,
    replicationGroupEngineVersionFormat,
    replicationGroupEngineVersionKnown,
    replicationGroupEngineVersionPresent,
    replicationGroupNodeTypeCreatable,
    replicationGroupNodeTypeEngineVersion,
    replicationGroupNodeTypeEngine,
    replicationGroupNodeTypeKnown,
    replicationGroupParameterGroupFamily,
  ],
  'replication-group/topology': [
    replicationGroupAutomaticFailover,
    replicationGroupMultiAz,
    replicationGroupAppendOnly,
    replicationGroupClusterModeCompatible,
    replicationGroupClusterModeEngineVersion,
    replicationGroupClusterModeFailover,
    replicationGroupClusterModeParameterGroup,
    replicationGroupFailoverReplicas,
    replicationGroupMultiAzFailover,
    replicationGroupMultiAzReplicas,
    replicationGroupNodeGroupCount,
    replicationGroupNodeGroupZones,
    replicationGroupNumCacheClustersExclusive,
    replicationGroupPreferredZones,
    replicationGroupSnapshottingClusterMode,
    replicationGroupZonesInSubnetGroup,
  ],
  'replication-group/numbers-and-names': [
    replicationGroupDescriptionLength,
    replicationGroupEnumeratedValues,
    replicationGroupIdFormat,
    replicationGroupNodeCount,
    replicationGroupNodeGroupIdFormat,
    replicationGroupNodeQuota,
    replicationGroupNumCacheClustersRange,
    replicationGroupNumNodeGroupsRange,
    replicationGroupReplicasPerNodeGroupRange,
    replicationGroupSlots,
  ],
  'replication-group/network': [
    replicationGroupInVpc,
    replicationGroupNonDefaultPort,
    replicationGroupNetworkTypeEngineVersion,
    replicationGroupNetworkTypeNodeType,
  ],
  'replication-group/backup-and-maintenance': [
    replicationGroupBackup,
    replicationGroupDeletionPolicy,
    replicationGroupMaintenanceWindow,
    replicationGroupSnapshotRetentionRange,
    replicationGroupSnapshotWindow,
  ],
  'replication-group/logs': [
    replicationGroupLogDelivery,
    replicationGroupLogDeliveryEngineVersion,
    replicationGroupLogDeliveryUnique,
    replicationGroupLogDeliveryValues,
    replicationGroupLogDestinationName,
  ],
  'replication-group/data-tiering': [
    replicationGroupDataTieringEngineVersion,
    replicationGroupDataTieringMaxmemoryPolicy,
    replicationGroupDataTieringNodeType,
  ],
  'replication-group/durability': [
    replicationGroupDurabilityClusterMode,
    replicationGroupDurabilityEngineVersion,
    replicationGroupDurabilityExclusive,
    replicationGroupDurabilityMultiAz,
    replicationGroupDurabilityNodeTypeDisputed,
    replicationGroupDurabilityNodeType,
  ],
  'replication-group/global-datastore': [
    replicationGroupGlobalDatastoreEngineVersion,
    replicationGroupGlobalDatastoreInherited,
    replicationGroupGlobalDatastoreNetworkType,
    replicationGroupGlobalDatastoreNodeType,
  ],
  'replication-group/auto-scaling': [
    replicationGroupAutoScalingClusterMode,
    replicationGroupAutoScalingEngineVersion,
    replicationGroupAutoScalingGlobalDatastore,
    replicationGroupAutoScalingNodeTypeDisputed,
    replicationGroupAutoScalingNodeType,
    replicationGroupAutoScalingTarget,
  ],
  'replication-group/kv-caching': [
    replicationGroupKvCachingEngineVersion,
    replicationGroupKvCachingTopology,
  ],
  'cache-cluster/encryption': [
    cacheClusterEncryptable,
    cacheClusterEncryptionInTransit,
    cacheClusterNotEncryptedAtRest,
    cacheClusterTransitEncryptionNodeType,
  ],
  'cache-cluster/engine': [
    cacheClusterAutoMinorVersionUpgrade,
    cacheClusterEngineVersionFormat,
    cacheClusterEngineVersionKnown,
    cacheClusterNodeTypeCreatable,
    cacheClusterNodeTypeEngineVersion,
    cacheClusterNodeTypeKnown,
    cacheClusterNodeTypeSupported,
    cacheClusterParameterGroupClusterMode,
    cacheClusterParameterGroupFamily,
  ],
  'cache-cluster/topology': [
    cacheClusterCrossAz,
    cacheClusterAzModeZones,
    cacheClusterCrossAzNodes,
    cacheClusterPreferredZones,
    cacheClusterZonesEngine,
    cacheClusterZonesInSubnetGroup,
  ],
  'cache-cluster/numbers-and-names': [
    cacheClusterEnumeratedValues,
    cacheClusterNameFormat,
    cacheClusterNodeQuota,
    cacheClusterNumCacheNodesRange,
    cacheClusterSingleNode,
  ],
  'cache-cluster/network': [
    cacheClusterInVpc,
    cacheClusterNonDefaultPort,
    cacheClusterNetworkTypeEngineVersion,
    cacheClusterNetworkTypeNodeType,
  ],
  'cache-cluster/backup-and-maintenance': [
    cacheClusterBackup,
    cacheClusterMaintenanceWindow,
    cacheClusterSnapshotEngine,
    cacheClusterSnapshotRetentionRange,
    cacheClusterSnapshotWindow,
  ],
  'cache-cluster/logs': [
    cacheClusterLogDeliveryEngineVersion,
    cacheClusterLogDeliveryEngine,
    cacheClusterLogDeliveryValues,
    cacheClusterLogDestinationName,
  ],
  'serverless-cache/authentication': [
    serverlessCacheAuthentication,
    serverlessCacheUserGroupEngine,
    serverlessCacheUserGroupMemcached,
  ],
  'serverless-cache/encryption': [
    serverlessCacheCustomerManagedKey,
    serverlessCacheKmsKeyArn,
    serverlessCacheKmsKeySymmetric,
  ],
  'serverless-cache/network': [
    serverlessCacheInVpc,
    serverlessCacheNetworkTypeSubnets,
    serverlessCacheSingleVpc,
  ],
  'serverless-cache/backup': [
    serverlessCacheBackup,
    serverlessCacheDailySnapshotTime,
    serverlessCacheSnapshotRetentionRange,
  ],
  'serverless-cache/usage-limits': [
    serverlessCacheDataStorageRange,
    serverlessCacheEcpuRange,
    serverlessCacheUsageLimitsOrder,
  ],
  'serverless-cache/numbers-and-names': [
    serverlessCacheDescriptionCharacters,
    serverlessCacheDescriptionLength,
    serverlessCacheEnumeratedValues,
    serverlessCacheMajorEngineVersionKnown,
    serverlessCacheNameFormat,
    serverlessCacheNameLowercase,
  ],
  'users/authentication': [
    userAuthentication,
    userAuthenticationExclusive,
    userAuthenticationPresent,
    userIamUserName,
    userNoPasswordEngine,
  ],
  'users/passwords': [
    userPasswordNotPlaintext,
    userPasswordCharacters,
    userPasswordCount,
    userPasswordLength,
  ],
  'users/permissions': [
    userLeastPrivilege,
    userAccessString,
  ],
  'users/ids-and-values': [
    userEnumeratedValues,
    userIdFormat,
    userIdLength,
    userIdLowercase,
    userIdReserved,
  ],
  'users/user-groups': [
    userGroupDefaultUser,
    userGroupDefaultUserPresent,
    userGroupEngineUsers,
    userGroupIdFormat,
    userGroupIdLength,
    userGroupIdLowercase,
    userGroupUniqueUserNames,
    userGroupUserCount,
  ],
  'elasticache-shared/subnet-groups': [
    subnetGroupNameFormat,
    subnetGroupNameLength,
    subnetGroupNameLowercase,
    subnetGroupSingleVpc,
    subnetGroupSubnetCount,
  ],
  'elasticache-shared/parameter-groups': [
    parameterGroupFamilyKnown,
  ],
  'elasticache-shared/global-datastore': [
    globalReplicationGroupEngineVersion,
    globalReplicationGroupEnumeratedValues,
    globalReplicationGroupFailover,
    globalReplicationGroupMembers,
    globalReplicationGroupNodeGroupCount,
    globalReplicationGroupNodeType,
  ],
  'dax/encryption': [
    daxEncryptableNodeType,
    daxEncryptionAtRest,
    daxEncryptionInTransit,
  ],
  'dax/role': [
    daxIamRoleArnFormat,
    daxIamRoleTrust,
  ],
  'dax/topology': [
    daxMultiAz,
    daxAvailabilityZonesCount,
    daxAvailabilityZonesInSubnetGroup,
    daxNodeTypeKnown,
    daxReplicationFactorRange,
  ],
  'dax/network': [
    daxInVpc,
    daxSubnetGroupNameLowercase,
    daxSubnetGroupSingleVpc,
    daxSubnetGroupSubnetCount,
  ],
  'dax/parameter-groups': [
    daxParameterGroupRecordTtl,
    daxParameterGroupParametersKnown,
    daxParameterGroupTtlFormat,
  ],
  'dax/names-and-maintenance': [
    daxClusterNameFormat,
    daxClusterNameLowercase,
    daxClusterNameReservedWords,
    daxEnumeratedValues,
    daxMaintenanceWindow,
  ],
  'memorydb/encryption': [
    memoryDbEncryptionInTransit,
    memoryDbCustomerManagedKey,
    memoryDbKmsKeySymmetric,
  ],
  'memorydb/authentication': [
    memoryDbAuthentication,
    memoryDbAclUserCount,
    memoryDbAclUserUnique,
    memoryDbAuthenticationInTransit,
    memoryDbIamAuthenticationEngineVersion,
  ],
  'memorydb/users': [
    memoryDbUserAccessString,
    memoryDbUserAuthenticationMode,
    memoryDbUserPasswordCount,
    memoryDbUserPasswordLength,
  ],
  'memorydb/engine': [
    memoryDbAutoMinorVersionUpgrade,
    memoryDbEnginePresent,
    memoryDbEngineVersionKnown,
    memoryDbNodeTypeKnown,
    memoryDbParameterGroupFamilyKnown,
    memoryDbParameterGroupFamily,
    memoryDbVectorSearch,
  ],
  'memorydb/topology': [
    memoryDbMultiAz,
    memoryDbMultiRegionEngineVersion,
    memoryDbMultiRegionNodeType,
  ],
  'memorydb/data-tiering': [
    memoryDbDataTieringMaxmemoryPolicy,
    memoryDbDataTieringNodeType,
  ],
  'memorydb/network': [
    memoryDbInVpc,
    memoryDbIpDiscoveryNetworkType,
    memoryDbNetworkTypeSubnets,
    memoryDbSubnetGroupSubnetCount,
  ],
  'memorydb/backup-and-maintenance': [
    memoryDbBackup,
    memoryDbMaintenanceWindow,
    memoryDbSnapshotRetentionRange,
    memoryDbSnapshotWindow,
  ],
  'memorydb/numbers-and-names': [
    memoryDbEnumeratedValues,
    memoryDbNameFormat,
    memoryDbNameLowercase,
    memoryDbNodeQuota,
    memoryDbNumReplicasPerShardRange,
    memoryDbNumShardsRange,
  ],
  'network/exposure': [
    cachePortOpenToWorld,
    cachePublicSubnet,
  ],
  'network/nat-instance': [
    natInstanceImdsv2,
    natInstanceRootVolumeEncrypted,
    natInstanceSshOpenToWorld,
  ],
  'redis-enterprise/document': [
    redisEnterpriseCipherSuites,
    redisEnterpriseDiscoveryTlsRequired,
    redisEnterpriseHttpDisabled,
    redisEnterpriseKeyNotInDocument,
    redisEnterpriseMinimumTlsVersion,
    redisEnterpriseCertificateKnown,
    redisEnterpriseSettingKnown,
    redisEnterpriseTlsVersionKnown,
  ],
  'redis-enterprise/association': [
    redisEnterpriseAssociationOneCluster,
    redisEnterpriseAssociationOneAtATime,
  ],
  'redis-enterprise/network': [
    redisEnterpriseHttpPortClosed,
  ],
};

/** Every rule of the library. */
export const CATALOGUE: readonly Rule[] = Object.values(RULES_BY_SUBJECT).flat();
