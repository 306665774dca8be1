import { Rule, unresolved, violation } from '../../../engine';
import { daxNodeFamilyOf } from '../../../facts';
import { DAX_CLUSTER } from '../../../model/resource-types';
import { isUnknown } from '../../../template';

export const daxEncryptableNodeType: Rule = {
  id: 'DaxEncryptableNodeType',
  resourceTypes: [DAX_CLUSTER],
  level: 'error',
  kind: 'security',
  onlyWith: ['NodeType'],
  requirement: 'The node type of a DAX cluster must be one that can encrypt at rest.',
  // Reported in addition to disabled encryption, because either change replaces the cluster: make both at once.
  reason: 'The family R3 has no encryption at rest, and the node type cannot be changed later without a new cluster.',
  fix: 'Set NodeType: "dax.r5.large", or another type of a current family.',
  documentation: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/DAXEncryptionAtRest.html',
  check(cluster) {
    const type = cluster.text('NodeType');
    if (type === undefined) return undefined;
    if (isUnknown(type)) return unresolved(cluster, 'NodeType', type);
    // R7i complies, although no table lists it: see the facts.
    const family = daxNodeFamilyOf(type);
    if (family?.encryptionAtRest !== 'no') return undefined;
    return violation(cluster, 'NodeType', `Nodes of the family ${family.family} have no encryption at rest.`);
  },
};
