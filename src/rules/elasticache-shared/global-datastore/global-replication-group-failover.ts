import { Rule, violation } from '../../../engine';
import { GLOBAL_REPLICATION_GROUP } from '../../../model/resource-types';

export const globalReplicationGroupFailover: Rule = {
  id: 'GlobalReplicationGroupFailover',
  resourceTypes: [GLOBAL_REPLICATION_GROUP],
  level: 'error',
  kind: 'limit',
  onlyWith: ['AutomaticFailoverEnabled'],
  requirement: 'A global datastore with cluster mode needs AutomaticFailoverEnabled: true.',
  // Several shards require cluster mode. With one shard, the template does not show the mode.
  reason: 'Clusters in that mode fail over by themselves in any case; the service refuses to switch it off.',
  fix: 'Set AutomaticFailoverEnabled: true.',
  documentation: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticache-globalreplicationgroup.html',
  check(datastore) {
    if (datastore.boolean('AutomaticFailoverEnabled') !== false) return undefined;
    const shards = datastore.number('GlobalNodeGroupCount');
    return typeof shards === 'number' && shards > 1 ? violation(datastore, 'AutomaticFailoverEnabled', `It has ${shards} shards.`) : undefined;
  },
};
