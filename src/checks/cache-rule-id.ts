/**
 * The rules of `EncryptedCacheChecks`, each with its requirement and its default level.
 *
 * Generated from src/rules by build-tools/generate.js. Do not edit.
 */
export enum CacheRuleId {
  /** Redis and Valkey should take minor versions by themselves. (warning) */
  CACHE_CLUSTER_AUTO_MINOR_VERSION_UPGRADE = 'CacheClusterAutoMinorVersionUpgrade',

  /** AZMode and the preferred Availability Zones must agree: several zones for "cross-az", one for "single-az". (error) */
  CACHE_CLUSTER_AZ_MODE_ZONES = 'CacheClusterAzModeZones',

  /** Redis and Valkey should be backed up daily, and the backups kept for as many days as are asked for. (warning) */
  CACHE_CLUSTER_BACKUP = 'CacheClusterBackup',

  /** The nodes of a Memcached cluster should be spread over several Availability Zones. (warning) */
  CACHE_CLUSTER_CROSS_AZ = 'CacheClusterCrossAz',

  /** A cluster across Availability Zones must have two nodes or more. (error) */
  CACHE_CLUSTER_CROSS_AZ_NODES = 'CacheClusterCrossAzNodes',

  /** Redis and Valkey must run in a resource that can be encrypted at rest. (error) */
  CACHE_CLUSTER_ENCRYPTABLE = 'CacheClusterEncryptable',

  /** Memcached must encrypt its connections, with a version that can. (error) */
  CACHE_CLUSTER_ENCRYPTION_IN_TRANSIT = 'CacheClusterEncryptionInTransit',

  /**
   * EngineVersion must be a version: major, minor and patch for Memcached, and for Redis below 6; major and minor for any other.
   * (error)
   */
  CACHE_CLUSTER_ENGINE_VERSION_FORMAT = 'CacheClusterEngineVersionFormat',

  /** EngineVersion should be a version of the engine that ElastiCache offers. (warning) */
  CACHE_CLUSTER_ENGINE_VERSION_KNOWN = 'CacheClusterEngineVersionKnown',

  /** A property that takes one of a closed set of values must have one of these values, in lower case. (error) */
  CACHE_CLUSTER_ENUMERATED_VALUES = 'CacheClusterEnumeratedValues',

  /** A cluster must be in a subnet group that was made for it, not in that of the default VPC. (error) */
  CACHE_CLUSTER_IN_VPC = 'CacheClusterInVpc',

  /** A cluster must run another engine than Memcached to deliver logs. (error) */
  CACHE_CLUSTER_LOG_DELIVERY_ENGINE = 'CacheClusterLogDeliveryEngine',

  /** A cluster must run an engine version that can deliver the log. (error) */
  CACHE_CLUSTER_LOG_DELIVERY_ENGINE_VERSION = 'CacheClusterLogDeliveryEngineVersion',

  /**
   * A log delivery must name a log, a format and a type of destination that the service knows, and describe exactly that
   * destination. (error)
   */
  CACHE_CLUSTER_LOG_DELIVERY_VALUES = 'CacheClusterLogDeliveryValues',

  /** The destination of a log delivery must be given by its name, not by its ARN. (error) */
  CACHE_CLUSTER_LOG_DESTINATION_NAME = 'CacheClusterLogDestinationName',

  /**
   * The weekly maintenance window must have the form ddd:hh24:mi-ddd:hh24:mi, in UTC with days from mon to sun, and last 60
   * minutes or longer. (error)
   */
  CACHE_CLUSTER_MAINTENANCE_WINDOW = 'CacheClusterMaintenanceWindow',

  /**
   * The name of a cluster must have 1 to 50 letters, digits and hyphens, begin with a letter, and neither end with a hyphen nor
   * have two in a row. (error)
   */
  CACHE_CLUSTER_NAME_FORMAT = 'CacheClusterNameFormat',

  /** A cluster with IPv6 addresses must run an engine version that listens on them. (error) */
  CACHE_CLUSTER_NETWORK_TYPE_ENGINE_VERSION = 'CacheClusterNetworkTypeEngineVersion',

  /** A cluster with IPv6 addresses must have nodes on the Nitro System. (error) */
  CACHE_CLUSTER_NETWORK_TYPE_NODE_TYPE = 'CacheClusterNetworkTypeNodeType',

  /** A Memcached cluster must have 40 nodes at most, unless AWS has raised the quota of the account. (warning) */
  CACHE_CLUSTER_NODE_QUOTA = 'CacheClusterNodeQuota',

  /** CacheNodeType should be of a family that new clusters can be created with. (warning) */
  CACHE_CLUSTER_NODE_TYPE_CREATABLE = 'CacheClusterNodeTypeCreatable',

  /** The engine version must be one that runs on the node type. (error) */
  CACHE_CLUSTER_NODE_TYPE_ENGINE_VERSION = 'CacheClusterNodeTypeEngineVersion',

  /** CacheNodeType should be a node type that ElastiCache offers. (warning) */
  CACHE_CLUSTER_NODE_TYPE_KNOWN = 'CacheClusterNodeTypeKnown',

  /** A cluster outside a replication group must have nodes of a family that is offered for it. (error) */
  CACHE_CLUSTER_NODE_TYPE_SUPPORTED = 'CacheClusterNodeTypeSupported',

  /** A cluster should listen on another port than the default of its engine, 11211 or 6379. (warning, optional) */
  CACHE_CLUSTER_NON_DEFAULT_PORT = 'CacheClusterNonDefaultPort',

  /** Memcached should run where it is encrypted at rest: in a serverless cache. (warning, optional) */
  CACHE_CLUSTER_NOT_ENCRYPTED_AT_REST = 'CacheClusterNotEncryptedAtRest',

  /** A cluster must have a whole number of nodes from 1 on. (error) */
  CACHE_CLUSTER_NUM_CACHE_NODES_RANGE = 'CacheClusterNumCacheNodesRange',

  /** The parameter group of a cluster must have cluster mode off. (error) */
  CACHE_CLUSTER_PARAMETER_GROUP_CLUSTER_MODE = 'CacheClusterParameterGroupClusterMode',

  /** The parameter group must be of the family that engine and version belong to. (error) */
  CACHE_CLUSTER_PARAMETER_GROUP_FAMILY = 'CacheClusterParameterGroupFamily',

  /** PreferredAvailabilityZones must name one Availability Zone for each node, as many as NumCacheNodes says. (error) */
  CACHE_CLUSTER_PREFERRED_ZONES = 'CacheClusterPreferredZones',

  /** A cluster of Redis or Valkey must have exactly one node. (error) */
  CACHE_CLUSTER_SINGLE_NODE = 'CacheClusterSingleNode',

  /** A cluster must run another engine than Memcached to be backed up, or restored from a backup. (error) */
  CACHE_CLUSTER_SNAPSHOT_ENGINE = 'CacheClusterSnapshotEngine',

