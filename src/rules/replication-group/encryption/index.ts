import { replicationGroupEncryptionAtRest } from './encryption-at-rest';
import { replicationGroupEncryptionInTransit } from './encryption-in-transit';
import type { Rule } from '../../rule';

/** At rest, in transit, and what they demand of node type, engine and key. */
export const ENCRYPTION_RULES: readonly Rule[] = [
  replicationGroupEncryptionAtRest,
  replicationGroupEncryptionInTransit,
];
