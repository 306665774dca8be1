import type { Rule } from '../../../engine';
import { cipherFault, CipherNaming, REDIS_ENTERPRISE_SETTINGS } from '../../../facts';
import { unresolvedWord, wantedStateOf } from '../../../model/redis-enterprise/wanted-state';
import { SSM_DOCUMENT } from '../../../model/resource-types';

const { controlPlaneCiphers, dataPlaneCiphers, dataPlaneCiphersTls13, discoveryCiphers } = REDIS_ENTERPRISE_SETTINGS;
const LISTS: readonly { readonly names: readonly { readonly name: string }[]; readonly naming: CipherNaming }[] = [
  { names: controlPlaneCiphers, naming: 'openssl' },
  { names: dataPlaneCiphers, naming: 'openssl' },
  { names: dataPlaneCiphersTls13, naming: 'tls13' },
  { names: discoveryCiphers, naming: 'go' },
];

export const redisEnterpriseCipherSuites: Rule = {
  id: 'RedisEnterpriseCipherSuites',
  resourceTypes: [SSM_DOCUMENT],
  level: 'error',
  kind: 'security',
  requirement: 'A list of cipher suites must name suites, one by one, that encrypt and authenticate together and have forward secrecy.',
  reason: 'A list takes the place of the one before it, so that a weak suite in it is offered to every client.',
  fix: "Take the suite out in Content: 'setting data_cipher_list ECDHE-RSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES128-GCM-SHA256'. RedisEnterpriseTls takes good ones unless it is told others.",
  documentation: 'https://redis.io/docs/latest/operate/rs/security/encryption/tls/ciphers/',
  controls: { nist80053r5: ['SC-8(1)', 'SC-12', 'SC-13'], pciDss: ['4.2.1', '12.3.3'] },
  check(document) {
    const state = wantedStateOf(document);
    return state && LISTS.flatMap(({ names, naming }) => names.flatMap(({ name }) => state.about('setting', name)).flatMap((line) => {
      const open = unresolvedWord(line, 2);
      if (open) return [open];
      // A list has no spaces, so further words are part of an invalid value.
      const suites = line.words.slice(2).join(' ').split(':');
      return suites.flatMap((suite) => {
        const fault = cipherFault(suite, naming);
        return fault === undefined ? [] : [{ path: line.path, received: suite, detail: `'${suite}' ${fault}.` }];
      });
    }));
  },
};
