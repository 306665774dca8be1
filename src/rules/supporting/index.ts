import { globalReplicationGroupMembers } from './global-replication-group-members';
import { parameterGroupFamilyKnown } from './parameter-group-family-known';
import { subnetGroupNameLength } from './subnet-group-name-length';
import { subnetGroupNameLowercase } from './subnet-group-name-lowercase';
import { subnetGroupSubnetCount } from './subnet-group-subnet-count';
import type { Rule } from '../rule';

/** The rules about what a replication group refers to: subnet groups, parameter groups, global datastores. */
export const SUPPORTING_RULES: readonly Rule[] = [
  subnetGroupNameLength,
  subnetGroupNameLowercase,
  subnetGroupSubnetCount,
  parameterGroupFamilyKnown,
  globalReplicationGroupMembers,
];
