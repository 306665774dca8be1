import { Rule, violation } from '../../../engine';
import { globalDatastoreRoleOf } from '../../../model/replication-group/global-datastore';
import { REPLICATION_GROUP } from '../../../model/resource-types';

export const replicationGroupTransitEncryptionModeGlobalDatastore: Rule = {
  id: 'ReplicationGroupTransitEncryptionModeGlobalDatastore',
  resourceTypes: [REPLICATION_GROUP],
  level: 'error',
  kind: 'limit',
  onlyWith: ['TransitEncryptionMode'],
  requirement: "The primary of a global datastore must not have TransitEncryptionMode 'preferred'.",
  reason: 'Its secondaries take their encryption from it and are reached across Regions; the service refuses a primary that accepts plaintext.',
  fix: "Set TransitEncryptionMode: 'required'.",
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Redis-Global-Datastores-Getting-Started.html',
  check(group) {
    if (group.text('TransitEncryptionMode') !== 'preferred') return undefined;
    return globalDatastoreRoleOf(group) === 'PRIMARY' ? violation(group, 'TransitEncryptionMode') : undefined;
  },
};
