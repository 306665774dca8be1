import { replicationGroupBackup } from './backup';
import { replicationGroupDeletionPolicy } from './deletion-policy';
import { replicationGroupInVpc } from './in-vpc';
import { replicationGroupLogDelivery } from './log-delivery';
import { replicationGroupLogDeliveryEngineVersion } from './log-delivery-engine-version';
import { replicationGroupLogDeliveryUnique } from './log-delivery-unique';
import { replicationGroupLogDeliveryValues } from './log-delivery-values';
import { replicationGroupLogDestinationName } from './log-destination-name';
import { replicationGroupMaintenanceWindow } from './maintenance-window';
import { replicationGroupNetworkTypeEngineVersion } from './network-type-engine-version';
import { replicationGroupNetworkTypeNodeType } from './network-type-node-type';
import { replicationGroupNonDefaultPort } from './non-default-port';
import { replicationGroupSnapshotRetentionRange } from './snapshot-retention-range';
import { replicationGroupSnapshotWindow } from './snapshot-window';
import type { Rule } from '../../rule';

/** Network, backups, maintenance and logs. */
export const OPERATIONS_RULES: readonly Rule[] = [
  replicationGroupInVpc,
  replicationGroupBackup,
  replicationGroupDeletionPolicy,
  replicationGroupLogDelivery,
  replicationGroupNonDefaultPort,
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
