import { ArnFormat, Stack } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** The ARN of a replication group. CloudFormation hands out none, so that it is put together. */
export function replicationGroupArn(scope: IConstruct, replicationGroupId: string): string {
  return arn(scope, 'replicationgroup', replicationGroupId);
}

/** The ARN of an ElastiCache user. */
export function userArn(scope: IConstruct, userId: string): string {
  return arn(scope, 'user', userId);
}

function arn(scope: IConstruct, resource: string, resourceName: string): string {
  return Stack.of(scope).formatArn({ service: 'elasticache', resource, resourceName, arnFormat: ArnFormat.COLON_RESOURCE_NAME });
}
