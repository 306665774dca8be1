import { globalReplicationGroupEngineVersion } from './global-replication-group-engine-version';
import { globalReplicationGroupEnumeratedValues } from './global-replication-group-enumerated-values';
import { globalReplicationGroupFailover } from './global-replication-group-failover';
import { globalReplicationGroupMembers } from './global-replication-group-members';
import { globalReplicationGroupNodeGroupCount } from './global-replication-group-node-group-count';
import { globalReplicationGroupNodeType } from './global-replication-group-node-type';
import { parameterGroupFamilyKnown } from './parameter-group-family-known';
import { subnetGroupNameFormat } from './subnet-group-name-format';
import { subnetGroupNameLength } from './subnet-group-name-length';
import { subnetGroupNameLowercase } from './subnet-group-name-lowercase';
import { subnetGroupSingleVpc } from './subnet-group-single-vpc';
import { subnetGroupSubnetCount } from './subnet-group-subnet-count';
import type { Rule } from '../rule';

/** The rules about what a replication group refers to: subnet groups, parameter groups, global datastores. */
export const SUPPORTING_RULES: readonly Rule[] = [
  subnetGroupNameFormat,
  subnetGroupNameLength,
  subnetGroupNameLowercase,
  subnetGroupSubnetCount,
  subnetGroupSingleVpc,
  parameterGroupFamilyKnown,
  globalReplicationGroupMembers,
  globalReplicationGroupEnumeratedValues,
  globalReplicationGroupEngineVersion,
  globalReplicationGroupNodeType,
  globalReplicationGroupNodeGroupCount,
  globalReplicationGroupFailover,
];
