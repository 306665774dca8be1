import { Rule, violation } from '../../../engine';
import { REPLICATION_GROUP_LIMITS } from '../../../facts';
import { knownSections } from '../../../model/known-sections';
import { REPLICATION_GROUP } from '../../../model/resource-types';
import { isUnknown } from '../../../template';

const { min, max } = REPLICATION_GROUP_LIMITS.slots;

/** Consecutive slots, both ends included. */
interface SlotRange {
  readonly from: number;
  readonly to: number;
}

export const replicationGroupSlots: Rule = {
  id: 'ReplicationGroupSlots',
  resourceTypes: [REPLICATION_GROUP],
  level: 'error',
  kind: 'limit',
  onlyWith: ['NodeGroupConfiguration'],
  requirement: `The slots of a shard must be ranges from-to between ${min} and ${max}, parted by commas, and no slot may be in two shards.`,
  reason: `Each key belongs to one of ${max - min + 1} slots and each slot to one shard.`,
  fix: 'Leave Slots out to spread them evenly, or set Slots: "0-8191" for the first of two shards and "8192-16383" for the second.',
  documentation: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-elasticache-replicationgroup-nodegroupconfiguration.html',
  check(group) {
    const taken: SlotRange[] = [];
    return knownSections(group, 'NodeGroupConfiguration').flatMap((shard) => {
      const slots = shard.text('Slots');
      if (slots === undefined || isUnknown(slots)) return [];
      const ranges = parseSlots(slots);
      if (!ranges) return [violation(shard, 'Slots')];
      for (const range of ranges) {
        const twice = taken.find((other) => range.from <= other.to && other.from <= range.to);
        if (twice) return [violation(shard, 'Slots', `It overlaps with ${twice.from}-${twice.to}.`)];
        taken.push(range);
      }
      return [];
    });
  },
};

/** The ranges of a text `from-to[,from-to]`; `undefined` if a range is invalid. */
function parseSlots(text: string): SlotRange[] | undefined {
  const ranges = text.split(',').map((part) => {
    const match = /^(\d{1,5})-(\d{1,5})$/.exec(part);
    return match ? { from: Number(match[1]), to: Number(match[2]) } : undefined;
  });
  const isValid = (range: SlotRange | undefined): range is SlotRange => (
    range !== undefined && range.from >= min && range.from <= range.to && range.to <= max
  );
  return ranges.every(isValid) ? ranges : undefined;
}