  /** Automatic backups must be kept for a whole number of days from 0 to 35. (error) */
  CACHE_CLUSTER_SNAPSHOT_RETENTION_RANGE = 'CacheClusterSnapshotRetentionRange',

  /** The daily backup window must have the form hh24:mi-hh24:mi, in UTC, and last 60 minutes or longer. (error) */
  CACHE_CLUSTER_SNAPSHOT_WINDOW = 'CacheClusterSnapshotWindow',

  /** Memcached with encrypted connections needs a node type that supports them. (error) */
  CACHE_CLUSTER_TRANSIT_ENCRYPTION_NODE_TYPE = 'CacheClusterTransitEncryptionNodeType',

  /** A cluster must run Memcached to have nodes in several Availability Zones. (error) */
  CACHE_CLUSTER_ZONES_ENGINE = 'CacheClusterZonesEngine',

  /** The nodes of a cluster must be in Availability Zones of the subnets of its subnet group. (error) */
  CACHE_CLUSTER_ZONES_IN_SUBNET_GROUP = 'CacheClusterZonesInSubnetGroup',

  /** A security group must not open the port of a cache to every address on the internet. (error) */
  CACHE_PORT_OPEN_TO_WORLD = 'CachePortOpenToWorld',

  /** The subnets of a cache should have no route to an internet gateway. (warning) */
  CACHE_PUBLIC_SUBNET = 'CachePublicSubnet',

  /** AvailabilityZones must name one Availability Zone for each node, as many as ReplicationFactor says. (error) */
  DAX_AVAILABILITY_ZONES_COUNT = 'DaxAvailabilityZonesCount',

  /** The nodes of a DAX cluster must be in Availability Zones of the subnets of its subnet group. (error) */
  DAX_AVAILABILITY_ZONES_IN_SUBNET_GROUP = 'DaxAvailabilityZonesInSubnetGroup',

  /**
   * The name of a DAX cluster must have 1 to 20 letters, digits and hyphens, begin with a letter, and neither end with a hyphen
   * nor have two in a row. (error)
   */
  DAX_CLUSTER_NAME_FORMAT = 'DaxClusterNameFormat',

  /** The name of a DAX cluster should be in lower case. (warning) */
  DAX_CLUSTER_NAME_LOWERCASE = 'DaxClusterNameLowercase',

  /** The name of a DAX cluster must not contain sudo or grep. (error) */
  DAX_CLUSTER_NAME_RESERVED_WORDS = 'DaxClusterNameReservedWords',

  /** The node type of a DAX cluster must be one that can encrypt at rest. (error) */
  DAX_ENCRYPTABLE_NODE_TYPE = 'DaxEncryptableNodeType',

  /** A DAX cluster must encrypt its data at rest. (error) */
  DAX_ENCRYPTION_AT_REST = 'DaxEncryptionAtRest',

  /** A DAX cluster must encrypt the connections to its endpoint. (error) */
  DAX_ENCRYPTION_IN_TRANSIT = 'DaxEncryptionInTransit',

  /**
   * A property that takes one of a closed set of values must have one of these values, in upper and lower case as they are.
   * (error)
   */
  DAX_ENUMERATED_VALUES = 'DaxEnumeratedValues',

  /** A DAX cluster must be given the ARN of an IAM role. (error) */
  DAX_IAM_ROLE_ARN_FORMAT = 'DaxIamRoleArnFormat',

  /** The role of a DAX cluster must trust dax.amazonaws.com. (error) */
  DAX_IAM_ROLE_TRUST = 'DaxIamRoleTrust',

  /** A DAX cluster must be in a subnet group that was made for it, not in that of the default VPC. (error) */
  DAX_IN_VPC = 'DaxInVpc',

  /**
   * The weekly maintenance window must have the form ddd:hh24:mi-ddd:hh24:mi, in UTC with days from mon to sun, and last 60
   * minutes or longer. (error)
   */
  DAX_MAINTENANCE_WINDOW = 'DaxMaintenanceWindow',

  /** A DAX cluster should have 3 nodes or more, in more than one Availability Zone. (warning) */
  DAX_MULTI_AZ = 'DaxMultiAz',

  /** NodeType should be a node type that DAX offers. (warning) */
  DAX_NODE_TYPE_KNOWN = 'DaxNodeTypeKnown',

  /** A DAX parameter group can hold record-ttl-millis and query-ttl-millis, and nothing else. (error) */
  DAX_PARAMETER_GROUP_PARAMETERS_KNOWN = 'DaxParameterGroupParametersKnown',

  /** The items in the cache of a DAX cluster should expire: record-ttl-millis should not be 0. (warning, optional) */
  DAX_PARAMETER_GROUP_RECORD_TTL = 'DaxParameterGroupRecordTtl',

  /** The times to live of a DAX parameter group must be whole numbers of milliseconds, 0 or more. (error) */
  DAX_PARAMETER_GROUP_TTL_FORMAT = 'DaxParameterGroupTtlFormat',

  /** A DAX cluster must have a whole number of nodes from 1 to 11. (error) */
  DAX_REPLICATION_FACTOR_RANGE = 'DaxReplicationFactorRange',

  /** The name of a DAX subnet group should be in lower case. (warning) */
  DAX_SUBNET_GROUP_NAME_LOWERCASE = 'DaxSubnetGroupNameLowercase',

  /** The subnets of a DAX subnet group must all be in the same VPC. (error) */
  DAX_SUBNET_GROUP_SINGLE_VPC = 'DaxSubnetGroupSingleVpc',

  /** A DAX subnet group must have 20 subnets at most, unless AWS has raised the quota of the account. (warning) */
  DAX_SUBNET_GROUP_SUBNET_COUNT = 'DaxSubnetGroupSubnetCount',

  /** A global datastore must run an engine version that supports it. (error) */
  GLOBAL_REPLICATION_GROUP_ENGINE_VERSION = 'GlobalReplicationGroupEngineVersion',

  /** The engine of a global datastore and the roles of its members must have one of their values. (error) */
  GLOBAL_REPLICATION_GROUP_ENUMERATED_VALUES = 'GlobalReplicationGroupEnumeratedValues',

  /** A global datastore with cluster mode needs AutomaticFailoverEnabled: true. (error) */
  GLOBAL_REPLICATION_GROUP_FAILOVER = 'GlobalReplicationGroupFailover',

  /** A global datastore must have one primary, and 2 secondaries at most. (error) */
  GLOBAL_REPLICATION_GROUP_MEMBERS = 'GlobalReplicationGroupMembers',

  /** A global datastore must have a whole number of shards from 1 to 500. (error) */
  GLOBAL_REPLICATION_GROUP_NODE_GROUP_COUNT = 'GlobalReplicationGroupNodeGroupCount',

  /** A global datastore must have nodes of a family that global datastores are offered for, of the size large or above. (error) */
  GLOBAL_REPLICATION_GROUP_NODE_TYPE = 'GlobalReplicationGroupNodeType',

