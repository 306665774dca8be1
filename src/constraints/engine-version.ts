import { Problem, violation } from '../engine';
import { CacheEngine, ENGINE_NAMES, ENGINE_VERSIONS, parseVersion, REDIS, RETIRED_REDIS_VERSIONS, VALKEY } from '../facts';
import { mayInheritFromGlobalDatastore } from '../model/replication-group/global-datastore';
import { engineOf, engineVersionOf } from '../model/replication-group/replication-group';
import { isUnknown, TemplateResource } from '../template';

/** Problem if EngineVersion is not a version number. YAML and JavaScript turn an unquoted 7.0 into 7. */
export function malformedEngineVersion(cache: TemplateResource): Problem | undefined {
  const version = engineVersionOf(cache);
  return version === undefined || isUnknown(version) || parseVersion(version) ? undefined : violation(cache, 'EngineVersion');
}

/** Problem if ElastiCache does not offer the version of Redis or Valkey that a cache names. */
export function unknownEngineVersion(cache: TemplateResource): Problem | undefined {
  const engine = engineOf(cache);
  const version = engineVersionOf(cache);
  if (isUnknown(engine) || typeof version !== 'string' || isOffered(engine, version)) return undefined;
  // The rules ...EngineVersionFormat report a text that is not a version.
  const numbers = parseVersion(version);
  if (!numbers || (cache.value('Engine') === undefined && mayInheritFromGlobalDatastore(cache))) return undefined;
  const known = `ElastiCache offers ${ENGINE_NAMES[engine]} ${VERSIONS[engine].join(', ')}.`;
  const [major, minor, patch] = numbers;
  return violation(cache, 'EngineVersion', major >= 6 && patch !== undefined
    ? `${known} From version 6 on, the service takes no patch level: ${major}.${minor}.`
    : known);
}

const VERSIONS: Readonly<Record<CacheEngine, readonly string[]>> = { [REDIS]: listVersions(REDIS), [VALKEY]: listVersions(VALKEY) };

function listVersions(engine: CacheEngine): string[] {
  return ENGINE_VERSIONS.filter((fact) => fact.engine === engine).map((fact) => fact.version);
}

/** Whether a version is or was offered, or is `6.x`, which leaves the minor version of Redis 6 to the service. */
function isOffered(engine: CacheEngine, version: string): boolean {
  if (VERSIONS[engine].includes(version)) return true;
  return engine === REDIS && (version === '6.x' || RETIRED_REDIS_VERSIONS.includes(version));
}
