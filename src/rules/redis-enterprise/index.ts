import { redisEnterpriseAssociationOneAtATime } from './association-one-at-a-time';
import { redisEnterpriseAssociationOneCluster } from './association-one-cluster';
import { redisEnterpriseCertificateKnown } from './certificate-known';
import { redisEnterpriseCipherSuites } from './cipher-suites';
import { redisEnterpriseDiscoveryTlsRequired } from './discovery-tls-required';
import { redisEnterpriseHttpDisabled } from './http-disabled';
import { redisEnterpriseHttpPortClosed } from './http-port-closed';
import { redisEnterpriseKeyNotInDocument } from './key-not-in-document';
import { redisEnterpriseMinimumTlsVersion } from './minimum-tls-version';
import { redisEnterpriseSettingKnown } from './setting-known';
import { redisEnterpriseTlsVersionKnown } from './tls-version-known';
import type { Rule } from '../rule';

/** The rules about clusters of Redis Enterprise Software: who reaches them, and what their nodes are told. */
export const REDIS_ENTERPRISE_RULES: readonly Rule[] = [
  redisEnterpriseHttpPortClosed,
  redisEnterpriseMinimumTlsVersion,
  redisEnterpriseCipherSuites,
  redisEnterpriseHttpDisabled,
  redisEnterpriseDiscoveryTlsRequired,
  redisEnterpriseKeyNotInDocument,
  redisEnterpriseAssociationOneCluster,
  redisEnterpriseAssociationOneAtATime,
  redisEnterpriseCertificateKnown,
  redisEnterpriseSettingKnown,
  redisEnterpriseTlsVersionKnown,
];