  /** An ACL must have 100 users at most, unless AWS has raised the quota of the account. (warning) */
  MEMORY_DB_ACL_USER_COUNT = 'MemoryDbAclUserCount',

  /** The users of an ACL must differ. (error) */
  MEMORY_DB_ACL_USER_UNIQUE = 'MemoryDbAclUserUnique',

  /** A MemoryDB cluster must have an ACL of users that authenticate, not open-access. (error) */
  MEMORY_DB_AUTHENTICATION = 'MemoryDbAuthentication',

  /** A MemoryDB cluster with an ACL of its own needs TLSEnabled: true. (error) */
  MEMORY_DB_AUTHENTICATION_IN_TRANSIT = 'MemoryDbAuthenticationInTransit',

  /** A MemoryDB cluster should receive minor engine versions automatically. (warning) */
  MEMORY_DB_AUTO_MINOR_VERSION_UPGRADE = 'MemoryDbAutoMinorVersionUpgrade',

  /** A MemoryDB cluster should take snapshots every day and keep them long enough. (warning) */
  MEMORY_DB_BACKUP = 'MemoryDbBackup',

  /** A MemoryDB cluster should encrypt its data with a customer managed key. (warning, optional) */
  MEMORY_DB_CUSTOMER_MANAGED_KEY = 'MemoryDbCustomerManagedKey',

  /** Data tiering needs one of the maxmemory policies volatile-lru, allkeys-lru, noeviction. (error) */
  MEMORY_DB_DATA_TIERING_MAXMEMORY_POLICY = 'MemoryDbDataTieringMaxmemoryPolicy',

  /** Data tiering must be on where the nodes have an SSD for it, and nowhere else. (error) */
  MEMORY_DB_DATA_TIERING_NODE_TYPE = 'MemoryDbDataTieringNodeType',

  /** A MemoryDB cluster must encrypt its connections. (error) */
  MEMORY_DB_ENCRYPTION_IN_TRANSIT = 'MemoryDbEncryptionInTransit',

  /** A MemoryDB cluster with a version of Valkey should name its Engine. (warning) */
  MEMORY_DB_ENGINE_PRESENT = 'MemoryDbEnginePresent',

  /** EngineVersion should be a version that MemoryDB offers. (warning) */
  MEMORY_DB_ENGINE_VERSION_KNOWN = 'MemoryDbEngineVersionKnown',

  /** A property that takes one of a closed set of values must have one of these values. (error) */
  MEMORY_DB_ENUMERATED_VALUES = 'MemoryDbEnumeratedValues',

  /** Users that authenticate with IAM need a cluster with an engine version from 7.0 on. (error) */
  MEMORY_DB_IAM_AUTHENTICATION_ENGINE_VERSION = 'MemoryDbIamAuthenticationEngineVersion',

  /** A MemoryDB cluster should be in a subnet group that was made for it, not in that of the default VPC. (warning) */
  MEMORY_DB_IN_VPC = 'MemoryDbInVpc',

  /** IpDiscovery must name a kind of address that NetworkType gives the nodes. (error) */
  MEMORY_DB_IP_DISCOVERY_NETWORK_TYPE = 'MemoryDbIpDiscoveryNetworkType',

  /** The key of a MemoryDB cluster must be a symmetric encryption key. (error) */
  MEMORY_DB_KMS_KEY_SYMMETRIC = 'MemoryDbKmsKeySymmetric',

  /**
   * The weekly maintenance window must have the form ddd:hh24:mi-ddd:hh24:mi, in UTC with days from mon to sun, and last 60
   * minutes or longer. (error)
   */
  MEMORY_DB_MAINTENANCE_WINDOW = 'MemoryDbMaintenanceWindow',

  /** Each shard of a MemoryDB cluster should have a replica. (warning) */
  MEMORY_DB_MULTI_AZ = 'MemoryDbMultiAz',

  /** A cluster of a multi-Region cluster must run Valkey 7.3 or later. (error) */
  MEMORY_DB_MULTI_REGION_ENGINE_VERSION = 'MemoryDbMultiRegionEngineVersion',

  /** A cluster of a multi-Region cluster must have nodes of a type that replicates between Regions. (error) */
  MEMORY_DB_MULTI_REGION_NODE_TYPE = 'MemoryDbMultiRegionNodeType',

  /**
   * A name of MemoryDB must consist of letters, digits and hyphens, begin with a letter, and keep to the length of its kind;
   * names of clusters, subnet groups and parameter groups must neither end with a hyphen nor have two in a row. (error)
   */
  MEMORY_DB_NAME_FORMAT = 'MemoryDbNameFormat',

  /** A name of MemoryDB should be in lower case. (warning) */
  MEMORY_DB_NAME_LOWERCASE = 'MemoryDbNameLowercase',

  /** NetworkType: "ipv6" needs subnets without IPv4, and every other NetworkType needs subnets with it. (error) */
  MEMORY_DB_NETWORK_TYPE_SUBNETS = 'MemoryDbNetworkTypeSubnets',

  /**
   * The shards of a MemoryDB cluster must have 90 nodes together at most, unless AWS has raised the quota of the account.
   * (warning)
   */
  MEMORY_DB_NODE_QUOTA = 'MemoryDbNodeQuota',

  /** NodeType should be a node type that MemoryDB offers. (warning) */
  MEMORY_DB_NODE_TYPE_KNOWN = 'MemoryDbNodeTypeKnown',

  /** A shard of MemoryDB must have a whole number of replicas from 0 to 5. (error) */
  MEMORY_DB_NUM_REPLICAS_PER_SHARD_RANGE = 'MemoryDbNumReplicasPerShardRange',

  /** A MemoryDB cluster must have a whole number of shards, 1 at least. (error) */
  MEMORY_DB_NUM_SHARDS_RANGE = 'MemoryDbNumShardsRange',

  /** The parameter group must be of the family that engine and version belong to. (error) */
  MEMORY_DB_PARAMETER_GROUP_FAMILY = 'MemoryDbParameterGroupFamily',

  /**
   * A parameter group of MemoryDB should be of a family that is known: memorydb_redis6, memorydb_redis7, memorydb_valkey7.
   * (warning)
   */
  MEMORY_DB_PARAMETER_GROUP_FAMILY_KNOWN = 'MemoryDbParameterGroupFamilyKnown',

  /** Automatic snapshots must be kept for a whole number of days from 0 to 35. (error) */
  MEMORY_DB_SNAPSHOT_RETENTION_RANGE = 'MemoryDbSnapshotRetentionRange',

  /** The daily snapshot window must have the form hh24:mi-hh24:mi, in UTC, and last 60 minutes or longer. (error) */
  MEMORY_DB_SNAPSHOT_WINDOW = 'MemoryDbSnapshotWindow',

