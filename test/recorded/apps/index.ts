import { DAX_CLUSTER_APPS } from './dax-cluster';
import { EXAMPLE_APPS } from './examples';
import { NAT_BASTION_ACCESS_APPS } from './nat-bastion-access';
import { REDIS_ENTERPRISE_NETWORK_APPS } from './redis-enterprise-network';
import { REDIS_ENTERPRISE_TLS_APPS } from './redis-enterprise-tls';
import { REPLICATION_GROUP_APPS } from './replication-group';
import { REPLICATION_GROUP_PART_APPS } from './replication-group-parts';
import { RecordedApp } from '../recorded-app';

/** Every app that is recorded. */
export const RECORDED_APPS: readonly RecordedApp[] = [
  ...EXAMPLE_APPS,
  ...REPLICATION_GROUP_APPS,
  ...REPLICATION_GROUP_PART_APPS,
  ...DAX_CLUSTER_APPS,
  ...NAT_BASTION_ACCESS_APPS,
  ...REDIS_ENTERPRISE_TLS_APPS,
  ...REDIS_ENTERPRISE_NETWORK_APPS,
];
