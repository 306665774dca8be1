import type { Rule } from '../../../engine';
import { unresolvedWord, wantedStateOf } from '../../../model/redis-enterprise/wanted-state';
import { SSM_DOCUMENT } from '../../../model/resource-types';

export const redisEnterpriseHttpDisabled: Rule = {
  id: 'RedisEnterpriseHttpDisabled',
  resourceTypes: [SSM_DOCUMENT],
  level: 'error',
  kind: 'security',
  requirement: 'The REST API of a Redis Enterprise cluster must not answer without TLS.',
  reason: 'Who calls it over plain HTTP sends the password of an administrator in clear text.',
  fix: "Say in Content: 'http disabled', and move scripts from port 8080 to 9443.",
  documentation: 'https://redis.io/docs/latest/operate/rs/references/rest-api/',
  controls: { nist80053r5: ['AC-17(2)', 'IA-5(1)', 'SC-8', 'SC-8(1)'], pciDss: ['2.2.7', '4.2.1'] },
  check(document) {
    const state = wantedStateOf(document);
    if (!state) return undefined;
    const lines = state.about('http');
    if (lines.length === 0) return { ...state.missing(), detail: 'Nothing switches HTTP off.' };
    return lines.filter(({ words }) => words[1] !== 'disabled').map((line) => unresolvedWord(line, 1) ?? { path: line.path, received: line.received });
  },
};
