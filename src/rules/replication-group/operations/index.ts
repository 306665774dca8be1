import { replicationGroupInVpc } from './in-vpc';
import { replicationGroupLogDeliveryEngineVersion } from './log-delivery-engine-version';
import { replicationGroupLogDeliveryUnique } from './log-delivery-unique';
import { replicationGroupLogDeliveryValues } from './log-delivery-values';
import { replicationGroupLogDestinationName } from './log-destination-name';
import { replicationGroupMaintenanceWindow } from './maintenance-window';
import { replicationGroupNetworkTypeEngineVersion } from './network-type-engine-version';
import { replicationGroupNetworkTypeNodeType } from './network-type-node-type';
import { replicationGroupSnapshotRetentionRange } from './snapshot-retention-range';
import { replicationGroupSnapshotWindow } from './snapshot-window';
import type { Rule } from '../../rule';

/** Network, backups, maintenance and logs. */
export const OPERATIONS_RULES: readonly Rule[] = [
  replicationGroupInVpc,
  replicationGroupNetworkTypeEngineVersion,
  replicationGroupNetworkTypeNodeType,
  replicationGroupSnapshotRetentionRange,
  replicationGroupSnapshotWindow,
  replicationGroupMaintenanceWindow,
  replicationGroupLogDeliveryValues,
  replicationGroupLogDestinationName,
  replicationGroupLogDeliveryUnique,
  replicationGroupLogDeliveryEngineVersion,
];
