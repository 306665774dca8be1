import { replicationGroupAppendOnly } from './append-only';
import { replicationGroupAutomaticFailover } from './automatic-failover';
import { replicationGroupClusterModeCompatible } from './cluster-mode-compatible';
import { replicationGroupClusterModeEngineVersion } from './cluster-mode-engine-version';
import { replicationGroupClusterModeFailover } from './cluster-mode-failover';
import { replicationGroupClusterModeParameterGroup } from './cluster-mode-parameter-group';
import { replicationGroupFailoverReplicas } from './failover-replicas';
import { replicationGroupMultiAz } from './multi-az';
import { replicationGroupMultiAzFailover } from './multi-az-failover';
import { replicationGroupMultiAzReplicas } from './multi-az-replicas';
import { replicationGroupNodeGroupCount } from './node-group-count';
import { replicationGroupNodeGroupZones } from './node-group-zones';
import { replicationGroupNumCacheClustersExclusive } from './num-cache-clusters-exclusive';
import { replicationGroupPreferredZones } from './preferred-zones';
import { replicationGroupSnapshottingClusterMode } from './snapshotting-cluster-mode';
import { replicationGroupZonesInSubnetGroup } from './zones-in-subnet-group';
import type { Rule } from '../../rule';

/** Shards, replicas, zones, cluster mode and failover. */
export const TOPOLOGY_RULES: readonly Rule[] = [
  replicationGroupAutomaticFailover,
  replicationGroupMultiAz,
  replicationGroupClusterModeFailover,
  replicationGroupClusterModeParameterGroup,
  replicationGroupClusterModeCompatible,
  replicationGroupClusterModeEngineVersion,
  replicationGroupMultiAzFailover,
  replicationGroupMultiAzReplicas,
  replicationGroupFailoverReplicas,
  replicationGroupNumCacheClustersExclusive,
  replicationGroupPreferredZones,
  replicationGroupNodeGroupZones,
  replicationGroupNodeGroupCount,
  replicationGroupZonesInSubnetGroup,
  replicationGroupSnapshottingClusterMode,
  replicationGroupAppendOnly,
];
