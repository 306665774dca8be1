import { replicationGroupDeletionPolicy } from '../../../../src/rules/replication-group/backup-and-maintenance/deletion-policy';
import { findingsOf, IMPORTED } from '../../../helpers/judge';
import { P, parameter } from '../../../helpers/parameter';
import { describeRule } from '../../../helpers/rule-cases';

const SNAPSHOT = { DeletionPolicy: 'Snapshot', UpdateReplacePolicy: 'Snapshot' };
const PARAMETERS = { Parameters: { P: { Type: 'String' }, Either: { Type: 'String', AllowedValues: ['Retain', 'Snapshot'] } } };

describeRule(replicationGroupDeletionPolicy, {
  fires: [
    {
      name: 'no decision',
      properties: {},
      paths: ['DeletionPolicy', 'UpdateReplacePolicy'],
      says: /DeletionPolicy is absent\. DeletionPolicy takes Delete, Retain, RetainExceptOnCreate, Snapshot\./,
    },
    { name: 'none about replacement', properties: {}, attributes: { DeletionPolicy: 'Retain' }, path: 'UpdateReplacePolicy', says: /UpdateReplacePolicy is absent/ },
    { name: 'none about deletion', properties: {}, attributes: { UpdateReplacePolicy: 'Retain' }, path: 'DeletionPolicy' },
    { name: 'a policy that does not exist', properties: {}, attributes: { ...SNAPSHOT, DeletionPolicy: 'snapshot' }, path: 'DeletionPolicy', says: /is "snapshot"/ },
    {
      name: 'a policy for deletion alone, given for replacement',
      properties: {},
      attributes: { ...SNAPSHOT, UpdateReplacePolicy: 'RetainExceptOnCreate' },
      path: 'UpdateReplacePolicy',
      says: /UpdateReplacePolicy takes Delete, Retain, Snapshot\./,
    },
    { name: 'among the properties, where it decides nothing', properties: SNAPSHOT, paths: ['DeletionPolicy', 'UpdateReplacePolicy'] },
    { name: 'a value of a wrong type', properties: {}, attributes: { ...SNAPSHOT, DeletionPolicy: ['Snapshot'] }, path: 'DeletionPolicy' },
    { name: 'a boolean', properties: {}, attributes: { ...SNAPSHOT, UpdateReplacePolicy: true }, path: 'UpdateReplacePolicy' },
    { name: 'no value', properties: {}, attributes: { ...SNAPSHOT, DeletionPolicy: { Ref: 'AWS::NoValue' } }, path: 'DeletionPolicy' },
    {
      name: 'an expression that may give a policy that does not exist',
      properties: {},
      parts: parameter({ AllowedValues: ['Snapshot', 'Keep'] }),
      attributes: { ...SNAPSHOT, DeletionPolicy: P },
      path: 'DeletionPolicy',
      says: /is "Keep" when P is "Keep"/,
    },
  ],
  passes: [
    { name: 'a last backup', properties: {}, attributes: SNAPSHOT },
    { name: 'keeping it', properties: {}, attributes: { DeletionPolicy: 'RetainExceptOnCreate', UpdateReplacePolicy: 'Retain' } },
    { name: 'deletion, which is a decision', properties: {}, attributes: { DeletionPolicy: 'Delete', UpdateReplacePolicy: 'Delete' } },
    { name: 'an expression that always gives a policy', properties: {}, parts: PARAMETERS, attributes: { DeletionPolicy: { Ref: 'Either' }, UpdateReplacePolicy: { Ref: 'Either' } } },
  ],
  token: [
    { name: 'the policy', properties: {}, attributes: { ...SNAPSHOT, DeletionPolicy: IMPORTED }, verdict: 'unresolved' },
    { name: 'a parameter that takes any text', properties: {}, parts: PARAMETERS, attributes: { ...SNAPSHOT, UpdateReplacePolicy: P }, verdict: 'unresolved' },
  ],
});

test('each decision that is missing has its finding', () => {
  expect(findingsOf(replicationGroupDeletionPolicy, {}).map(({ path }) => path)).toEqual(['DeletionPolicy', 'UpdateReplacePolicy']);
});
