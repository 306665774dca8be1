import { DAX_SUBNET_GROUP_REFERENCE, zonesOfSubnetGroup } from '../../../constraints/subnets';
import { Judgement, Rule, unresolved, violation } from '../../../engine';
import { DAX_LIMITS } from '../../../facts';
import { DAX_CLUSTER } from '../../../model/resource-types';
import { isObject, isScalar, isUnknown, TemplateResource } from '../../../template';

const { productionNodes } = DAX_LIMITS;

export const daxMultiAz: Rule = {
  id: 'DaxMultiAz',
  resourceTypes: [DAX_CLUSTER],
  level: 'warning',
  kind: 'practice',
  onlyWith: ['ReplicationFactor', 'AvailabilityZones'],
  requirement: `A DAX cluster should have ${productionNodes} nodes or more, in more than one Availability Zone.`,
  // The tools disagree. prowler requires two zones for any number of nodes. Control Tower requires three nodes and a list of
  // zones, whose first three are distinct. AWS recommends three nodes, and DAX distributes nodes over zones if none are listed. A
  // Region or a VPC may have only two zones: three nodes in them survive the loss of either.
  reason: 'A cluster that loses its primary fails over to a replica that is left. With fewer nodes, or all of them in one zone, there may be none.',
  fix: `Set ReplicationFactor: ${productionNodes} and leave AvailabilityZones out: DAX spreads the nodes over the zones of the subnet group.`,
  documentation: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/DAX.concepts.cluster.html',
  controls: {
    nist80053r5: ['CP-10', 'CP-2(2)', 'CP-6(2)', 'SC-36', 'SC-5(2)', 'SI-13(5)'],
    controlTower: ['CT.DAX.PR.2'],
  },
  covers: ['Control Tower CT.DAX.PR.2', 'prowler dynamodb_accelerator_cluster_multi_az'],
  check(cluster) {
    const nodes = cluster.number('ReplicationFactor');
    if (isUnknown(nodes)) return unresolved(cluster, 'ReplicationFactor', nodes);
    if (nodes !== undefined && nodes < productionNodes) return violation(cluster, 'ReplicationFactor');
    const zones = cluster.list('AvailabilityZones');
    if (isUnknown(zones)) return unresolved(cluster, 'AvailabilityZones', zones);
    return zones === undefined || zones.length === 0 ? problemOfSubnets(cluster) : problemOfZones(cluster, zones);
  },
};

function problemOfZones(cluster: TemplateResource, zones: readonly unknown[]): Judgement {
  const names = new Set(zones.filter(isScalar).map(String));
  if (names.size > 1 || countSelected(cluster.value('AvailabilityZones')) > 1) return undefined;
  const open = zones.find(isUnknown);
  if (open) return unresolved(cluster, 'AvailabilityZones', open);
  return names.size === 1 ? violation(cluster, 'AvailabilityZones', 'All nodes are in the same zone.') : undefined;
}

/** Without a list of zones, the subnets determine the zones of the nodes. */
function problemOfSubnets(cluster: TemplateResource): Judgement {
  const zones = zonesOfSubnetGroup(cluster, DAX_SUBNET_GROUP_REFERENCE);
  return zones?.size === 1 ? violation(cluster, 'SubnetGroupName', `All subnets of the subnet group are in ${[...zones][0]}.`) : undefined;
}

/**
 * The number of different zones that are selected by index from the zones of the Region. The CDK generates this if it does not
 * know their names.
 */
function countSelected(zones: unknown): number {
  if (!Array.isArray(zones)) return 0;
  const places = zones.map((zone) => {
    const selection = isObject(zone) ? zone['Fn::Select'] : undefined;
    if (!Array.isArray(selection) || !isScalar(selection[0])) return undefined;
    return isObject(selection[1]) && 'Fn::GetAZs' in selection[1] ? String(selection[0]) : undefined;
  });
  return new Set(places.filter((place) => place !== undefined)).size;
}