  /** A subnet group of MemoryDB must have 20 subnets at most, unless AWS has raised the quota of the account. (warning) */
  MEMORY_DB_SUBNET_GROUP_SUBNET_COUNT = 'MemoryDbSubnetGroupSubnetCount',

  /** A user of MemoryDB must have an access string, which must say nothing about passwords. (error) */
  MEMORY_DB_USER_ACCESS_STRING = 'MemoryDbUserAccessString',

  /** A user of MemoryDB must have an AuthenticationMode of the type password or iam. (error) */
  MEMORY_DB_USER_AUTHENTICATION_MODE = 'MemoryDbUserAuthenticationMode',

  /** A user of MemoryDB that authenticates with a password must have 1 or 2 passwords. (error) */
  MEMORY_DB_USER_PASSWORD_COUNT = 'MemoryDbUserPasswordCount',

  /** A password of a MemoryDB user should have from 16 to 128 characters. (warning) */
  MEMORY_DB_USER_PASSWORD_LENGTH = 'MemoryDbUserPasswordLength',

  /** A cluster with vector search must have 1 shard and nodes without data tiering. (error) */
  MEMORY_DB_VECTOR_SEARCH = 'MemoryDbVectorSearch',

  /** An instance that forwards to a cache must take session tokens only at its metadata service. (error) */
  NAT_INSTANCE_IMDSV2 = 'NatInstanceImdsv2',

  /** An instance that forwards to a cache must encrypt its root volume. (error) */
  NAT_INSTANCE_ROOT_VOLUME_ENCRYPTED = 'NatInstanceRootVolumeEncrypted',

  /** An instance that forwards to a cache must not be open to SSH from every address on the internet. (error) */
  NAT_INSTANCE_SSH_OPEN_TO_WORLD = 'NatInstanceSshOpenToWorld',

  /**
   * A parameter group must be of a family that is documented: memcached1.4, memcached1.5, memcached1.6, redis2.6, redis2.8,
   * redis3.2, redis4.0, redis5.0, redis6.x, redis7, valkey7, valkey8, valkey9. (warning)
   */
  PARAMETER_GROUP_FAMILY_KNOWN = 'ParameterGroupFamilyKnown',

  /** The nodes of a cluster should be looked after one at a time, and the first failure should be the last. (warning) */
  REDIS_ENTERPRISE_ASSOCIATION_ONE_AT_ATIME = 'RedisEnterpriseAssociationOneAtATime',

  /**
   * The certificates of a cluster must go to the nodes of this cluster and to no others: one target, and for a tag one value.
   * (error)
   */
  REDIS_ENTERPRISE_ASSOCIATION_ONE_CLUSTER = 'RedisEnterpriseAssociationOneCluster',

  /** A certificate must be one that the release of the cluster has. (error) */
  REDIS_ENTERPRISE_CERTIFICATE_KNOWN = 'RedisEnterpriseCertificateKnown',

  /**
   * A list of cipher suites must name suites, one by one, that encrypt and authenticate together and have forward secrecy.
   * (error)
   */
  REDIS_ENTERPRISE_CIPHER_SUITES = 'RedisEnterpriseCipherSuites',

  /** The discovery service of a Redis Enterprise cluster must refuse plaintext. (error) */
  REDIS_ENTERPRISE_DISCOVERY_TLS_REQUIRED = 'RedisEnterpriseDiscoveryTlsRequired',

  /** The REST API of a Redis Enterprise cluster must not answer without TLS. (error) */
  REDIS_ENTERPRISE_HTTP_DISABLED = 'RedisEnterpriseHttpDisabled',

  /**
   * A security group of a Redis Enterprise cluster must not open port 8080, the REST API over plain HTTP, to anybody but itself.
   * (error)
   */
  REDIS_ENTERPRISE_HTTP_PORT_CLOSED = 'RedisEnterpriseHttpPortClosed',

  /**
   * A document must not hold private keys or passwords, neither as text nor as dynamic references, which become text when it is
   * deployed. (error)
   */
  REDIS_ENTERPRISE_KEY_NOT_IN_DOCUMENT = 'RedisEnterpriseKeyNotInDocument',

  /**
   * A Redis Enterprise cluster must accept nothing older than TLS 1.2, in its control plane, its data plane and its discovery
   * service. (error)
   */
  REDIS_ENTERPRISE_MINIMUM_TLS_VERSION = 'RedisEnterpriseMinimumTlsVersion',

  /** A setting must be one that the release of the cluster has, under the name that it has there. (error) */
  REDIS_ENTERPRISE_SETTING_KNOWN = 'RedisEnterpriseSettingKnown',

  /** The oldest version of TLS that is accepted must be one that the release of the cluster can demand. (error) */
  REDIS_ENTERPRISE_TLS_VERSION_KNOWN = 'RedisEnterpriseTlsVersionKnown',

  /** The parameter group of a replication group must not switch append-only files on. (error) */
  REPLICATION_GROUP_APPEND_ONLY = 'ReplicationGroupAppendOnly',

  /** An AUTH token should have letters, digits and ! & # $ ^ < > - only. (warning) */
  REPLICATION_GROUP_AUTH_TOKEN_CHARACTERS = 'ReplicationGroupAuthTokenCharacters',

  /** An AUTH token must have from 16 to 128 characters. (error) */
  REPLICATION_GROUP_AUTH_TOKEN_LENGTH = 'ReplicationGroupAuthTokenLength',

  /** The AUTH token must not be readable in the template, in a parameter or in a plain SSM parameter. (error) */
  REPLICATION_GROUP_AUTH_TOKEN_NOT_PLAINTEXT = 'ReplicationGroupAuthTokenNotPlaintext',

  /** A replication group must demand authentication: an AUTH token or a user group. (error) */
  REPLICATION_GROUP_AUTHENTICATION = 'ReplicationGroupAuthentication',

  /** AuthToken and UserGroupIds need TransitEncryptionEnabled: true. (error) */
  REPLICATION_GROUP_AUTHENTICATION_IN_TRANSIT = 'ReplicationGroupAuthenticationInTransit',

  /** A replication group must have an AUTH token or a user group, not both. (error) */
  REPLICATION_GROUP_AUTHENTICATION_SINGLE_METHOD = 'ReplicationGroupAuthenticationSingleMethod',

  /** A replication group should take minor versions of its engine by itself. (warning) */
  REPLICATION_GROUP_AUTO_MINOR_VERSION_UPGRADE = 'ReplicationGroupAutoMinorVersionUpgrade',

  /** AutoMinorVersionUpgrade: true should stand on an engine version that the service upgrades. (warning) */
  REPLICATION_GROUP_AUTO_MINOR_VERSION_UPGRADE_ENGINE_VERSION = 'ReplicationGroupAutoMinorVersionUpgradeEngineVersion',

  /** A replication group that scales automatically must have cluster mode enabled. (error) */
  REPLICATION_GROUP_AUTO_SCALING_CLUSTER_MODE = 'ReplicationGroupAutoScalingClusterMode',

