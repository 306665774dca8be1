import { Rule, unresolved, violation } from '../../../engine';
import { CacheEngine, compareVersions, ENGINE_NAMES, ENGINE_VERSIONS, parseVersion, REDIS, RETIRED_REDIS_VERSIONS, VALKEY } from '../../../facts';
import { currentDate } from '../../../model/current-date';
import { mayInheritFromGlobalDatastore } from '../../../model/replication-group/global-datastore';
import { engineOf, engineVersionOf } from '../../../model/replication-group/replication-group';
import { REPLICATION_GROUP } from '../../../model/resource-types';
import { isUnknown } from '../../../template';

export const replicationGroupSupportedEngineVersion: Rule = {
  id: 'ReplicationGroupSupportedEngineVersion',
  resourceTypes: [REPLICATION_GROUP],
  level: 'warning',
  kind: 'practice',
  // Without a version, the service chooses a current one.
  onlyWith: ['EngineVersion'],
  requirement: 'A replication group should run an engine version that is in standard support.',
  reason: 'The community no longer maintains such a version, and the service bills extended support for it: 80 % on top of the price of the nodes '
    + 'for two years, and 160 % in the third.',
  fix: "Set Engine: 'valkey' and EngineVersion: '8.2', or EngineVersion: '7.1' for Redis, with the CacheParameterGroupName that goes with it.",
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/extended-support-versions.html',
  covers: [
    'AWS Config elasticache-supported-engine-version', 'cloudsploit redisEngineVersions', 'KICS Redis Not Compliant', 'terrascan AC_AWS_0102',
    'service-screener EngineVersion',
  ],
  check(group) {
    const version = engineVersionOf(group);
    if (version === undefined || (group.value('Engine') === undefined && mayInheritFromGlobalDatastore(group))) return undefined;
    if (isUnknown(version)) return unresolved(group, 'EngineVersion', version);
    const engine = engineOf(group);
    const [ended] = (isUnknown(engine) ? [REDIS, VALKEY] as const : [engine]).flatMap((name) => endOfSupport(name, version) ?? []);
    if (ended === undefined) return undefined;
    return isUnknown(engine) ? unresolved(group, 'Engine', engine) : violation(group, 'EngineVersion', ended);
  },
};

/** A sentence about the end of standard support, if it is past. `undefined` for a version without facts. */
function endOfSupport(engine: CacheEngine, version: string): string | undefined {
  const name = `${ENGINE_NAMES[engine]} ${version}`;
  if (engine === REDIS && RETIRED_REDIS_VERSIONS.includes(version)) return `${name} is past its end of life, and nothing new can be created with it.`;
  const numbers = parseVersion(version);
  // If the service chooses the minor version, all candidates must be past the end of support.
  const ends = ENGINE_VERSIONS
    .filter((fact) => numbers !== undefined && fact.engine === engine && compareVersions(numbers, parseVersion(fact.version)!) === 0)
    .map(({ standardSupportEnds }) => standardSupportEnds);
  const last = ends.every((day) => day !== undefined) ? ends.sort().at(-1) : undefined;
  if (last === undefined || currentDate() <= last) return undefined;
  return `Standard support for ${name} ended on ${last}; extended support is billed extra.`;
}
