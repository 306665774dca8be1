import { keyNamedById } from '../../../constraints/kms-key';
import { Rule, violation } from '../../../engine';
import { SERVERLESS_CACHE } from '../../../model/resource-types';
import { isUnknown } from '../../../template';

export const serverlessCacheKmsKeyArn: Rule = {
  id: 'ServerlessCacheKmsKeyArn',
  resourceTypes: [SERVERLESS_CACHE],
  level: 'warning',
  kind: 'limit',
  // CloudFormation documents an id and the API an ARN; the CDK construct passes the id.
  disputed: true,
  onlyWith: ['KmsKeyId'],
  requirement: 'KmsKeyId of a serverless cache should be the ARN of the key.',
  reason: 'The service answers with the ARN whatever it was given, so that the stack differs from what is deployed ever after (drift).',
  fix: 'Set KmsKeyId: { "Fn::GetAtt": ["YourKey", "Arn"] }.',
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateServerlessCache.html',
  check(cache) {
    const key = cache.text('KmsKeyId');
    if (isUnknown(key)) return keyNamedById(key) ? violation(cache, 'KmsKeyId', 'It is the id of the key.') : undefined;
    return key === undefined || key === '' || key.startsWith('arn:') ? undefined : violation(cache, 'KmsKeyId');
  },
};
