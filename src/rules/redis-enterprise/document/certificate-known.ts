import type { Rule } from '../../../engine';
import { certificateNamed, isIn } from '../../../facts';
import { checkRelease } from '../../../model/redis-enterprise/release';
import { SSM_DOCUMENT } from '../../../model/resource-types';

export const redisEnterpriseCertificateKnown: Rule = {
  id: 'RedisEnterpriseCertificateKnown',
  resourceTypes: [SSM_DOCUMENT],
  level: 'error',
  kind: 'limit',
  requirement: 'A certificate must be one that the release of the cluster has.',
  reason: 'Others are refused with the whole change, on the first node.',
  fix: 'Take the line out of Content: the certificate stays as it is then. Or upgrade the cluster and declare its release.',
  documentation: 'https://redis.io/docs/latest/operate/rs/security/certificates/',
  check: (document) => checkRelease(document, 'certificate', ({ words: [, name] }, version) => {
    const certificate = certificateNamed(name);
    if (!certificate) return 'No release has a certificate of this name.';
    return isIn(certificate, version) ? undefined : `The certificate for ${certificate.use} exists since ${certificate.since}, and the release is ${version}.`;
  }),
};
