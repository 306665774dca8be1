import type { Problem, Rule } from '../../../engine';
import { REPLICATION_GROUP } from '../../../model/resource-types';
import { isObject, isUnknown, Section, TemplateResource } from '../../../template';

/** The policies for a replication group that is removed from the stack or replaced. */
const POLICIES: Readonly<Record<string, readonly string[]>> = {
  DeletionPolicy: ['Delete', 'Retain', 'RetainExceptOnCreate', 'Snapshot'],
  UpdateReplacePolicy: ['Delete', 'Retain', 'Snapshot'],
};

export const replicationGroupDeletionPolicy: Rule = {
  id: 'ReplicationGroupDeletionPolicy',
  resourceTypes: [REPLICATION_GROUP],
  level: 'warning',
  kind: 'practice',
  // Any policy complies, including Delete: a reviewer can see an explicit decision.
  requirement: 'A template should say what becomes of a replication group that is deleted or replaced.',
  reason: 'Where nothing is said, CloudFormation deletes the group with its data and without a last backup; many properties replace it when they change.',
  fix: 'Write "DeletionPolicy": "Snapshot" and "UpdateReplacePolicy": "Snapshot" beside Type and Properties.',
  documentation: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-deletionpolicy.html',
  covers: ['cfn-lint I3011'],
  check: (group) => Object.keys(POLICIES).flatMap((name): Problem[] => {
    const policy = policyOf(group, name);
    if (isUnknown(policy)) return [{ path: name, received: policy, unresolved: policy.why }];
    if (typeof policy === 'string' && POLICIES[name].includes(policy)) return [];
    return [{ path: name, received: policy, detail: `${name} takes ${POLICIES[name].join(', ')}.` }];
  }),
};

/** With the transform `AWS::LanguageExtensions`, a policy may be an expression. */
function policyOf(group: TemplateResource, name: string): unknown {
  const written = group.attribute(name);
  return isObject(written) ? new Section(group.template, '', { [name]: written }).value(name) : written;
}
