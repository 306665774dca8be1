import type { Rule } from '../../../engine';
import { REDIS_ENTERPRISE_SETTINGS } from '../../../facts';
import { unresolvedWord, wantedStateOf } from '../../../model/redis-enterprise/wanted-state';
import { SSM_DOCUMENT } from '../../../model/resource-types';

export const redisEnterpriseDiscoveryTlsRequired: Rule = {
  id: 'RedisEnterpriseDiscoveryTlsRequired',
  resourceTypes: [SSM_DOCUMENT],
  level: 'error',
  kind: 'security',
  requirement: 'The discovery service of a Redis Enterprise cluster must refuse plaintext.',
  reason: 'It tells clients where the databases are: whoever answers in its place leads them elsewhere.',
  fix: "Say in Content: 'setting sentinel_tls_mode required', or 'setting sentinel_ssl_policy required' before 7.4.2.",
  documentation: 'https://redis.io/docs/latest/operate/rs/security/encryption/tls/tls-protocols/',
  controls: { nist80053r5: ['SC-8', 'SC-8(1)', 'SC-23'], pciDss: ['4.2.1'] },
  check(document) {
    const state = wantedStateOf(document);
    if (!state) return undefined;
    const lines = REDIS_ENTERPRISE_SETTINGS.discoveryMode.flatMap(({ name }) => state.about('setting', name));
    if (lines.length === 0) return { ...state.missing(), detail: 'Nothing sets the mode of the discovery service.' };
    return lines.filter(({ words }) => words[2] !== 'required').map((line) => unresolvedWord(line, 2) ?? { path: line.path, received: line.received });
  },
};
