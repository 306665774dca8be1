import { ArnFormat, Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as ssm from 'aws-cdk-lib/aws-ssm';
import type { Construct } from 'constructs';
import {
  AGENT_ACTIONS, DESCRIBE_GROUP_ACTIONS, DESCRIBE_NODE_ACTIONS, READ_MAP_ACTIONS, REPORT_ACTIONS, SESSION_CHANNEL_ACTIONS, WRITE_MAP_ACTIONS,
} from './perms';
import type { IEncryptedRedisReplicationGroup } from '../elasticache';

/** What an instance has to know of a group whose nodes it finds. */
export interface Discovered {
  readonly cache: IEncryptedRedisReplicationGroup;
  readonly addressMap: ssm.IStringParameter;
}

/** The role of the instance: sessions and reports, and where nodes have to be found, looking at that one group. */
export function instanceRole(scope: Construct, metricNamespace: string, discovered: Discovered | undefined): iam.Role {
  const stack = Stack.of(scope);
  const role = new iam.Role(scope, 'Role', {
    assumedBy: new iam.ServicePrincipal('ec2.amazonaws.com'),
    description: `The forwarder ${scope.node.path}`,
  });
  const allow = (actions: readonly string[], resources: string[], conditions?: Record<string, object>): void => {
    role.addToPrincipalPolicy(new iam.PolicyStatement({ actions: [...actions], resources, conditions }));
  };
  // Neither channels nor metrics are resources.
  allow(SESSION_CHANNEL_ACTIONS, ['*']);
  // That it is this one cannot be said here, as the instance is made after its role.
  allow(AGENT_ACTIONS, [stack.formatArn({ service: 'ec2', resource: 'instance', resourceName: '*' })]);
  allow(REPORT_ACTIONS, ['*'], { StringEquals: { 'cloudwatch:namespace': metricNamespace } });
  if (discovered) {
    const { cache, addressMap } = discovered;
    // The service names the members after the group.
    const members = stack.formatArn({
      service: 'elasticache', resource: 'cluster', resourceName: `${cache.replicationGroupId}-*`, arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });
    allow(DESCRIBE_GROUP_ACTIONS, [cache.replicationGroupArn]);
    allow(DESCRIBE_NODE_ACTIONS, [members]);
    allow([...READ_MAP_ACTIONS, ...WRITE_MAP_ACTIONS], [addressMap.parameterArn]);
  }
  return role;
}
