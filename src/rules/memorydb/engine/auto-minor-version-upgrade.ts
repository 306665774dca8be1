import { Rule, unresolved, violation } from '../../../engine';
import { MEMORYDB_CLUSTER } from '../../../model/resource-types';
import { isUnknown } from '../../../template';

export const memoryDbAutoMinorVersionUpgrade: Rule = {
  id: 'MemoryDbAutoMinorVersionUpgrade',
  resourceTypes: [MEMORYDB_CLUSTER],
  level: 'warning',
  kind: 'practice',
  // The default is true, according to the Terraform provider and moto.
  onlyWith: ['AutoMinorVersionUpgrade'],
  requirement: 'A MemoryDB cluster should receive minor engine versions automatically.',
  reason: 'They close known vulnerabilities; without the flag the cluster keeps them until somebody upgrades it.',
  fix: 'Set AutoMinorVersionUpgrade: true.',
  documentation: 'https://docs.aws.amazon.com/memorydb/latest/devguide/engine-versions.html',
  controls: { nist80053r5: ['SI-2', 'SI-2(2)', 'SI-2(4)', 'SI-2(5)'], pciDss: ['6.3.3'] },
  covers: ['prowler memorydb_cluster_auto_minor_version_upgrades', 'ElectricEye MemoryDB.3'],
  check(cluster) {
    const upgrades = cluster.boolean('AutoMinorVersionUpgrade');
    if (isUnknown(upgrades)) return unresolved(cluster, 'AutoMinorVersionUpgrade', upgrades);
    return upgrades === false ? violation(cluster, 'AutoMinorVersionUpgrade') : undefined;
  },
};