  /** A replication group that scales automatically must run an engine version that supports it. (error) */
  REPLICATION_GROUP_AUTO_SCALING_ENGINE_VERSION = 'ReplicationGroupAutoScalingEngineVersion',

  /** A replication group that scales automatically must not be in a global datastore. (error) */
  REPLICATION_GROUP_AUTO_SCALING_GLOBAL_DATASTORE = 'ReplicationGroupAutoScalingGlobalDatastore',

  /**
   * A replication group that scales automatically must have nodes of a family that this is offered for, of the size large or
   * xlarge or 2xlarge. (error)
   */
  REPLICATION_GROUP_AUTO_SCALING_NODE_TYPE = 'ReplicationGroupAutoScalingNodeType',

  /**
   * A replication group that scales automatically should have nodes of a family that every revision of the documentation lists
   * for it. (warning)
   */
  REPLICATION_GROUP_AUTO_SCALING_NODE_TYPE_DISPUTED = 'ReplicationGroupAutoScalingNodeTypeDisputed',

  /** The target of automatic scaling must be between 35 and 70 percent. (error) */
  REPLICATION_GROUP_AUTO_SCALING_TARGET = 'ReplicationGroupAutoScalingTarget',

  /** A replication group should fail over to a replica by itself. (warning) */
  REPLICATION_GROUP_AUTOMATIC_FAILOVER = 'ReplicationGroupAutomaticFailover',

  /** A replication group should be backed up daily, and its backups kept for as many days as are asked for. (warning) */
  REPLICATION_GROUP_BACKUP = 'ReplicationGroupBackup',

  /**
   * A replication group on its way to cluster mode, in the mode "compatible", must have automatic failover and a replica.
   * (error)
   */
  REPLICATION_GROUP_CLUSTER_MODE_COMPATIBLE = 'ReplicationGroupClusterModeCompatible',

  /**
   * A replication group can be moved to cluster mode, through the mode "compatible", on an engine version that supports it.
   * (error)
   */
  REPLICATION_GROUP_CLUSTER_MODE_ENGINE_VERSION = 'ReplicationGroupClusterModeEngineVersion',

  /** A replication group with cluster mode must have automatic failover, even if its shards have no replicas. (error) */
  REPLICATION_GROUP_CLUSTER_MODE_FAILOVER = 'ReplicationGroupClusterModeFailover',

  /** The parameter group of a replication group must have cluster mode on or off as ClusterMode says. (error) */
  REPLICATION_GROUP_CLUSTER_MODE_PARAMETER_GROUP = 'ReplicationGroupClusterModeParameterGroup',

  /** A replication group should be encrypted with a customer managed key. (warning, optional) */
  REPLICATION_GROUP_CUSTOMER_MANAGED_KEY = 'ReplicationGroupCustomerManagedKey',

  /** A replication group with data tiering must run an engine version that supports it. (error) */
  REPLICATION_GROUP_DATA_TIERING_ENGINE_VERSION = 'ReplicationGroupDataTieringEngineVersion',

  /** With data tiering, maxmemory-policy must be one of volatile-lru, allkeys-lru, noeviction. (error) */
  REPLICATION_GROUP_DATA_TIERING_MAXMEMORY_POLICY = 'ReplicationGroupDataTieringMaxmemoryPolicy',

  /** Data tiering must be on where the nodes have an SSD for it, and nowhere else. (error) */
  REPLICATION_GROUP_DATA_TIERING_NODE_TYPE = 'ReplicationGroupDataTieringNodeType',

  /** A template should say what becomes of a replication group that is deleted or replaced. (warning) */
  REPLICATION_GROUP_DELETION_POLICY = 'ReplicationGroupDeletionPolicy',

  /** A replication group must have a description of 1 to 255 characters. (error) */
  REPLICATION_GROUP_DESCRIPTION_LENGTH = 'ReplicationGroupDescriptionLength',

  /** A durable replication group must have cluster mode enabled. (error) */
  REPLICATION_GROUP_DURABILITY_CLUSTER_MODE = 'ReplicationGroupDurabilityClusterMode',

  /** A durable replication group must run an engine version that supports durability. (error) */
  REPLICATION_GROUP_DURABILITY_ENGINE_VERSION = 'ReplicationGroupDurabilityEngineVersion',

  /** A durable replication group must neither be in a global datastore nor tier data. (error) */
  REPLICATION_GROUP_DURABILITY_EXCLUSIVE = 'ReplicationGroupDurabilityExclusive',

  /** A durable replication group must be in several Availability Zones and have a replica in each shard. (error) */
  REPLICATION_GROUP_DURABILITY_MULTI_AZ = 'ReplicationGroupDurabilityMultiAz',

  /** A durable replication group must have nodes of a family that durability is offered for. (error) */
  REPLICATION_GROUP_DURABILITY_NODE_TYPE = 'ReplicationGroupDurabilityNodeType',

  /**
   * A durable replication group should have nodes of a family that every revision of the documentation lists for durability.
   * (warning)
   */
  REPLICATION_GROUP_DURABILITY_NODE_TYPE_DISPUTED = 'ReplicationGroupDurabilityNodeTypeDisputed',

  /** The engine version must be one that can encrypt. (error) */
  REPLICATION_GROUP_ENCRYPTABLE_ENGINE_VERSION = 'ReplicationGroupEncryptableEngineVersion',

  /** The node type must be one that can encrypt. (error) */
  REPLICATION_GROUP_ENCRYPTABLE_NODE_TYPE = 'ReplicationGroupEncryptableNodeType',

  /** A replication group must encrypt its data at rest. (error) */
  REPLICATION_GROUP_ENCRYPTION_AT_REST = 'ReplicationGroupEncryptionAtRest',

  /** A replication group must encrypt its connections, those between its nodes included. (error) */
  REPLICATION_GROUP_ENCRYPTION_IN_TRANSIT = 'ReplicationGroupEncryptionInTransit',

  /** EngineVersion must be a version: major and minor from 6 on, major, minor and patch below. (error) */
  REPLICATION_GROUP_ENGINE_VERSION_FORMAT = 'ReplicationGroupEngineVersionFormat',

  /** EngineVersion should be a version that ElastiCache offers. (warning) */
  REPLICATION_GROUP_ENGINE_VERSION_KNOWN = 'ReplicationGroupEngineVersionKnown',

  /** A replication group with the engine valkey should name its EngineVersion. (warning) */
  REPLICATION_GROUP_ENGINE_VERSION_PRESENT = 'ReplicationGroupEngineVersionPresent',

  /** A property that takes one of a closed set of values must have one of these values, in lower case. (error) */
  REPLICATION_GROUP_ENUMERATED_VALUES = 'ReplicationGroupEnumeratedValues',

