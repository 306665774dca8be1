import { replicationGroupNodeGroupIdFormat } from '../../../../src/rules/replication-group/numbers-and-names/node-group-id-format';
import { replicationGroupSlots } from '../../../../src/rules/replication-group/numbers-and-names/slots';
import { IMPORTED } from '../../../helpers/judge';
import { describeRule } from '../../../helpers/rule-cases';

const AT = (index: number, name: string): string => `Properties/NodeGroupConfiguration/${index}/${name}`;
const withIds = (...ids: unknown[]): object => ({ NodeGroupConfiguration: ids.map((NodeGroupId) => ({ NodeGroupId })) });
const withSlots = (...slots: unknown[]): object => ({ NodeGroupConfiguration: slots.map((Slots) => ({ Slots })) });

describeRule(replicationGroupNodeGroupIdFormat, {
  fires: [
    { name: 'five digits', properties: withIds('0001', '00002'), path: AT(1, 'NodeGroupId'), says: /is "00002"\. .* one to four digits/ },
    { name: 'a letter', properties: withIds('a1'), path: AT(0, 'NodeGroupId') },
    { name: 'empty', properties: withIds(''), path: AT(0, 'NodeGroupId') },
    { name: 'the same id twice', properties: withIds('0001', '0002', '0001'), path: AT(2, 'NodeGroupId'), says: /A shard before this one has the same id/ },
    { name: 'the same id twice, once as a number', properties: withIds('1', 1), path: AT(1, 'NodeGroupId') },
  ],
  passes: [
    { name: 'one to four digits', properties: withIds('1', '02', '003', '0004') },
    { name: 'numbers', properties: withIds(1, 2) },
    { name: 'no ids', properties: { NodeGroupConfiguration: [{}, {}] } },
  ],
  token: [
    { name: 'the ids', properties: withIds(IMPORTED, IMPORTED), verdict: 'compliant' },
    { name: 'an id of a wrong type', properties: withIds(['a'], { id: 1 }), verdict: 'compliant' },
    { name: 'the shards', properties: { NodeGroupConfiguration: [IMPORTED, 'a'] }, verdict: 'compliant' },
  ],
});

describeRule(replicationGroupSlots, {
  fires: [
    { name: 'a single slot', properties: withSlots('5'), path: AT(0, 'Slots'), says: /is "5"\. .* ranges from-to between 0 and 16383/ },
    { name: 'a slot beyond the last', properties: withSlots('0-16384'), path: AT(0, 'Slots') },
    { name: 'the wrong way round', properties: withSlots('100-99'), path: AT(0, 'Slots') },
    { name: 'a second range that is none', properties: withSlots('0-99,'), path: AT(0, 'Slots') },
    { name: 'empty', properties: withSlots(''), path: AT(0, 'Slots') },
    { name: 'two shards with a slot in common', properties: withSlots('0-8192', '8192-16383'), path: AT(1, 'Slots'), says: /overlaps with 0-8192/ },
    { name: 'one shard within another', properties: withSlots('100-200', '0-16383'), path: AT(1, 'Slots'), says: /overlaps with 100-200/ },
    { name: 'a shard that overlaps with itself', properties: withSlots('0-100,50-150'), path: AT(0, 'Slots'), says: /overlaps with 0-100/ },
    { name: 'an overlap beyond a shard that is not known', properties: withSlots('0-99', IMPORTED, '99-200'), path: AT(2, 'Slots') },
  ],
  passes: [
    { name: 'two halves', properties: withSlots('0-8191', '8192-16383') },
    { name: 'several ranges, interlocked', properties: withSlots('0-99,200-299', '100-199,300-16383') },
    { name: 'a range of one slot', properties: withSlots('0-0') },
    { name: 'no slots', properties: { NodeGroupConfiguration: [{}, {}] } },
  ],
  token: [
    { name: 'the slots', properties: withSlots(IMPORTED, IMPORTED), verdict: 'compliant' },
    { name: 'slots of a wrong type', properties: withSlots(['0-5'], { from: 0 }), verdict: 'compliant' },
    { name: 'the shards', properties: { NodeGroupConfiguration: IMPORTED }, verdict: 'compliant' },
  ],
});
