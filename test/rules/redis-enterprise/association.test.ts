import { redisEnterpriseAssociationOneAtATime } from '../../../src/rules/redis-enterprise/association/association-one-at-a-time';
import { redisEnterpriseAssociationOneCluster } from '../../../src/rules/redis-enterprise/association/association-one-cluster';
import { IMPORTED } from '../../helpers/judge';
import { describeRule } from '../../helpers/rule-cases';
import { documentWith, WANTED } from '../../helpers/wanted-state';

const parts = {
  Resources: {
    Document: { Type: 'AWS::SSM::Document', Properties: documentWith(WANTED) },
    Other: { Type: 'AWS::SSM::Document', Properties: { Content: { schemaVersion: '2.2', mainSteps: [] } } },
  },
};
const TARGET = { Key: 'tag:RedisCluster', Values: ['prod'] };
const association = (properties: object = {}) => ({ Name: { Ref: 'Document' }, Targets: [TARGET], MaxConcurrency: '1', MaxErrors: '0', ...properties });
const target = (Key: unknown, ...Values: unknown[]) => association({ Targets: [{ Key, Values }] });

/** What rules about these associations leave alone. */
const OTHERS = [
  { name: 'one of another document', properties: { Name: { Ref: 'Other' }, Targets: [{ Key: 'InstanceIds', Values: ['*'] }] }, parts },
  { name: 'one of a document of AWS', properties: { Name: 'AWS-UpdateSSMAgent', Targets: [{ Key: 'InstanceIds', Values: ['*'] }] }, parts },
];

describeRule(redisEnterpriseAssociationOneCluster, {
  fires: [
    { name: 'two values of a tag', properties: target('tag:RedisCluster', 'prod', 'test'), parts, path: 'Properties/Targets/0/Values' },
    { name: 'any value of a tag', properties: target('tag:RedisCluster', '*'), parts },
    { name: 'all instances', properties: target('InstanceIds', '*'), parts },
    { name: 'no value', properties: target('tag:RedisCluster'), parts },
    { name: 'a resource group', properties: target('resource-groups:Name', 'all'), parts, path: 'Properties/Targets/0/Key' },
    { name: 'two targets', properties: association({ Targets: [TARGET, { Key: 'tag:RedisCluster', Values: ['test'] }] }), parts, path: 'Properties/Targets' },
    { name: 'no target', properties: association({ Targets: undefined }), parts, path: 'Properties/Targets' },
  ],
  passes: [
    { name: 'one value of a tag', properties: association(), parts },
    { name: 'instances by name', properties: target('InstanceIds', 'i-1', 'i-2'), parts },
    ...OTHERS,
  ],
  token: [
    { name: 'a value that is not known', properties: target('tag:RedisCluster', IMPORTED), parts, verdict: 'compliant' },
    { name: 'targets that are not known', properties: association({ Targets: IMPORTED }), parts, verdict: 'unresolved' },
    { name: 'a target that is not known', properties: association({ Targets: [IMPORTED] }), parts, verdict: 'unresolved' },
    { name: 'a tag that is not known', properties: target(IMPORTED, 'prod'), parts, verdict: 'unresolved' },
    { name: 'values that are not known', properties: association({ Targets: [{ Key: 'tag:RedisCluster', Values: IMPORTED }] }), parts, verdict: 'unresolved' },
    { name: 'a document that is not known', properties: { ...association({ Targets: [] }), Name: IMPORTED }, parts, verdict: 'compliant' },
  ],
});

describeRule(redisEnterpriseAssociationOneAtATime, {
  fires: [
    { name: 'all at once', properties: association({ MaxConcurrency: '100%' }), parts, path: 'Properties/MaxConcurrency' },
    { name: 'the default, which is all', properties: association({ MaxConcurrency: undefined }), parts },
    { name: 'on with the next after a failure', properties: association({ MaxErrors: '1' }), parts, path: 'Properties/MaxErrors' },
  ],
  passes: [{ name: 'one after the other', properties: association(), parts }, { name: 'numbers', properties: association({ MaxConcurrency: 1, MaxErrors: 0 }), parts }, ...OTHERS],
  token: [{ name: 'a number that is not known', properties: association({ MaxConcurrency: IMPORTED }), parts, verdict: 'compliant' }],
});