  /** A replication group with automatic failover and without cluster mode must have two nodes or more. (error) */
  REPLICATION_GROUP_FAILOVER_REPLICAS = 'ReplicationGroupFailoverReplicas',

  /** A member of a global datastore must run an engine version that supports it. (error) */
  REPLICATION_GROUP_GLOBAL_DATASTORE_ENGINE_VERSION = 'ReplicationGroupGlobalDatastoreEngineVersion',

  /** A secondary of a global datastore must leave node type, engine, engine version and number of shards to its primary. (error) */
  REPLICATION_GROUP_GLOBAL_DATASTORE_INHERITED = 'ReplicationGroupGlobalDatastoreInherited',

  /** A member of a global datastore must have IPv4 addresses only. (error) */
  REPLICATION_GROUP_GLOBAL_DATASTORE_NETWORK_TYPE = 'ReplicationGroupGlobalDatastoreNetworkType',

  /**
   * A member of a global datastore must have nodes of a family that global datastores are offered for, of the size large or
   * above. (error)
   */
  REPLICATION_GROUP_GLOBAL_DATASTORE_NODE_TYPE = 'ReplicationGroupGlobalDatastoreNodeType',

  /** Users that authenticate with IAM need an engine version that knows it. (error) */
  REPLICATION_GROUP_IAM_AUTHENTICATION_ENGINE_VERSION = 'ReplicationGroupIamAuthenticationEngineVersion',

  /**
   * The id of a replication group must have 1 to 40 letters, digits and hyphens, begin with a letter, and neither end with a
   * hyphen nor have two in a row. (error)
   */
  REPLICATION_GROUP_ID_FORMAT = 'ReplicationGroupIdFormat',

  /** A replication group must be in a subnet group that was made for it, not in that of the default VPC. (error) */
  REPLICATION_GROUP_IN_VPC = 'ReplicationGroupInVpc',

  /** KmsKeyId needs AtRestEncryptionEnabled: true. (error) */
  REPLICATION_GROUP_KMS_KEY_ENCRYPTION_AT_REST = 'ReplicationGroupKmsKeyEncryptionAtRest',

  /** The key of a replication group must be a symmetric encryption key. (error) */
  REPLICATION_GROUP_KMS_KEY_SYMMETRIC = 'ReplicationGroupKmsKeySymmetric',

  /** Nodes for distributed key-value caching must run an engine version that supports it. (error) */
  REPLICATION_GROUP_KV_CACHING_ENGINE_VERSION = 'ReplicationGroupKvCachingEngineVersion',

  /**
   * Nodes for distributed key-value caching need cluster mode, no replicas, one Availability Zone, encrypted connections only,
   * and no automatic backups. (error)
   */
  REPLICATION_GROUP_KV_CACHING_TOPOLOGY = 'ReplicationGroupKvCachingTopology',

  /** A replication group should deliver its slow log and its engine log, as far as its engine version can. (warning, optional) */
  REPLICATION_GROUP_LOG_DELIVERY = 'ReplicationGroupLogDelivery',

  /** A replication group must run an engine version that can deliver the log. (error) */
  REPLICATION_GROUP_LOG_DELIVERY_ENGINE_VERSION = 'ReplicationGroupLogDeliveryEngineVersion',

  /** Each log of a replication group must be delivered to one destination. (warning) */
  REPLICATION_GROUP_LOG_DELIVERY_UNIQUE = 'ReplicationGroupLogDeliveryUnique',

  /**
   * A log delivery must name a log, a format and a type of destination that the service knows, and describe exactly that
   * destination. (error)
   */
  REPLICATION_GROUP_LOG_DELIVERY_VALUES = 'ReplicationGroupLogDeliveryValues',

  /** The destination of a log delivery must be given by its name, not by its ARN. (error) */
  REPLICATION_GROUP_LOG_DESTINATION_NAME = 'ReplicationGroupLogDestinationName',

  /**
   * The weekly maintenance window must have the form ddd:hh24:mi-ddd:hh24:mi, in UTC with days from mon to sun, and last 60
   * minutes or longer. (error)
   */
  REPLICATION_GROUP_MAINTENANCE_WINDOW = 'ReplicationGroupMaintenanceWindow',

  /** A replication group should have nodes in several Availability Zones. (warning) */
  REPLICATION_GROUP_MULTI_AZ = 'ReplicationGroupMultiAz',

  /** A replication group in several Availability Zones must have automatic failover. (error) */
  REPLICATION_GROUP_MULTI_AZ_FAILOVER = 'ReplicationGroupMultiAzFailover',

  /** Each shard of a replication group in several Availability Zones must have a replica. (error) */
  REPLICATION_GROUP_MULTI_AZ_REPLICAS = 'ReplicationGroupMultiAzReplicas',

  /** A replication group with IPv6 addresses must run an engine version that listens on them. (error) */
  REPLICATION_GROUP_NETWORK_TYPE_ENGINE_VERSION = 'ReplicationGroupNetworkTypeEngineVersion',

  /** A replication group with IPv6 addresses must have nodes on the Nitro System. (error) */
  REPLICATION_GROUP_NETWORK_TYPE_NODE_TYPE = 'ReplicationGroupNetworkTypeNodeType',

  /** The shards of a replication group must have 500 nodes together at most, or 250 on Redis older than 5.0.6. (error) */
  REPLICATION_GROUP_NODE_COUNT = 'ReplicationGroupNodeCount',

  /** NodeGroupConfiguration must describe as many shards as NumNodeGroups says, or none. (error) */
  REPLICATION_GROUP_NODE_GROUP_COUNT = 'ReplicationGroupNodeGroupCount',

  /** The id of a shard must have one to four digits, and no two shards may share one. (error) */
  REPLICATION_GROUP_NODE_GROUP_ID_FORMAT = 'ReplicationGroupNodeGroupIdFormat',

  /** ReplicaAvailabilityZones of a shard must name one Availability Zone for each replica of the shard. (error) */
  REPLICATION_GROUP_NODE_GROUP_ZONES = 'ReplicationGroupNodeGroupZones',

  /**
   * The shards of a replication group must have 90 nodes together at most, unless AWS has raised the quota of the account.
   * (warning)
   */
  REPLICATION_GROUP_NODE_QUOTA = 'ReplicationGroupNodeQuota',

  /** CacheNodeType should be of a family that new replication groups can be created with. (warning) */
  REPLICATION_GROUP_NODE_TYPE_CREATABLE = 'ReplicationGroupNodeTypeCreatable',

  /** The node type should be documented for the engine. (warning) */
  REPLICATION_GROUP_NODE_TYPE_ENGINE = 'ReplicationGroupNodeTypeEngine',

  /** The engine version must be one that runs on the node type. (error) */
  REPLICATION_GROUP_NODE_TYPE_ENGINE_VERSION = 'ReplicationGroupNodeTypeEngineVersion',

