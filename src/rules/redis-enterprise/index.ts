import { redisEnterpriseHttpPortClosed } from './http-port-closed';
import type { Rule } from '../rule';

/** The rules about clusters of Redis Enterprise Software. */
export const REDIS_ENTERPRISE_RULES: readonly Rule[] = [
  redisEnterpriseHttpPortClosed,
];
