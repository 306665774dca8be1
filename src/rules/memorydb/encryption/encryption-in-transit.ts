import { Rule, unresolved, violation } from '../../../engine';
import { isPresent } from '../../../model/presence';
import { MEMORYDB_CLUSTER } from '../../../model/resource-types';
import { isUnknown, TemplateResource, Unknown } from '../../../template';

export const memoryDbEncryptionInTransit: Rule = {
  id: 'MemoryDbEncryptionInTransit',
  resourceTypes: [MEMORYDB_CLUSTER],
  level: 'error',
  kind: 'security',
  onlyWith: ['TLSEnabled', 'MultiRegionClusterName'],
  requirement: 'A MemoryDB cluster must encrypt its connections.',
  // An absent flag complies. The API model states no default, but all evidence says that it is true: the examples of the
  // developer guide and the AWS CLI, and the acceptance tests of the Terraform provider, return true after a creation without the
  // flag. The CloudFormation resource type only passes a flag that is set.
  reason: 'Credentials and data travel in clear text otherwise, no ACL but open-access can be used, and TLS cannot be switched on later without a new cluster.',
  fix: 'Set TLSEnabled: true, and connect with rediss:// instead of redis://.',
  documentation: 'https://docs.aws.amazon.com/memorydb/latest/devguide/in-transit-encryption.html',
  covers: ['checkov CKV_AWS_202', 'ElectricEye MemoryDB.1', 'steampipe memorydb_cluster_transit_encryption_enabled'],
  check(cluster) {
    const own = cluster.boolean('TLSEnabled');
    const encrypted = own ?? ofMultiRegionCluster(cluster);
    if (encrypted === undefined || encrypted === true) return undefined;
    if (isUnknown(encrypted)) return unresolved(cluster, 'TLSEnabled', encrypted);
    return violation(cluster, 'TLSEnabled', own === undefined ? 'The multi-Region cluster, which decides, has it off.' : undefined);
  },
};

/** The flag of the multi-Region cluster of a cluster. It is the same in all Regions (MDG/multi-region.prereq). */
function ofMultiRegionCluster(cluster: TemplateResource): boolean | Unknown | undefined {
  const name = cluster.value('MultiRegionClusterName');
  const multiRegionCluster = cluster.referenced('MultiRegionClusterName');
  if (multiRegionCluster) return multiRegionCluster.boolean('TLSEnabled');
  return isPresent(name) ? new Unknown('the multi-Region cluster') : undefined;
}
