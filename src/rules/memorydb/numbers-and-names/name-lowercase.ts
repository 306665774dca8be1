import { notInLowerCase } from '../../../constraints/text-form';
import type { Rule } from '../../../engine';
import { MEMORYDB_NAMES } from '../../../facts';
import { nameOf } from '../../../model/memorydb';
import { MEMORYDB_ACL, MEMORYDB_CLUSTER, MEMORYDB_PARAMETER_GROUP, MEMORYDB_SUBNET_GROUP, MEMORYDB_USER } from '../../../model/resource-types';

export const memoryDbNameLowercase: Rule = {
  id: 'MemoryDbNameLowercase',
  resourceTypes: [MEMORYDB_CLUSTER, MEMORYDB_ACL, MEMORYDB_USER, MEMORYDB_SUBNET_GROUP, MEMORYDB_PARAMETER_GROUP],
  level: 'warning',
  kind: 'limit',
  onlyWith: Object.keys(MEMORYDB_NAMES),
  requirement: 'A name of MemoryDB should be in lower case.',
  // The patterns of the resource types in the CloudFormation registry only allow lower case; the API accepts both.
  reason: 'The service stores it in lower case, so that the stack differs from what is deployed ever after (drift).',
  fix: 'Set ClusterName: "orders", or another name in lower case.',
  documentation: 'https://docs.aws.amazon.com/memorydb/latest/APIReference/API_CreateParameterGroup.html',
  check: (resource) => notInLowerCase(resource, nameOf(resource)),
};
