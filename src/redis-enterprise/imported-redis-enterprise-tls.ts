import type { Construct } from 'constructs';
import { RedisEnterpriseTlsBase } from './redis-enterprise-tls-base';
import { RedisEnterpriseTlsGrants } from './redis-enterprise-tls-grants';
import type { RedisEnterpriseTlsAttributes } from './redis-enterprise-tls-resource';

/** A `RedisEnterpriseTls` that was not created in this app. */
export class ImportedRedisEnterpriseTls extends RedisEnterpriseTlsBase {
  public readonly associationId: string;
  public readonly clusterFqdn: string;
  public readonly grants: RedisEnterpriseTlsGrants = RedisEnterpriseTlsGrants._of(this);

  constructor(scope: Construct, id: string, { associationId, clusterFqdn }: RedisEnterpriseTlsAttributes) {
    super(scope, id);
    this.associationId = associationId;
    this.clusterFqdn = clusterFqdn;
  }
}
