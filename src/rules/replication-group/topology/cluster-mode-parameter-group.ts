import { Rule, violation } from '../../../engine';
import { parameterGroupOf, parameterOf } from '../../../model/replication-group/replication-group';
import { REPLICATION_GROUP } from '../../../model/resource-types';
import { isUnknown, TemplateResource } from '../../../template';

export const replicationGroupClusterModeParameterGroup: Rule = {
  id: 'ReplicationGroupClusterModeParameterGroup',
  resourceTypes: [REPLICATION_GROUP],
  level: 'error',
  kind: 'limit',
  onlyWith: ['ClusterMode'],
  requirement: 'The parameter group of a replication group must have cluster mode on or off as ClusterMode says.',
  reason: 'The nodes take cluster mode from the parameter cluster-enabled; the service refuses a group in which the two disagree.',
  fix: 'Set CacheParameterGroupName: "default.valkey8.cluster.on" for ClusterMode: "enabled" and "default.valkey8" for "disabled", '
    + 'or set "cluster-enabled": "yes" or "no" in a parameter group of your own.',
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/modify-cluster-mode.html',
  check(group) {
    const mode = group.text('ClusterMode');
    // During a migration, in the mode `compatible`, both are valid.
    if (mode !== 'enabled' && mode !== 'disabled') return undefined;
    const enabled = clusterEnabledByParameterGroup(group);
    if (enabled === undefined || enabled === (mode === 'enabled')) return undefined;
    const detail = `ClusterMode is "${mode}", and cluster-enabled is ${enabled ? 'on' : 'off'} in this parameter group.`;
    return violation(group, 'CacheParameterGroupName', detail);
  },
};

/** The cluster mode that the parameter group sets; `undefined` if the template does not hold it and it is not a default one. */
function clusterEnabledByParameterGroup(group: TemplateResource): boolean | undefined {
  const parameterGroup = parameterGroupOf(group);
  if (parameterGroup) {
    const enabled = parameterOf(parameterGroup, 'cluster-enabled', (value) => value === 'yes');
    return isUnknown(enabled) ? undefined : enabled;
  }
  const name = group.value('CacheParameterGroupName');
  return typeof name === 'string' && name.startsWith('default.') ? name.endsWith('.cluster.on') : undefined;
}
