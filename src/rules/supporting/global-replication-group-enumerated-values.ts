import { GLOBAL_DATASTORE_ROLES, USER_ENGINES } from '../../facts';
import type { Section } from '../../template';
import { knownSections } from '../known-sections';
import { GLOBAL_REPLICATION_GROUP } from '../resource-types';
import { Problem, Rule, violation } from '../rule';

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
  check(datastore) {
    const engine = datastore.text('Engine');
    return [
      // Engines are known in upper case, too.
      ...(typeof engine === 'string' ? noneOf(datastore, 'Engine', engine.toLowerCase(), USER_ENGINES) : []),
      ...knownSections(datastore, 'Members').flatMap((member) => noneOf(member, 'Role', member.text('Role'), GLOBAL_DATASTORE_ROLES)),
    ];
  },
};

function noneOf(section: Section, name: string, value: unknown, values: readonly string[]): Problem[] {
  return typeof value === 'string' && !values.includes(value) ? [violation(section, name, `${name} takes ${values.join(', ')}.`)] : [];
}
