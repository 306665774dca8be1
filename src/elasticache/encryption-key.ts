import { Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import type { IConstruct } from 'constructs';
import { KEY_ACTIONS, KEY_SERVICES } from './perms';

/**
 * Adds a statement to the key policy that lets principals of the account use the key through ElastiCache.
 *
 * A key with the default policy already delegates to the account, so the statement changes nothing. A key with a stricter
 * policy gains the permissions that a cache needs.
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
