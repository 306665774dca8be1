import { cacheClusterAzModeZones } from './az-mode-zones';
import { cacheClusterCrossAz } from './cross-az';
import { cacheClusterCrossAzNodes } from './cross-az-nodes';
import { cacheClusterNodeQuota } from './node-quota';
import { cacheClusterNumCacheNodesRange } from './num-cache-nodes-range';
import { cacheClusterPreferredZones } from './preferred-zones';
import { cacheClusterSingleNode } from './single-node';
import { cacheClusterZonesEngine } from './zones-engine';
import { cacheClusterZonesInSubnetGroup } from './zones-in-subnet-group';
import type { Rule } from '../../rule';

/** Nodes and Availability Zones. */
export const TOPOLOGY_RULES: readonly Rule[] = [
  cacheClusterCrossAz,
  cacheClusterNumCacheNodesRange,
  cacheClusterSingleNode,
  cacheClusterNodeQuota,
  cacheClusterCrossAzNodes,
  cacheClusterAzModeZones,
  cacheClusterPreferredZones,
  cacheClusterZonesEngine,
  cacheClusterZonesInSubnetGroup,
];
