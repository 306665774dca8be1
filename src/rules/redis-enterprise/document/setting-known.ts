import type { Rule } from '../../../engine';
import { isIn, settingNamed } from '../../../facts';
import { checkRelease } from '../../../model/redis-enterprise/release';
import { SSM_DOCUMENT } from '../../../model/resource-types';

export const redisEnterpriseSettingKnown: Rule = {
  id: 'RedisEnterpriseSettingKnown',
  resourceTypes: [SSM_DOCUMENT],
  level: 'error',
  kind: 'limit',
  requirement: 'A setting must be one that the release of the cluster has, under the name that it has there.',
  reason: 'The cluster refuses others, on the first node.',
  fix: 'Take the line out of Content: the setting stays as it is then. Or upgrade the cluster and declare its release.',
  documentation: 'https://redis.io/docs/latest/operate/rs/references/cli-utilities/rladmin/cluster/config/',
  check: (document) => checkRelease(document, 'setting', ({ words: [, name] }, version) => {
    const known = settingNamed(name);
    if (!known) return 'No release has a setting of this name.';
    if (isIn(known.setting, version)) return undefined;
    const { since, until } = known.setting;
    return `'${name}' exists ${since ? `since ${since}` : `until ${until}, under another name since then`}, and the release is ${version}.`;
  }),
};
