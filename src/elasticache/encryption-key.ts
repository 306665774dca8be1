import { Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import type { IConstruct } from 'constructs';
import { KEY_ACTIONS, KEY_SERVICES } from './perms';

/**
 * Lets ElastiCache use a key on behalf of whoever in the account may use the key through it. A key whose policy already
 * delegates to the account (the default) loses and gains nothing; one with a stricter policy gains what a cache needs.
 */
export function allowServiceToUse(key: kms.IKey, scope: IConstruct): void {
  const { account, region } = Stack.of(scope);
  key.addToResourcePolicy(new iam.PolicyStatement({
    sid: 'ElastiCacheOnBehalfOfTheAccount',
    principals: [new iam.AccountPrincipal(account)],
    actions: [...KEY_ACTIONS],
    resources: ['*'],
    conditions: { StringEquals: { 'kms:ViaService': KEY_SERVICES.map((service) => `${service}.${region}.amazonaws.com`) } },
  }), true);
}
