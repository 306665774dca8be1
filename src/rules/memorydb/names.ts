import type { TemplateResource } from '../../template';
import { MEMORYDB_ACL, MEMORYDB_CLUSTER, MEMORYDB_PARAMETER_GROUP, MEMORYDB_SUBNET_GROUP, MEMORYDB_USER } from '../resource-types';

/** The property that names a resource of each type; CloudFormation makes none of these names up. */
const NAMES: Readonly<Record<string, string>> = {
  [MEMORYDB_CLUSTER]: 'ClusterName',
  [MEMORYDB_ACL]: 'ACLName',
  [MEMORYDB_USER]: 'UserName',
  [MEMORYDB_SUBNET_GROUP]: 'SubnetGroupName',
  [MEMORYDB_PARAMETER_GROUP]: 'ParameterGroupName',
};

/** The property that holds the name of a resource of MemoryDB. */
export function nameOf(resource: TemplateResource): string {
  return NAMES[resource.type];
}
