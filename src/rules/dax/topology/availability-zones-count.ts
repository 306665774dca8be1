import { notOneZonePerNode } from '../../../constraints/list-length';
import type { Rule } from '../../../engine';
import { DAX_CLUSTER } from '../../../model/resource-types';

export const daxAvailabilityZonesCount: Rule = {
  id: 'DaxAvailabilityZonesCount',
  resourceTypes: [DAX_CLUSTER],
  level: 'error',
  kind: 'limit',
  onlyWith: ['AvailabilityZones'],
  requirement: 'AvailabilityZones must name one Availability Zone for each node, as many as ReplicationFactor says.',
  reason: 'The zones are given to the nodes in turn; the service refuses a list of any other length.',
  fix: 'Set AvailabilityZones: ["us-east-1a", "us-east-1b", "us-east-1a"] for ReplicationFactor: 3; a zone can be named more than once. Or leave the list out.',
  documentation: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-dax-cluster.html',
  check: (cluster) => notOneZonePerNode(cluster, 'AvailabilityZones', 'ReplicationFactor'),
};
