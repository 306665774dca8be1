import { inOtherFamily } from '../../../constraints/parameter-group-family';
import type { Rule } from '../../../engine';
import { ENGINE_NAMES, parameterGroupFamily } from '../../../facts';
import { mayInheritFromGlobalDatastore } from '../../../model/replication-group/global-datastore';
import { engineOf, engineVersionOf } from '../../../model/replication-group/replication-group';
import { REPLICATION_GROUP } from '../../../model/resource-types';
import { isUnknown } from '../../../template';

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
    const engine = engineOf(group);
    const version = engineVersionOf(group);
    if (isUnknown(engine) || isUnknown(version) || mayInheritFromGlobalDatastore(group)) return undefined;
    const family = version === undefined ? undefined : parameterGroupFamily(engine, version);
    return inOtherFamily(group, { engine, name: ENGINE_NAMES[engine], version, family });
  },
};
