import { Rule, violation } from '../../../engine';
import { ENGINE_NAMES, MEMORYDB_ENGINE_VERSIONS } from '../../../facts';
import { engineOf, parameterGroupFamilyOf } from '../../../model/memorydb';
import { MEMORYDB_CLUSTER } from '../../../model/resource-types';

export const memoryDbParameterGroupFamily: Rule = {
  id: 'MemoryDbParameterGroupFamily',
  resourceTypes: [MEMORYDB_CLUSTER],
  level: 'error',
  kind: 'limit',
  onlyWith: ['ParameterGroupName'],
  requirement: 'The parameter group must be of the family that engine and version belong to.',
  reason: 'The service refuses a parameter group of another family.',
  fix: "Set ParameterGroupName: 'default.memorydb-valkey7', or Family of the parameter group, to what belongs to the version.",
  documentation: 'https://docs.aws.amazon.com/memorydb/latest/devguide/parametergroups.html',
  check(cluster) {
    const family = parameterGroupFamilyOf(cluster);
    if (family === undefined) return undefined;
    const engine = engineOf(cluster);
    const version = cluster.text('EngineVersion');
    // The versions of the two engines do not overlap, so a known version determines the family without the engine.
    const expected = MEMORYDB_ENGINE_VERSIONS.find((fact) => fact.version === version && (engine ?? fact.engine) === fact.engine);
    if (expected) {
      if (family === expected.family) return undefined;
      const name = `${ENGINE_NAMES[expected.engine]} ${expected.version}`;
      return violation(cluster, 'ParameterGroupName', `${name} belongs to the family ${expected.family}; this parameter group is of the family ${family}.`);
    }
    // If the service chooses the version, or it has no facts, only the engine is certain.
    if (engine === undefined || family.startsWith(`memorydb_${engine}`)) return undefined;
    return violation(cluster, 'ParameterGroupName', `The cluster runs ${ENGINE_NAMES[engine]}; this parameter group is of the family ${family}.`);
  },
};
