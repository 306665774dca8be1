import { Rule, unresolved, violation } from '../../../engine';
import { DAX_CLUSTER } from '../../../model/resource-types';
import { isUnknown } from '../../../template';

export const daxEncryptionInTransit: Rule = {
  id: 'DaxEncryptionInTransit',
  resourceTypes: [DAX_CLUSTER],
  level: 'error',
  kind: 'security',
  requirement: 'A DAX cluster must encrypt the connections to its endpoint.',
  reason: 'No encryption is the default. Items and queries travel in clear text then, and TLS cannot be switched on later without a new cluster.',
  fix: 'Set ClusterEndpointEncryptionType: "TLS", and connect with daxs:// on port 9111 instead of dax:// on port 8111.',
  documentation: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/DAXEncryptionInTransit.html',
  controls: {
    nist80053r5: [
      'AC-17', 'AC-17(2)', 'AC-4', 'IA-5(1)', 'SC-12(3)', 'SC-13', 'SC-23', 'SC-23(3)', 'SC-7(4)', 'SC-8', 'SC-8(1)', 'SC-8(2)', 'SI-7(6)',
    ],
    pciDss: ['4.2.1'],
    securityHub: ['DynamoDB.7'],
    controlTower: ['CT.DAX.PR.3'],
  },
  covers: [
    'Control Tower CT.DAX.PR.3',
    'checkov CKV_AWS_239',
    'prowler dynamodb_accelerator_cluster_in_transit_encryption_enabled',
    'ElectricEye DAX.2',
    'AWS Config dax-tls-endpoint-encryption',
    'Security Hub DynamoDB.7',
  ],
  check(cluster) {
    const encryption = cluster.value('ClusterEndpointEncryptionType');
    if (encryption === 'TLS') return undefined;
    if (isUnknown(encryption)) return unresolved(cluster, 'ClusterEndpointEncryptionType', encryption);
    return violation(cluster, 'ClusterEndpointEncryptionType');
  },
};
