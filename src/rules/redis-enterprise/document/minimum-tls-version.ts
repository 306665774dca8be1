import type { Rule } from '../../../engine';
import { REDIS_ENTERPRISE_SETTINGS, REDIS_ENTERPRISE_TLS_VERSIONS } from '../../../facts';
import { unresolvedWord, wantedStateOf } from '../../../model/redis-enterprise/wanted-state';
import { SSM_DOCUMENT } from '../../../model/resource-types';

const { controlPlaneMinimum, dataPlaneMinimum, discoveryMinimum } = REDIS_ENTERPRISE_SETTINGS;
const MINIMUMS = [controlPlaneMinimum, dataPlaneMinimum, discoveryMinimum];

export const redisEnterpriseMinimumTlsVersion: Rule = {
  id: 'RedisEnterpriseMinimumTlsVersion',
  resourceTypes: [SSM_DOCUMENT],
  level: 'error',
  kind: 'security',
  requirement: 'A Redis Enterprise cluster must accept nothing older than TLS 1.2, in its control plane, its data plane and its discovery service.',
  reason: 'TLS 1.0 and 1.1 have known weaknesses, and no browser and no current client needs them.',
  fix: "Say in Content: 'setting min_control_TLS_version 1.2', 'setting min_data_TLS_version 1.2' and 'setting min_sentinel_TLS_version 1.2', or 1.3.",
  documentation: 'https://redis.io/docs/latest/operate/rs/security/encryption/tls/tls-protocols/',
  controls: { nist80053r5: ['SC-8', 'SC-8(1)', 'SC-13', 'SC-23'], pciDss: ['4.2.1'] },
  check(document) {
    const state = wantedStateOf(document);
    return state && MINIMUMS.flatMap(([{ name }]) => {
      const lines = state.about('setting', name);
      if (lines.length === 0) return [{ ...state.missing(), detail: `Nothing sets ${name}.` }];
      return lines.filter(({ words }) => !Object.hasOwn(REDIS_ENTERPRISE_TLS_VERSIONS, words[2]))
        .map((line) => unresolvedWord(line, 2) ?? { path: line.path, received: line.received });
    });
  },
};
