import { Problem, violation } from '../engine';
import { nodeFamilyOf, nodeTypeFact, TOO_SMALL_FOR_GLOBAL_DATASTORE } from '../facts';
import { nodeTypeOf, usesIpv6 } from '../model/replication-group/replication-group';
import { isUnknown, TemplateResource } from '../template';
import type { SharedFields } from './shared-fields';

/** A rule about node types that ElastiCache does not offer. */
export const NODE_TYPE_KNOWN: SharedFields = {
  level: 'warning',
  kind: 'limit',
  onlyWith: ['CacheNodeType'],
  requirement: 'CacheNodeType should be a node type that ElastiCache offers.',
  reason: 'The service refuses types that it does not have, and nothing else can be checked about one that came out after this library was made.',
  fix: "Set CacheNodeType: 'cache.r7g.large', or another type of the page of node types.",
  check(cache) {
    const type = cache.text('CacheNodeType');
    if (typeof type !== 'string' || type === '' || nodeTypeFact(type)) return undefined;
    const family = nodeFamilyOf(type);
    return violation(cache, 'CacheNodeType', family && `The sizes of the family ${family.family} are ${family.sizes.join(', ')}.`);
  },
};

/** Problem if the node type is of a previous generation, which the service does not create any more. */
export function previousGenerationNodeType(cache: TemplateResource): Problem | undefined {
  const type = nodeTypeOf(cache);
  if (type === undefined || isUnknown(type) || type.creatable) return undefined;
  return violation(cache, 'CacheNodeType', `${type.family} is a family of a previous generation.`);
}

/** Problem if a cache has IPv6 addresses and nodes that are not on the Nitro System. */
export function ipv6WithoutNitro(cache: TemplateResource): Problem | undefined {
  const node = nodeTypeOf(cache);
  if (node === undefined || isUnknown(node) || node.nitro || !usesIpv6(cache)) return undefined;
  return violation(cache, 'NetworkType', `Nodes of the family ${node.family} are not on the Nitro System.`);
}

/** Problem if global datastores do not support the node type. The documented list ends with the seventh generation. */
export function notForGlobalDatastores(cache: TemplateResource): Problem | undefined {
  const node = nodeTypeOf(cache);
  if (node === undefined || isUnknown(node)) return undefined;
  if (TOO_SMALL_FOR_GLOBAL_DATASTORE.includes(node.size)) return violation(cache, 'CacheNodeType', `The size ${node.size} is too small.`);
  return node.globalDatastore ? undefined : violation(cache, 'CacheNodeType', `Global datastores are not offered for the family ${node.family}.`);
}
