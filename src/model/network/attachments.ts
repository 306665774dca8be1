import { SecurityGroup } from './security-group';
import type { TemplateResource } from '../../template';
import {
  CACHE_CLUSTER, DAX_CLUSTER, MEMORYDB_CLUSTER, REPLICATION_GROUP, SECURITY_GROUP, SECURITY_GROUP_INGRESS, SERVERLESS_CACHE,
} from '../resource-types';

/** The resource types of caches, and the property of each that lists its security groups. */
const CACHES: ReadonlyMap<string, readonly [string]> = new Map([
  [REPLICATION_GROUP, ['SecurityGroupIds']],
  [CACHE_CLUSTER, ['VpcSecurityGroupIds']],
  [SERVERLESS_CACHE, ['SecurityGroupIds']],
  [MEMORYDB_CLUSTER, ['SecurityGroupIds']],
  [DAX_CLUSTER, ['SecurityGroupIds']],
]);

/**
 * Resources that refer to a security group without being attached to it: its rules, and those that pass it to another stack,
 * where a cache may use it.
 */
const NOT_ATTACHED: ReadonlySet<string> = new Set([
  SECURITY_GROUP,
  SECURITY_GROUP_INGRESS,
  'AWS::EC2::SecurityGroupEgress',
  'AWS::EC2::SecurityGroupVpcAssociation',
  'AWS::CloudFormation::Stack',
  'AWS::SSM::Parameter',
]);

/** Whether a resource is a cache of any service. */
export function isCache({ type }: TemplateResource): boolean {
  return CACHES.has(type);
}

/** The caches that a security group is attached to. */
export function cachesOf(group: SecurityGroup): TemplateResource[] {
  return group.mentionedBy(CACHES)
    .filter((cache) => cache.isCreated() && CACHES.get(cache.type)!.some((property) => group.isListedIn(cache, property)));
}

/** The security groups of a cache. */
export function groupsOfCache(cache: TemplateResource): SecurityGroup[] {
  return (CACHES.get(cache.type) ?? []).flatMap((property) => SecurityGroup.listedIn(cache, property));
}

/**
 * Whether a security group is attached to something other than a cache. Any reference counts, because each service has another
 * property for it. What other templates attach their groups to is unknown.
 */
export function hasOtherAttachments({ resource }: SecurityGroup): boolean {
  return resource !== undefined
    && resource.template.referrersOf(resource.logicalId).some((user) => !NOT_ATTACHED.has(user.type) && !isCache(user) && user.isCreated());
}
