import { Problem, Rule, unresolved, violation } from '../../../engine';
import { runsLibraryDocument, TARGETS_PAGE } from '../../../model/redis-enterprise/association';
import { SSM_ASSOCIATION } from '../../../model/resource-types';
import { isUnknown, Section } from '../../../template';

export const redisEnterpriseAssociationOneCluster: Rule = {
  id: 'RedisEnterpriseAssociationOneCluster',
  resourceTypes: [SSM_ASSOCIATION],
  level: 'error',
  kind: 'security',
  requirement: 'The certificates of a cluster must go to the nodes of this cluster and to no others: one target, and for a tag one value.',
  reason: 'Another cluster would get certificates for names that are not its own, and lose those that it had.',
  fix: "Set Targets: [{ Key: 'tag:RedisCluster', Values: ['prod'] }], with a tag that the nodes of one cluster have.",
  documentation: TARGETS_PAGE,
  controls: { nist80053r5: ['AC-6', 'CM-5'] },
  check(association) {
    if (!runsLibraryDocument(association)) return undefined;
    const targets = association.sections('Targets');
    if (isUnknown(targets)) return unresolved(association, 'Targets', targets);
    if (targets?.length !== 1) return violation(association, 'Targets');
    const [target] = targets;
    return target instanceof Section ? problemOf(target) : unresolved(association, 'Targets', target);
  },
};

/** Problem unless the target is a tag with one literal value, or a list of instance ids. */
function problemOf(target: Section): Problem | undefined {
  const key = target.text('Key');
  if (isUnknown(key)) return unresolved(target, 'Key', key);
  const values = target.list('Values');
  if (isUnknown(values)) return unresolved(target, 'Values', values);
  if (values === undefined || values.length === 0) return violation(target, 'Values');
  if (key === 'InstanceIds') return values.includes('*') ? violation(target, 'Values') : undefined;
  if (key === undefined || !key.startsWith('tag:')) return violation(target, 'Key');
  return values.length === 1 && !(typeof values[0] === 'string' && /[*,]/.test(values[0])) ? undefined : violation(target, 'Values');
}
