import { notOneOf } from '../../../constraints/one-of';
import type { Rule } from '../../../engine';
import { USER_AUTHENTICATION_TYPES, USER_ENGINES } from '../../../facts';
import { USER, USER_GROUP } from '../../../model/resource-types';
import { authenticationModeOf } from '../../../model/users/user';

export const userEnumeratedValues: Rule = {
  id: 'UserEnumeratedValues',
  resourceTypes: [USER, USER_GROUP],
  level: 'error',
  kind: 'limit',
  onlyWith: ['Engine', 'AuthenticationMode'],
  requirement: 'Engine and the type of AuthenticationMode must have one of their values, in lower case.',
  // The API accepts REDIS, but CloudFormation does not.
  reason: 'CloudFormation refuses any other value.',
  fix: "Set Engine: 'valkey', and AuthenticationMode: { Type: 'iam' }, or other values that the finding lists.",
  documentation: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticache-user.html',
  check(userOrGroup) {
    const mode = authenticationModeOf(userOrGroup);
    return [...notOneOf(userOrGroup, 'Engine', USER_ENGINES), ...(mode ? notOneOf(mode, 'Type', USER_AUTHENTICATION_TYPES) : [])];
  },
};
