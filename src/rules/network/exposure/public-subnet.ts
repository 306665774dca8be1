import type { Problem, Rule } from '../../../engine';
import {
  DAX_SUBNET_GROUP, INTERNET_GATEWAY, MEMORYDB_SUBNET_GROUP, ROUTE, SERVERLESS_CACHE, SUBNET, SUBNET_GROUP, SUBNET_ROUTE_TABLE_ASSOCIATION,
} from '../../../model/resource-types';
import { isUnknown, referencedResource, TemplateResource } from '../../../template';

export const cachePublicSubnet: Rule = {
  id: 'CachePublicSubnet',
  resourceTypes: [SUBNET_GROUP, DAX_SUBNET_GROUP, MEMORYDB_SUBNET_GROUP, SERVERLESS_CACHE],
  level: 'warning',
  kind: 'practice',
  onlyWith: ['SubnetIds'],
  requirement: 'The subnets of a cache should have no route to an internet gateway.',
  // Subnets and route tables of other stacks, and the main route table of a VPC, are not visible in the template.
  reason: 'A cache has no business with the internet, and in a private subnet one wrong rule of a security group opens it to the VPC and not to everybody.',
  fix: 'List private subnets, whose route table leads to no internet gateway: SubnetIds: [{ Ref: "PrivateSubnet1" }, { Ref: "PrivateSubnet2" }].',
  documentation: 'https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Internet_Gateway.html',
  controls: { pciDss: ['1.3.1', '1.3.2', '1.4.1', '1.4.4'] },
  covers: ['prowler elasticache_cluster_uses_public_subnet'],
  check(group) {
    const subnets = group.list('SubnetIds');
    if (subnets === undefined) return undefined;
    return (isUnknown(subnets) ? [subnets] : subnets).flatMap((value, index): Problem[] => {
      const subnet = referencedResource(value);
      const path = `${group.path}/SubnetIds/${index}`;
      return subnet?.type === SUBNET ? gatewayRoutesOf(subnet).slice(0, 1).map((route) => ({ ...route, path, received: value })) : [];
    });
  },
};

/** The routes of a subnet that lead, or may lead, to an internet gateway. Definite ones come first. */
function gatewayRoutesOf(subnet: TemplateResource): Omit<Problem, 'path' | 'received'>[] {
  const tables = referrers(subnet, SUBNET_ROUTE_TABLE_ASSOCIATION, 'SubnetId').map((association) => association.referenced('RouteTableId'));
  const routes = tables.flatMap((table) => (table ? referrers(table, ROUTE, 'RouteTableId') : []));
  const [certain, open]: Omit<Problem, 'path' | 'received'>[][] = [[], []];
  for (const route of routes) {
    const gateway = route.value('GatewayId');
    const resource = referencedResource(gateway);
    if (resource?.type === INTERNET_GATEWAY || (typeof gateway === 'string' && gateway.startsWith('igw-'))) {
      certain.push({ detail: `The route '${route.logicalId}' of its route table leads to an internet gateway.` });
    } else if (isUnknown(gateway) && !resource) {
      open.push({ unresolved: gateway.why, detail: `The route '${route.logicalId}' of its route table leads to that gateway.` });
    }
  }
  return [...certain, ...open];
}

/** The resources of a type whose property refers to a resource. */
function referrers(resource: TemplateResource, type: string, property: string): TemplateResource[] {
  return resource.template.referrersOf(resource.logicalId)
    .filter((referrer) => referrer.type === type && referrer.isCreated() && referencedResource(referrer.value(property)) === resource);
}
