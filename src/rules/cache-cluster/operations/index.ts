import { cacheClusterBackup } from './backup';
import { cacheClusterEnumeratedValues } from './enumerated-values';
import { cacheClusterInVpc } from './in-vpc';
import { cacheClusterLogDeliveryEngine } from './log-delivery-engine';
import { cacheClusterLogDeliveryEngineVersion } from './log-delivery-engine-version';
import { cacheClusterLogDeliveryValues } from './log-delivery-values';
import { cacheClusterLogDestinationName } from './log-destination-name';
import { cacheClusterMaintenanceWindow } from './maintenance-window';
import { cacheClusterNameFormat } from './name-format';
import { cacheClusterNetworkTypeEngineVersion } from './network-type-engine-version';
import { cacheClusterNetworkTypeNodeType } from './network-type-node-type';
import { cacheClusterNonDefaultPort } from './non-default-port';
import { cacheClusterSnapshotEngine } from './snapshot-engine';
import { cacheClusterSnapshotRetentionRange } from './snapshot-retention-range';
import { cacheClusterSnapshotWindow } from './snapshot-window';
import type { Rule } from '../../rule';

/** Names and values, network, backups, maintenance and logs. */
export const OPERATIONS_RULES: readonly Rule[] = [
  cacheClusterInVpc,
  cacheClusterBackup,
  cacheClusterNonDefaultPort,
  cacheClusterNameFormat,
  cacheClusterEnumeratedValues,
  cacheClusterNetworkTypeEngineVersion,
  cacheClusterNetworkTypeNodeType,
  cacheClusterSnapshotEngine,
  cacheClusterSnapshotRetentionRange,
  cacheClusterSnapshotWindow,
  cacheClusterMaintenanceWindow,
  cacheClusterLogDeliveryEngine,
  cacheClusterLogDeliveryEngineVersion,
  cacheClusterLogDeliveryValues,
  cacheClusterLogDestinationName,
];
