import { replicationGroupAutoScalingClusterMode } from './auto-scaling-cluster-mode';
import { replicationGroupAutoScalingEngineVersion } from './auto-scaling-engine-version';
import { replicationGroupAutoScalingGlobalDatastore } from './auto-scaling-global-datastore';
import { replicationGroupAutoScalingNodeType } from './auto-scaling-node-type';
import { replicationGroupAutoScalingNodeTypeDisputed } from './auto-scaling-node-type-disputed';
import { replicationGroupAutoScalingTarget } from './auto-scaling-target';
import { replicationGroupDataTieringEngineVersion } from './data-tiering-engine-version';
import { replicationGroupDataTieringMaxmemoryPolicy } from './data-tiering-maxmemory-policy';
import { replicationGroupDataTieringNodeType } from './data-tiering-node-type';
import { replicationGroupDurabilityClusterMode } from './durability-cluster-mode';
import { replicationGroupDurabilityEngineVersion } from './durability-engine-version';
import { replicationGroupDurabilityExclusive } from './durability-exclusive';
import { replicationGroupDurabilityMultiAz } from './durability-multi-az';
import { replicationGroupDurabilityNodeType } from './durability-node-type';
import { replicationGroupDurabilityNodeTypeDisputed } from './durability-node-type-disputed';
import { replicationGroupGlobalDatastoreEngineVersion } from './global-datastore-engine-version';
import { replicationGroupGlobalDatastoreInherited } from './global-datastore-inherited';
import { replicationGroupGlobalDatastoreNetworkType } from './global-datastore-network-type';
import { replicationGroupGlobalDatastoreNodeType } from './global-datastore-node-type';
import { replicationGroupKvCachingEngineVersion } from './kv-caching-engine-version';
import { replicationGroupKvCachingTopology } from './kv-caching-topology';
import type { Rule } from '../../rule';

/** Global datastore, durability, data tiering and automatic scaling. */
export const SCALING_RULES: readonly Rule[] = [
  replicationGroupDataTieringNodeType,
  replicationGroupDataTieringEngineVersion,
  replicationGroupDataTieringMaxmemoryPolicy,
  replicationGroupDurabilityEngineVersion,
  replicationGroupDurabilityClusterMode,
  replicationGroupDurabilityMultiAz,
  replicationGroupDurabilityExclusive,
  replicationGroupDurabilityNodeType,
  replicationGroupDurabilityNodeTypeDisputed,
  replicationGroupGlobalDatastoreEngineVersion,
  replicationGroupGlobalDatastoreNodeType,
  replicationGroupGlobalDatastoreNetworkType,
  replicationGroupGlobalDatastoreInherited,
  replicationGroupAutoScalingClusterMode,
  replicationGroupAutoScalingEngineVersion,
  replicationGroupAutoScalingNodeType,
  replicationGroupAutoScalingNodeTypeDisputed,
  replicationGroupAutoScalingGlobalDatastore,
  replicationGroupKvCachingTopology,
  replicationGroupKvCachingEngineVersion,
  replicationGroupAutoScalingTarget,
];
