import { ArnFormat, Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as ssm from 'aws-cdk-lib/aws-ssm';
import type { Construct } from 'constructs';
import {
  AGENT_ACTIONS, DESCRIBE_GROUP_ACTIONS, DESCRIBE_NODE_ACTIONS, READ_MAP_ACTIONS, REPORT_ACTIONS, SESSION_CHANNEL_ACTIONS, WRITE_MAP_ACTIONS,
} from './perms';
import type { IEncryptedRedisReplicationGroup } from '../elasticache';

/** A replication group whose nodes the instance discovers. */
export interface DiscoveredGroup {
  readonly cache: IEncryptedRedisReplicationGroup;
  readonly addressMap: ssm.IStringParameter;
}

/**
 * The role of the instance: sessions, metrics and, if nodes are discovered, read access to their replication group and the
 * address map.
 */
export function instanceRole(scope: Construct, metricNamespace: string, discovered: DiscoveredGroup | undefined): iam.Role {
  const stack = Stack.of(scope);
  const role = new iam.Role(scope, 'Role', {
    assumedBy: new iam.ServicePrincipal('ec2.amazonaws.com'),
    description: `The forwarder ${scope.node.path}`,
  });
  const allow = (actions: readonly string[], resources: string[], conditions?: Record<string, object>): void => {
    role.addToPrincipalPolicy(new iam.PolicyStatement({ actions: [...actions], resources, conditions }));
  };
  // These actions do not support resource-level permissions.
  allow(SESSION_CHANNEL_ACTIONS, ['*']);
  // Cannot be restricted to the id of the instance, which is created after its role.
  allow(AGENT_ACTIONS, [stack.formatArn({ service: 'ec2', resource: 'instance', resourceName: '*' })]);
  allow(REPORT_ACTIONS, ['*'], { StringEquals: { 'cloudwatch:namespace': metricNamespace } });
  if (discovered) {
    const { cache, addressMap } = discovered;
    // ElastiCache derives the ids of the members from the id of the group.
    const members = stack.formatArn({
      service: 'elasticache', resource: 'cluster', resourceName: `${cache.replicationGroupId}-*`, arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });
    allow(DESCRIBE_GROUP_ACTIONS, [cache.replicationGroupArn]);
    allow(DESCRIBE_NODE_ACTIONS, [members]);
    allow([...READ_MAP_ACTIONS, ...WRITE_MAP_ACTIONS], [addressMap.parameterArn]);
  }
  return role;
}
