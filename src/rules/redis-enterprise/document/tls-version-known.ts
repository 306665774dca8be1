import type { Rule } from '../../../engine';
import { isIn, REDIS_ENTERPRISE_TLS_VERSIONS } from '../../../facts';
import { checkRelease } from '../../../model/redis-enterprise/release';
import { SSM_DOCUMENT } from '../../../model/resource-types';

export const redisEnterpriseTlsVersionKnown: Rule = {
  id: 'RedisEnterpriseTlsVersionKnown',
  resourceTypes: [SSM_DOCUMENT],
  level: 'error',
  kind: 'limit',
  requirement: 'The oldest version of TLS that is accepted must be one that the release of the cluster can demand.',
  reason: 'The cluster refuses others, on the first node.',
  fix: 'Say 1.2 in Content: every supported release can demand it. Or upgrade the cluster and declare its release.',
  documentation: 'https://redis.io/docs/latest/operate/rs/security/encryption/tls/tls-protocols/',
  check: (document) => checkRelease(document, 'setting', ({ words: [, name, value] }, version) => {
    if (!name.startsWith('min_') || !Object.hasOwn(REDIS_ENTERPRISE_TLS_VERSIONS, value)) return undefined;
    const { since } = REDIS_ENTERPRISE_TLS_VERSIONS[value];
    return isIn({ since }, version) ? undefined : `TLS ${value} can be demanded since ${since}, and the release is ${version}.`;
  }),
};
