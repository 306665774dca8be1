import { Rule, unresolved, violation } from '../../../engine';
import { hasCapability, parseVersion } from '../../../facts';
import { missingCapability } from '../../../model/replication-group/capability';
import { engineOf, engineVersionOf, inheritsFromGlobalDatastore } from '../../../model/replication-group/replication-group';
import { REPLICATION_GROUP } from '../../../model/resource-types';
import { isUnknown } from '../../../template';

export const replicationGroupEncryptableEngineVersion: Rule = {
  id: 'ReplicationGroupEncryptableEngineVersion',
  resourceTypes: [REPLICATION_GROUP],
  level: 'error',
  kind: 'security',
  onlyWith: ['EngineVersion'],
  requirement: 'The engine version must be one that can encrypt.',
  // Redis 3.2.6 supports encryption, but the later 3.2.10 does not (dg/SelectEngine).
  reason: 'Redis encrypts from 4.0.10 on, Valkey in all versions; the service refuses the flags on the versions before.',
  fix: "Set EngineVersion: '7.1' for Redis or EngineVersion: '8.2' for Valkey.",
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/at-rest-encryption.html',
  check(group) {
    if (inheritsFromGlobalDatastore(group)) return undefined;
    const version = engineVersionOf(group);
    if (version === undefined) return undefined;
    if (isUnknown(version)) return unresolved(group, 'EngineVersion', version);
    // ReplicationGroupEngineVersionFormat reports a text that is not a version.
    if (!parseVersion(version)) return undefined;
    const engine = engineOf(group);
    if (isUnknown(engine)) return unresolved(group, 'Engine', engine);
    if (hasCapability('encryption', engine, version)) return undefined;
    return violation(group, 'EngineVersion', missingCapability(group, 'encryption', 'encryption'));
  },
};
