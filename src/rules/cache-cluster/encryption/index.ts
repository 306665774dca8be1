import { cacheClusterEncryptable } from './encryptable';
import { cacheClusterEncryptionInTransit } from './encryption-in-transit';
import { cacheClusterNotEncryptedAtRest } from './not-encrypted-at-rest';
import { cacheClusterTransitEncryptionNodeType } from './transit-encryption-node-type';
import type { Rule } from '../../rule';

/** At rest, where a cluster falls short, and in transit. */
export const ENCRYPTION_RULES: readonly Rule[] = [
  cacheClusterEncryptable,
  cacheClusterEncryptionInTransit,
  cacheClusterNotEncryptedAtRest,
  cacheClusterTransitEncryptionNodeType,
];
