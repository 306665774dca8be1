import { Rule, violation } from '../../../engine';
import { MEMORYDB_NAMES } from '../../../facts';
import { nameOf } from '../../../model/memorydb';
import { MEMORYDB_ACL, MEMORYDB_CLUSTER, MEMORYDB_PARAMETER_GROUP, MEMORYDB_SUBNET_GROUP, MEMORYDB_USER } from '../../../model/resource-types';
import { isUnknown } from '../../../template';

export const memoryDbNameFormat: Rule = {
  id: 'MemoryDbNameFormat',
  resourceTypes: [MEMORYDB_CLUSTER, MEMORYDB_ACL, MEMORYDB_USER, MEMORYDB_SUBNET_GROUP, MEMORYDB_PARAMETER_GROUP],
  level: 'error',
  kind: 'limit',
  onlyWith: Object.keys(MEMORYDB_NAMES),
  requirement: 'A name of MemoryDB must consist of letters, digits and hyphens, begin with a letter, and keep to the length of its kind; '
    + 'names of clusters, subnet groups and parameter groups must neither end with a hyphen nor have two in a row.',
  reason: 'The service refuses any other name.',
  fix: 'Set ClusterName: "orders", or another name that begins with a letter.',
  documentation: 'https://docs.aws.amazon.com/memorydb/latest/devguide/getting-started.html',
  check(resource) {
    const property = nameOf(resource);
    const name = resource.text(property);
    if (name === undefined || isUnknown(name)) return undefined;
    const { hyphensApart, maxLength = Infinity } = MEMORYDB_NAMES[property];
    if (name.length > maxLength) return violation(resource, property, `It has ${name.length} characters; ${maxLength} are allowed.`);
    const isName = /^[a-z][a-z0-9-]*$/i.test(name) && !(hyphensApart && /--|-$/.test(name));
    return isName ? undefined : violation(resource, property);
  },
};
