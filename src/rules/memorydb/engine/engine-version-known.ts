import { Rule, violation } from '../../../engine';
import { ENGINE_NAMES, MEMORYDB_ENGINE_VERSIONS } from '../../../facts';
import { engineOf } from '../../../model/memorydb';
import { MEMORYDB_CLUSTER } from '../../../model/resource-types';
import { isUnknown } from '../../../template';

export const memoryDbEngineVersionKnown: Rule = {
  id: 'MemoryDbEngineVersionKnown',
  resourceTypes: [MEMORYDB_CLUSTER],
  level: 'warning',
  kind: 'limit',
  onlyWith: ['EngineVersion'],
  requirement: 'EngineVersion should be a version that MemoryDB offers.',
  reason: 'The service refuses versions that it does not have; one that came out after this library was made is fine.',
  fix: "Set EngineVersion: '7.1' for Redis or EngineVersion: '7.3' for Valkey, in quotes.",
  documentation: 'https://docs.aws.amazon.com/memorydb/latest/devguide/engine-versions.html',
  check(cluster) {
    const version = cluster.text('EngineVersion');
    if (version === undefined || version === '' || isUnknown(version)) return undefined;
    const named = cluster.value('Engine');
    const engine = engineOf(cluster);
    // MemoryDbEnumeratedValues reports another engine.
    if (named !== undefined && engine === undefined) return undefined;
    const offered = MEMORYDB_ENGINE_VERSIONS.filter((fact) => engine === undefined || fact.engine === engine);
    if (offered.some((fact) => fact.version === version)) return undefined;
    return violation(cluster, 'EngineVersion', `MemoryDB offers ${offered.map((fact) => `${ENGINE_NAMES[fact.engine]} ${fact.version}`).join(', ')}.`);
  },
};
