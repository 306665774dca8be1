import { replicationGroupCustomerManagedKey } from './customer-managed-key';
import { replicationGroupEncryptableEngineVersion } from './encryptable-engine-version';
import { replicationGroupEncryptableNodeType } from './encryptable-node-type';
import { replicationGroupEncryptionAtRest } from './encryption-at-rest';
import { replicationGroupEncryptionInTransit } from './encryption-in-transit';
import { replicationGroupKmsKeyEncryptionAtRest } from './kms-key-encryption-at-rest';
import { replicationGroupKmsKeySymmetric } from './kms-key-symmetric';
import { replicationGroupTransitEncryptionMode } from './transit-encryption-mode';
import { replicationGroupTransitEncryptionModeAuthentication } from './transit-encryption-mode-authentication';
import { replicationGroupTransitEncryptionModeEngineVersion } from './transit-encryption-mode-engine-version';
import { replicationGroupTransitEncryptionModeGlobalDatastore } from './transit-encryption-mode-global-datastore';
import { replicationGroupTransitEncryptionModeInTransit } from './transit-encryption-mode-in-transit';
import type { Rule } from '../../rule';

/** At rest, in transit, and what they demand of node type, engine and key. */
export const ENCRYPTION_RULES: readonly Rule[] = [
  replicationGroupEncryptionAtRest,
  replicationGroupEncryptionInTransit,
  replicationGroupTransitEncryptionMode,
  replicationGroupEncryptableEngineVersion,
  replicationGroupEncryptableNodeType,
  replicationGroupCustomerManagedKey,
  replicationGroupTransitEncryptionModeInTransit,
  replicationGroupTransitEncryptionModeEngineVersion,
  replicationGroupTransitEncryptionModeAuthentication,
  replicationGroupTransitEncryptionModeGlobalDatastore,
  replicationGroupKmsKeyEncryptionAtRest,
  replicationGroupKmsKeySymmetric,
];
