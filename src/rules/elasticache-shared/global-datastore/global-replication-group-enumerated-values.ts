import { notOneOf } from '../../../constraints/one-of';
import type { Rule } from '../../../engine';
import { GLOBAL_DATASTORE_ROLES, USER_ENGINES } from '../../../facts';
import { knownSections } from '../../../model/known-sections';
import { GLOBAL_REPLICATION_GROUP } from '../../../model/resource-types';

export const globalReplicationGroupEnumeratedValues: Rule = {
  id: 'GlobalReplicationGroupEnumeratedValues',
  resourceTypes: [GLOBAL_REPLICATION_GROUP],
  level: 'error',
  kind: 'limit',
  onlyWith: ['Engine', 'Members'],
  requirement: 'The engine of a global datastore and the roles of its members must have one of their values.',
  reason: 'CloudFormation and the service refuse any other value.',
  fix: 'Set Engine: "valkey", and Role: "PRIMARY" or "SECONDARY" in upper case.',
  documentation: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticache-globalreplicationgroup.html',
  check: (datastore) => [
    ...notOneOf(datastore, 'Engine', USER_ENGINES, true),
    ...knownSections(datastore, 'Members').flatMap((member) => notOneOf(member, 'Role', GLOBAL_DATASTORE_ROLES)),
  ],
};
