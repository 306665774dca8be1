import { ArnFormat, Stack } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { lowerCase } from '../private/lower-case';

/** The ARN of a replication group. CloudFormation hands out none, so that it is put together. */
export function replicationGroupArn(scope: IConstruct, replicationGroupId: string): string {
  return arn(scope, 'replicationgroup', replicationGroupId);
}

/** The ARN of an ElastiCache user. */
export function userArn(scope: IConstruct, userId: string): string {
  return arn(scope, 'user', userId);
}

/** Names are stored in lower case, and IAM compares ARNs by the letter. */
function arn(scope: IConstruct, resource: string, name: string): string {
  return Stack.of(scope).formatArn({ service: 'elasticache', resource, resourceName: lowerCase(name), arnFormat: ArnFormat.COLON_RESOURCE_NAME });
}
