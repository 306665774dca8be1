import { exposedSecret } from '../../../constraints/secret';
import type { Rule } from '../../../engine';
import { REPLICATION_GROUP } from '../../../model/resource-types';

export const replicationGroupAuthTokenNotPlaintext: Rule = {
  id: 'ReplicationGroupAuthTokenNotPlaintext',
  resourceTypes: [REPLICATION_GROUP],
  level: 'error',
  kind: 'security',
  secret: true,
  onlyWith: ['AuthToken'],
  requirement: 'The AUTH token must not be readable in the template, in a parameter or in a plain SSM parameter.',
  reason: 'A template is kept in source control, in the asset bucket and by CloudFormation, where many may read it who must not read the cache.',
  fix: "Set AuthToken: '{{resolve:secretsmanager:<secret>}}', or refer to a parameter that has NoEcho: true and no default.",
  documentation: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references.html',
  covers: ['cfn_nag F44', 'cfn-lint W1011'],
  check(group) {
    const problem = exposedSecret(group.text('AuthToken'), 'token');
    return problem && { path: `${group.path}/AuthToken`, received: group.value('AuthToken'), ...problem };
  },
};
