import { daxAvailabilityZonesCount } from './availability-zones-count';
import { daxAvailabilityZonesInSubnetGroup } from './availability-zones-in-subnet-group';
import { daxClusterNameFormat } from './cluster-name-format';
import { daxClusterNameLowercase } from './cluster-name-lowercase';
import { daxClusterNameReservedWords } from './cluster-name-reserved-words';
import { daxEncryptableNodeType } from './encryptable-node-type';
import { daxEncryptionAtRest } from './encryption-at-rest';
import { daxEncryptionInTransit } from './encryption-in-transit';
import { daxEnumeratedValues } from './enumerated-values';
import { daxIamRoleArnFormat } from './iam-role-arn-format';
import { daxIamRoleTrust } from './iam-role-trust';
import { daxInVpc } from './in-vpc';
import { daxMaintenanceWindow } from './maintenance-window';
import { daxMultiAz } from './multi-az';
import { daxNodeTypeKnown } from './node-type-known';
import { daxParameterGroupParametersKnown } from './parameter-group-parameters-known';
import { daxParameterGroupRecordTtl } from './parameter-group-record-ttl';
import { daxParameterGroupTtlFormat } from './parameter-group-ttl-format';
import { daxReplicationFactorRange } from './replication-factor-range';
import { daxSubnetGroupNameLowercase } from './subnet-group-name-lowercase';
import { daxSubnetGroupSingleVpc } from './subnet-group-single-vpc';
import { daxSubnetGroupSubnetCount } from './subnet-group-subnet-count';
import type { Rule } from '../rule';

/** The rules about `AWS::DAX::Cluster`, its subnet groups and its parameter groups. */
export const DAX_RULES: readonly Rule[] = [
  daxEncryptionAtRest,
  daxEncryptionInTransit,
  daxEncryptableNodeType,
  daxInVpc,
  daxMultiAz,
  daxParameterGroupRecordTtl,
  daxClusterNameFormat,
  daxClusterNameLowercase,
  daxClusterNameReservedWords,
  daxNodeTypeKnown,
  daxReplicationFactorRange,
  daxAvailabilityZonesCount,
  daxAvailabilityZonesInSubnetGroup,
  daxIamRoleArnFormat,
  daxIamRoleTrust,
  daxMaintenanceWindow,
  daxEnumeratedValues,
  daxSubnetGroupNameLowercase,
  daxSubnetGroupSubnetCount,
  daxSubnetGroupSingleVpc,
  daxParameterGroupParametersKnown,
  daxParameterGroupTtlFormat,
];