  /** CacheNodeType should be a node type that ElastiCache offers. (warning) */
  REPLICATION_GROUP_NODE_TYPE_KNOWN = 'ReplicationGroupNodeTypeKnown',

  /** A replication group should listen on another port than 6379. (warning, optional) */
  REPLICATION_GROUP_NON_DEFAULT_PORT = 'ReplicationGroupNonDefaultPort',

  /** The nodes of a replication group must be counted in one way: NumCacheClusters, or shards and the replicas of each. (error) */
  REPLICATION_GROUP_NUM_CACHE_CLUSTERS_EXCLUSIVE = 'ReplicationGroupNumCacheClustersExclusive',

  /** A replication group of one shard must have a whole number of nodes from 1 to 6. (error) */
  REPLICATION_GROUP_NUM_CACHE_CLUSTERS_RANGE = 'ReplicationGroupNumCacheClustersRange',

  /** A replication group must have a whole number of shards from 1 to 500. (error) */
  REPLICATION_GROUP_NUM_NODE_GROUPS_RANGE = 'ReplicationGroupNumNodeGroupsRange',

  /** The parameter group must be of the family that engine and version belong to. (error) */
  REPLICATION_GROUP_PARAMETER_GROUP_FAMILY = 'ReplicationGroupParameterGroupFamily',

  /** PreferredCacheClusterAZs must name one Availability Zone for each node, as many as NumCacheClusters says. (error) */
  REPLICATION_GROUP_PREFERRED_ZONES = 'ReplicationGroupPreferredZones',

  /** A shard must have a whole number of replicas from 0 to 5. (error) */
  REPLICATION_GROUP_REPLICAS_PER_NODE_GROUP_RANGE = 'ReplicationGroupReplicasPerNodeGroupRange',

  /** The slots of a shard must be ranges from-to between 0 and 16383, parted by commas, and no slot may be in two shards. (error) */
  REPLICATION_GROUP_SLOTS = 'ReplicationGroupSlots',

  /** Automatic backups must be kept for a whole number of days from 0 to 35. (error) */
  REPLICATION_GROUP_SNAPSHOT_RETENTION_RANGE = 'ReplicationGroupSnapshotRetentionRange',

  /** The daily backup window must have the form hh24:mi-hh24:mi, in UTC, and last 60 minutes or longer. (error) */
  REPLICATION_GROUP_SNAPSHOT_WINDOW = 'ReplicationGroupSnapshotWindow',

  /** A replication group with cluster mode must not name the node that its backups are taken from. (error) */
  REPLICATION_GROUP_SNAPSHOTTING_CLUSTER_MODE = 'ReplicationGroupSnapshottingClusterMode',

  /** A replication group should run an engine version that is in standard support. (warning) */
  REPLICATION_GROUP_SUPPORTED_ENGINE_VERSION = 'ReplicationGroupSupportedEngineVersion',

  /** A replication group must accept encrypted connections only. (error) */
  REPLICATION_GROUP_TRANSIT_ENCRYPTION_MODE = 'ReplicationGroupTransitEncryptionMode',

  /** TransitEncryptionMode 'preferred' excludes AuthToken and UserGroupIds. (error) */
  REPLICATION_GROUP_TRANSIT_ENCRYPTION_MODE_AUTHENTICATION = 'ReplicationGroupTransitEncryptionModeAuthentication',

  /** TransitEncryptionMode needs an engine version that knows it. (error) */
  REPLICATION_GROUP_TRANSIT_ENCRYPTION_MODE_ENGINE_VERSION = 'ReplicationGroupTransitEncryptionModeEngineVersion',

  /** The primary of a global datastore must not have TransitEncryptionMode 'preferred'. (error) */
  REPLICATION_GROUP_TRANSIT_ENCRYPTION_MODE_GLOBAL_DATASTORE = 'ReplicationGroupTransitEncryptionModeGlobalDatastore',

  /** TransitEncryptionMode needs TransitEncryptionEnabled: true. (error) */
  REPLICATION_GROUP_TRANSIT_ENCRYPTION_MODE_IN_TRANSIT = 'ReplicationGroupTransitEncryptionModeInTransit',

  /** A replication group should have one user group. (warning) */
  REPLICATION_GROUP_USER_GROUP_COUNT = 'ReplicationGroupUserGroupCount',

  /** A replication group with the engine redis must have a user group with the engine redis. (error) */
  REPLICATION_GROUP_USER_GROUP_ENGINE = 'ReplicationGroupUserGroupEngine',

  /** UserGroupIds needs an engine version that knows users. (error) */
  REPLICATION_GROUP_USER_GROUP_ENGINE_VERSION = 'ReplicationGroupUserGroupEngineVersion',

  /** The nodes of a replication group must be in Availability Zones of the subnets of its subnet group. (error) */
  REPLICATION_GROUP_ZONES_IN_SUBNET_GROUP = 'ReplicationGroupZonesInSubnetGroup',

  /** A serverless cache of Redis or Valkey must have a user group. (error) */
  SERVERLESS_CACHE_AUTHENTICATION = 'ServerlessCacheAuthentication',

  /** A serverless cache should be backed up daily, and its backups kept for as many days as are asked for. (warning) */
  SERVERLESS_CACHE_BACKUP = 'ServerlessCacheBackup',

  /** A serverless cache should be encrypted with a customer managed key. (warning, optional) */
  SERVERLESS_CACHE_CUSTOMER_MANAGED_KEY = 'ServerlessCacheCustomerManagedKey',

  /** The time of the daily backup must have the form hh24:mi, in UTC. (error) */
  SERVERLESS_CACHE_DAILY_SNAPSHOT_TIME = 'ServerlessCacheDailySnapshotTime',

  /** The limits on the data of a serverless cache should be whole numbers from 1 to 5000, in GB. (warning) */
  SERVERLESS_CACHE_DATA_STORAGE_RANGE = 'ServerlessCacheDataStorageRange',

  /** The description of a serverless cache should have neither < nor >. (warning) */
  SERVERLESS_CACHE_DESCRIPTION_CHARACTERS = 'ServerlessCacheDescriptionCharacters',

  /** The description of a serverless cache must have 255 characters at most. (error) */
  SERVERLESS_CACHE_DESCRIPTION_LENGTH = 'ServerlessCacheDescriptionLength',

  /**
   * The limits on the processing units (ECPU) of a serverless cache should be whole numbers from 1000 to 15000000, per second.
   * (warning)
   */
  SERVERLESS_CACHE_ECPU_RANGE = 'ServerlessCacheEcpuRange',

  /** A property that takes one of a closed set of values must have one of these values. (error) */
  SERVERLESS_CACHE_ENUMERATED_VALUES = 'ServerlessCacheEnumeratedValues',

  /** A serverless cache should name the subnets that its endpoint is in. (warning) */
  SERVERLESS_CACHE_IN_VPC = 'ServerlessCacheInVpc',

