import { ENGINE_NAMES, parameterGroupFamily } from '../../../facts';
import { isUnknown, TemplateResource } from '../../../template';
import { REPLICATION_GROUP } from '../../resource-types';
import { Rule, violation } from '../../rule';
import { mayInheritFromGlobalDatastore } from '../global-datastore';
import { engineOf, engineVersionOf, parameterGroupOf } from '../shape';

export const replicationGroupParameterGroupFamily: Rule = {
  id: 'ReplicationGroupParameterGroupFamily',
  resourceTypes: [REPLICATION_GROUP],
  level: 'error',
  kind: 'limit',
  onlyWith: ['CacheParameterGroupName'],
  requirement: 'The parameter group must be of the family that engine and version belong to.',
  reason: 'The service refuses a parameter group of another family, when a group is created and when its version changes.',
  fix: "Set CacheParameterGroupName: 'default.redis7', or the family of the parameter group, to what belongs to the version.",
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/ParameterGroups.Engine.html',
  check(group) {
    const family = familyOf(group);
    const engine = engineOf(group);
    const version = engineVersionOf(group);
    if (family === undefined || isUnknown(engine) || isUnknown(version) || mayInheritFromGlobalDatastore(group)) return undefined;
    const expected = version === undefined ? undefined : parameterGroupFamily(engine, version);
    // Where the service picks the version, only the engine is certain.
    if (expected === undefined ? family.startsWith(engine) : family === expected) return undefined;
    const needs = expected === undefined
      ? `${ENGINE_NAMES[engine]} needs a family whose name begins with ${engine}`
      : `${ENGINE_NAMES[engine]} ${version} belongs to the family ${expected}`;
    return violation(group, 'CacheParameterGroupName', `${needs}; this parameter group is of the family ${family}.`);
  },
};

/** The family of a parameter group in the template, or of one that the service provides; `undefined` for any other. */
function familyOf(group: TemplateResource): string | undefined {
  const family = parameterGroupOf(group)?.text('CacheParameterGroupFamily');
  if (typeof family === 'string') return family.toLowerCase();
  const name = group.value('CacheParameterGroupName');
  return typeof name === 'string' ? /^default\.(.+?)(?:\.cluster\.on)?$/.exec(name.toLowerCase())?.[1] : undefined;
}
