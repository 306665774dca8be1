import { notSwitchedOn } from '../../../constraints/switched-on';
import { Rule, unresolved, violation } from '../../../engine';
import { DAX_CLUSTER } from '../../../model/resource-types';
import { isUnknown } from '../../../template';

export const daxEncryptionAtRest: Rule = {
  id: 'DaxEncryptionAtRest',
  resourceTypes: [DAX_CLUSTER],
  level: 'error',
  kind: 'security',
  requirement: 'A DAX cluster must encrypt its data at rest.',
  reason: 'Off is the default. What the nodes keep on disk is readable otherwise, and encryption cannot be switched on later without a new cluster.',
  fix: 'Set SSESpecification: { SSEEnabled: true }. There is no key to choose: DAX uses the one that AWS manages for it.',
  documentation: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/DAXEncryptionAtRest.html',
  controls: {
    nist80053r5: ['CA-9(1)', 'CM-3(6)', 'SC-13', 'SC-28', 'SC-28(1)', 'SC-7(10)', 'SI-7(6)'],
    pciDss: ['3.5.1', '8.3.2'],
    hipaa: ['164.308(a)(4)(ii)(A)', '164.312(a)(2)(iv)', '164.312(e)(2)(ii)'],
    securityHub: ['DynamoDB.3'],
    controlTower: ['CT.DAX.PR.1'],
  },
  covers: [
    'cdk-nag AwsSolutions-DDB4',
    'Control Tower CT.DAX.PR.1',
    'checkov CKV_AWS_47',
    'cfn_nag W83',
    'trivy AWS-0023',
    'KICS DAX Cluster Not Encrypted',
    'guard-rules-registry DAX_ENCRYPTION_ENABLED',
    'prowler dynamodb_accelerator_cluster_encryption_enabled',
    'cloudsploit daxClusterEncryption',
    'ElectricEye DAX.1',
    'terrascan AC_AWS_0375',
    'AWS Config dax-encryption-enabled',
    'Security Hub DynamoDB.3',
  ],
  check(cluster) {
    const specification = cluster.section('SSESpecification');
    if (specification === undefined) return violation(cluster, 'SSESpecification');
    return isUnknown(specification) ? unresolved(cluster, 'SSESpecification', specification) : notSwitchedOn(specification, 'SSEEnabled');
  },
};