  /** KmsKeyId of a serverless cache should be the ARN of the key. (warning) */
  SERVERLESS_CACHE_KMS_KEY_ARN = 'ServerlessCacheKmsKeyArn',

  /** The key of a serverless cache must be a symmetric encryption key. (error) */
  SERVERLESS_CACHE_KMS_KEY_SYMMETRIC = 'ServerlessCacheKmsKeySymmetric',

  /** MajorEngineVersion should be a major version that ElastiCache Serverless is known to offer for the engine. (warning) */
  SERVERLESS_CACHE_MAJOR_ENGINE_VERSION_KNOWN = 'ServerlessCacheMajorEngineVersionKnown',

  /**
   * The name of a serverless cache should have 1 to 40 letters, digits and hyphens, begin with a letter, and have no hyphen at
   * the end nor two in a row. (warning)
   */
  SERVERLESS_CACHE_NAME_FORMAT = 'ServerlessCacheNameFormat',

  /** The name of a serverless cache should be in lower case. (warning) */
  SERVERLESS_CACHE_NAME_LOWERCASE = 'ServerlessCacheNameLowercase',

  /** NetworkType: "ipv6" needs subnets that have IPv6 only. (error) */
  SERVERLESS_CACHE_NETWORK_TYPE_SUBNETS = 'ServerlessCacheNetworkTypeSubnets',

  /** The subnets of a serverless cache must all be in the same VPC. (error) */
  SERVERLESS_CACHE_SINGLE_VPC = 'ServerlessCacheSingleVpc',

  /** Automatic backups must be kept for a whole number of days from 0 to 35. (error) */
  SERVERLESS_CACHE_SNAPSHOT_RETENTION_RANGE = 'ServerlessCacheSnapshotRetentionRange',

  /** The lower limit on the use of a serverless cache must not be above the upper one. (error) */
  SERVERLESS_CACHE_USAGE_LIMITS_ORDER = 'ServerlessCacheUsageLimitsOrder',

  /** A serverless cache with the engine redis must have a user group with the engine redis. (error) */
  SERVERLESS_CACHE_USER_GROUP_ENGINE = 'ServerlessCacheUserGroupEngine',

  /** A serverless cache of Memcached must not have a user group. (error) */
  SERVERLESS_CACHE_USER_GROUP_MEMCACHED = 'ServerlessCacheUserGroupMemcached',

  /**
   * The name of a subnet group must have letters, digits and hyphens only, begin with a letter, and have no hyphen at the end
   * nor two in a row. (error)
   */
  SUBNET_GROUP_NAME_FORMAT = 'SubnetGroupNameFormat',

  /** The name of a subnet group must have 255 characters at most. (error) */
  SUBNET_GROUP_NAME_LENGTH = 'SubnetGroupNameLength',

  /** The name of a subnet group should be in lower case. (warning) */
  SUBNET_GROUP_NAME_LOWERCASE = 'SubnetGroupNameLowercase',

  /** The subnets of a subnet group must all be in the same VPC. (error) */
  SUBNET_GROUP_SINGLE_VPC = 'SubnetGroupSingleVpc',

  /** A subnet group must have 20 subnets at most, unless AWS has raised the quota of the account. (warning) */
  SUBNET_GROUP_SUBNET_COUNT = 'SubnetGroupSubnetCount',

  /** A user must have an access string, which must say nothing about passwords. (error) */
  USER_ACCESS_STRING = 'UserAccessString',

  /** A user must log in with a password or with IAM, unless its access string switches it off. (error) */
  USER_AUTHENTICATION = 'UserAuthentication',

  /** A user must authenticate in one way: with passwords, which stand in one place, with IAM, or not at all. (error) */
  USER_AUTHENTICATION_EXCLUSIVE = 'UserAuthenticationExclusive',

  /** A user must say how it authenticates: with passwords, with IAM or not at all. (error) */
  USER_AUTHENTICATION_PRESENT = 'UserAuthenticationPresent',

  /** Engine and the type of AuthenticationMode must have one of their values, in lower case. (error) */
  USER_ENUMERATED_VALUES = 'UserEnumeratedValues',

  /** The user named default in a user group should be switched off. (warning) */
  USER_GROUP_DEFAULT_USER = 'UserGroupDefaultUser',

  /** A user group with the engine redis must have a user with the UserName default. (error) */
  USER_GROUP_DEFAULT_USER_PRESENT = 'UserGroupDefaultUserPresent',

  /** A user group with the engine valkey must hold only users that authenticate, with a password or with IAM. (error) */
  USER_GROUP_ENGINE_USERS = 'UserGroupEngineUsers',

  /** UserGroupId must begin with a letter and have letters, digits and hyphens only. (error) */
  USER_GROUP_ID_FORMAT = 'UserGroupIdFormat',

  /** The id of a user group should have 40 characters at most. (warning) */
  USER_GROUP_ID_LENGTH = 'UserGroupIdLength',

  /** The id of a user group should be in lower case. (warning) */
  USER_GROUP_ID_LOWERCASE = 'UserGroupIdLowercase',

  /** The users of a user group must have different names. (error) */
  USER_GROUP_UNIQUE_USER_NAMES = 'UserGroupUniqueUserNames',

  /** A user group should have at most 100 users. (warning) */
  USER_GROUP_USER_COUNT = 'UserGroupUserCount',

  /** A user that authenticates with IAM must have the same UserName and UserId, in lower case. (error) */
  USER_IAM_USER_NAME = 'UserIamUserName',

  /** UserId must begin with a letter and have letters, digits and hyphens only. (error) */
  USER_ID_FORMAT = 'UserIdFormat',

  /** The id of a user should have 40 characters at most. (warning) */
  USER_ID_LENGTH = 'UserIdLength',

  /** The id of a user should be in lower case. (warning) */
  USER_ID_LOWERCASE = 'UserIdLowercase',

  /** A user must not have the id default. (error) */
  USER_ID_RESERVED = 'UserIdReserved',

  /** An active user should be allowed the commands and the keys that it needs, not all commands on all keys. (warning) */
  USER_LEAST_PRIVILEGE = 'UserLeastPrivilege',

  /** A user with the engine valkey must authenticate, with a password or with IAM. (error) */
  USER_NO_PASSWORD_ENGINE = 'UserNoPasswordEngine',

  /** A password of a user should have printable characters only, and none of , " / and @. (warning) */
  USER_PASSWORD_CHARACTERS = 'UserPasswordCharacters',

  /** A user that authenticates with a password must have 1 or 2 passwords. (error) */
  USER_PASSWORD_COUNT = 'UserPasswordCount',

  /** A password of a user should have from 16 to 128 characters. (warning) */
  USER_PASSWORD_LENGTH = 'UserPasswordLength',

  /** A password of a user must not be readable in the template, in a parameter or in a plain SSM parameter. (error) */
  USER_PASSWORD_NOT_PLAINTEXT = 'UserPasswordNotPlaintext',
}
