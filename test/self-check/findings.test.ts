import { App, Stack } from 'aws-cdk-lib';
import { allFindingsOn, findingsOn } from '../../src/self-check/findings';
import { compliantGroup } from '../helpers/compliant-group';

let stack: Stack;
beforeEach(() => {
  stack = new Stack(new App(), 'Stack');
});

const idsIn = (findings: ReturnType<typeof findingsOn>): string[] => findings.map(({ rule, resource }) => `${rule.id} ${resource.logicalId}`);

test('certain rules say what is wrong with elements, and the others are silent', () => {
  const group = compliantGroup(stack, 'Group', { atRestEncryptionEnabled: false, transitEncryptionEnabled: false });
  expect(idsIn(findingsOn(['ReplicationGroupEncryptionAtRest'], [group]))).toEqual(['ReplicationGroupEncryptionAtRest Group']);
  expect(findingsOn(['ReplicationGroupNumCacheClustersRange'], [group])).toEqual([]);
});

test('all rules judge the elements, and not what is around them', () => {
  const [judged, around] = ['Judged', 'Around'].map((id) => compliantGroup(stack, id, { atRestEncryptionEnabled: false }));
  expect(idsIn(allFindingsOn([judged], { elements: [around] }))).toEqual(['ReplicationGroupEncryptionAtRest Judged']);
});
