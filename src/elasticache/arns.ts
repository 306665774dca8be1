import { ArnFormat, Stack } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { lowerCase } from '../private/lower-case';

/** The ARN of a replication group, built from its id: CloudFormation has no attribute for it. */
export function replicationGroupArn(scope: IConstruct, replicationGroupId: string): string {
  return arn(scope, 'replicationgroup', replicationGroupId);
}

/** The ARN of an ElastiCache user. */
export function userArn(scope: IConstruct, userId: string): string {
  return arn(scope, 'user', userId);
}

/** The service stores names in lower case, and IAM compares ARNs case-sensitively. */
function arn(scope: IConstruct, resource: string, name: string): string {
  return Stack.of(scope).formatArn({ service: 'elasticache', resource, resourceName: lowerCase(name), arnFormat: ArnFormat.COLON_RESOURCE_NAME });
}
