import type { Rule } from '../../rule';

/** Shards, replicas, zones, cluster mode and failover. */
export const TOPOLOGY_RULES: readonly Rule[] = [];
