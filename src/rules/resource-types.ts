/** The CloudFormation resource types that rules are about, or follow references to. */
export const REPLICATION_GROUP = 'AWS::ElastiCache::ReplicationGroup';
export const GLOBAL_REPLICATION_GROUP = 'AWS::ElastiCache::GlobalReplicationGroup';
export const CACHE_CLUSTER = 'AWS::ElastiCache::CacheCluster';
export const PARAMETER_GROUP = 'AWS::ElastiCache::ParameterGroup';
export const SUBNET_GROUP = 'AWS::ElastiCache::SubnetGroup';
export const USER = 'AWS::ElastiCache::User';
export const USER_GROUP = 'AWS::ElastiCache::UserGroup';
export const SCALABLE_TARGET = 'AWS::ApplicationAutoScaling::ScalableTarget';
export const SCALING_POLICY = 'AWS::ApplicationAutoScaling::ScalingPolicy';
export const KMS_KEY = 'AWS::KMS::Key';
export const SUBNET = 'AWS::EC2::Subnet';
