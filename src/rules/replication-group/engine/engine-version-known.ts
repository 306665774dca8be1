import { Rule, violation } from '../../../engine';
import { CacheEngine, ENGINE_NAMES, ENGINE_VERSIONS, parseVersion, REDIS, RETIRED_REDIS_VERSIONS, VALKEY } from '../../../facts';
import { mayInheritFromGlobalDatastore } from '../../../model/replication-group/global-datastore';
import { engineOf, engineVersionOf } from '../../../model/replication-group/replication-group';
import { REPLICATION_GROUP } from '../../../model/resource-types';
import { isUnknown } from '../../../template';

export const replicationGroupEngineVersionKnown: Rule = {
  id: 'ReplicationGroupEngineVersionKnown',
  resourceTypes: [REPLICATION_GROUP],
  level: 'warning',
  kind: 'limit',
  onlyWith: ['EngineVersion'],
  requirement: 'EngineVersion should be a version that ElastiCache offers.',
  reason: 'The service refuses versions that it does not have; one that came out after this library was made is fine.',
  fix: "Set EngineVersion: '7.1' for Redis or EngineVersion: '8.2' for Valkey.",
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/engine-versions.html',
  check(group) {
    const engine = engineOf(group);
    const version = engineVersionOf(group);
    if (isUnknown(engine) || typeof version !== 'string' || isOffered(engine, version)) return undefined;
    // A text that is no version is for ReplicationGroupEngineVersionFormat to report.
    const numbers = parseVersion(version);
    if (!numbers || (group.value('Engine') === undefined && mayInheritFromGlobalDatastore(group))) return undefined;
    const known = `ElastiCache offers ${ENGINE_NAMES[engine]} ${versionsOf(engine).join(', ')}.`;
    const [major, minor, patch] = numbers;
    return violation(group, 'EngineVersion', major >= 6 && patch !== undefined
      ? `${known} From version 6 on, the service takes no patch level: ${major}.${minor}.`
      : known);
  },
};

const VERSIONS: Readonly<Record<CacheEngine, readonly string[]>> = { [REDIS]: listVersions(REDIS), [VALKEY]: listVersions(VALKEY) };

function versionsOf(engine: CacheEngine): readonly string[] {
  return VERSIONS[engine];
}

function listVersions(engine: CacheEngine): string[] {
  return ENGINE_VERSIONS.filter((fact) => fact.engine === engine).map((fact) => fact.version);
}

/** Whether a version is or was offered, or is the one that leaves the minor version of Redis 6 to the service. */
function isOffered(engine: CacheEngine, version: string): boolean {
  if (versionsOf(engine).includes(version)) return true;
  return engine === REDIS && (version === '6.x' || RETIRED_REDIS_VERSIONS.includes(version));
}
