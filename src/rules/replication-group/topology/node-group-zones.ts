import { Rule, violation } from '../../../engine';
import { knownSections } from '../../../model/known-sections';
import { REPLICATION_GROUP } from '../../../model/resource-types';
import { isUnknown } from '../../../template';

export const replicationGroupNodeGroupZones: Rule = {
  id: 'ReplicationGroupNodeGroupZones',
  resourceTypes: [REPLICATION_GROUP],
  level: 'error',
  kind: 'limit',
  onlyWith: ['NodeGroupConfiguration'],
  requirement: 'ReplicaAvailabilityZones of a shard must name one Availability Zone for each replica of the shard.',
  reason: 'The zones are given to the replicas in turn; the service refuses a list of any other length.',
  fix: 'Set ReplicaAvailabilityZones: ["us-east-1b"] for ReplicaCount: 1; a zone can be named more than once.',
  documentation: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-elasticache-replicationgroup-nodegroupconfiguration.html',
  check: (group) => knownSections(group, 'NodeGroupConfiguration').flatMap((shard) => {
    const zones = shard.list('ReplicaAvailabilityZones');
    const replicas = shard.number('ReplicaCount') ?? group.number('ReplicasPerNodeGroup');
    if (!Array.isArray(zones) || replicas === undefined || isUnknown(replicas) || zones.length === replicas) return [];
    return [violation(shard, 'ReplicaAvailabilityZones', `Zones in the list: ${zones.length}; replicas of the shard: ${replicas}.`)];
  }),
};
