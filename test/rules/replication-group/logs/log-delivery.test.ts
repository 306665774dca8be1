import { replicationGroupLogDelivery } from '../../../../src/rules/replication-group/logs/log-delivery';
import { replicationGroupLogDeliveryEngineVersion } from '../../../../src/rules/replication-group/logs/log-delivery-engine-version';
import { replicationGroupLogDeliveryUnique } from '../../../../src/rules/replication-group/logs/log-delivery-unique';
import { replicationGroupLogDeliveryValues } from '../../../../src/rules/replication-group/logs/log-delivery-values';
import { replicationGroupLogDestinationName } from '../../../../src/rules/replication-group/logs/log-destination-name';
import { findingsOf, IMPORTED } from '../../../helpers/judge';
import { describeRule } from '../../../helpers/rule-cases';

const SLOW_LOG = {
  LogType: 'slow-log',
  LogFormat: 'json',
  DestinationType: 'cloudwatch-logs',
  DestinationDetails: { CloudWatchLogsDetails: { LogGroup: 'slow' } },
};
const ENGINE_LOG = {
  LogType: 'engine-log',
  LogFormat: 'text',
  DestinationType: 'kinesis-firehose',
  DestinationDetails: { KinesisFirehoseDetails: { DeliveryStream: 'engine' } },
};
const AT = (index: number, rest: string): string => `Properties/LogDeliveryConfigurations/${index}/${rest}`;
const deliveries = (...LogDeliveryConfigurations: unknown[]): object => ({ LogDeliveryConfigurations });

describeRule(replicationGroupLogDeliveryValues, {
  fires: [
    {
      name: 'a log that does not exist',
      properties: deliveries(SLOW_LOG, { ...ENGINE_LOG, LogType: 'audit-log' }),
      path: AT(1, 'LogType'),
      says: /is "audit-log"\. LogType takes slow-log or engine-log\./,
    },
    { name: 'a format in upper case', properties: deliveries({ ...SLOW_LOG, LogFormat: 'JSON' }), path: AT(0, 'LogFormat') },
    { name: 'a destination that is not offered', properties: deliveries({ ...SLOW_LOG, DestinationType: 's3' }), path: AT(0, 'DestinationType') },
    {
      name: 'the details of the other destination',
      properties: deliveries({ ...SLOW_LOG, DestinationDetails: ENGINE_LOG.DestinationDetails }),
      path: AT(0, 'DestinationDetails'),
      says: /cloudwatch-logs takes CloudWatchLogsDetails and nothing else/,
    },
    {
      name: 'the details of both destinations',
      properties: deliveries({ ...SLOW_LOG, DestinationDetails: { ...SLOW_LOG.DestinationDetails, ...ENGINE_LOG.DestinationDetails } }),
      path: AT(0, 'DestinationDetails'),
    },
    { name: 'empty details', properties: deliveries({ ...ENGINE_LOG, DestinationDetails: {} }), path: AT(0, 'DestinationDetails') },
    { name: 'no details', properties: deliveries({ ...SLOW_LOG, DestinationDetails: { Ref: 'AWS::NoValue' } }), path: AT(0, 'DestinationDetails') },
    { name: 'a single entry without a list', properties: { LogDeliveryConfigurations: { ...SLOW_LOG, LogFormat: 'xml' } }, path: AT(0, 'LogFormat') },
  ],
  passes: [
    { name: 'one delivery of each kind', properties: deliveries(SLOW_LOG, ENGINE_LOG) },
    { name: 'no deliveries', properties: deliveries() },
    { name: 'an entry that is no value', properties: deliveries({ Ref: 'AWS::NoValue' }) },
    {
      name: 'the block of the other destination is no value',
      properties: deliveries({ ...SLOW_LOG, DestinationDetails: { ...SLOW_LOG.DestinationDetails, KinesisFirehoseDetails: { Ref: 'AWS::NoValue' } } }),
    },
  ],
  token: [
    { name: 'all of it', properties: { LogDeliveryConfigurations: IMPORTED }, verdict: 'compliant' },
    { name: 'an entry', properties: deliveries(IMPORTED, 'slow-log', 7), verdict: 'compliant' },
    { name: 'the values', properties: deliveries({ ...SLOW_LOG, LogType: IMPORTED, LogFormat: IMPORTED, DestinationType: IMPORTED }), verdict: 'compliant' },
    { name: 'the details', properties: deliveries({ ...SLOW_LOG, DestinationDetails: IMPORTED }), verdict: 'compliant' },
  ],
});

test('every wrong value of every entry is found', () => {
  const properties = deliveries({ ...SLOW_LOG, LogType: 'a', LogFormat: 'b' }, { ...ENGINE_LOG, LogFormat: 'c' });
  const findings = findingsOf(replicationGroupLogDeliveryValues, properties);
  expect(findings.map((finding) => finding.path)).toEqual([AT(0, 'LogType'), AT(0, 'LogFormat'), AT(1, 'LogFormat')]);
});

const slowLogTo = (DestinationDetails: object): object => deliveries({ ...SLOW_LOG, DestinationDetails });
const toLogGroup = (LogGroup: unknown): object => slowLogTo({ CloudWatchLogsDetails: { LogGroup } });
const toStream = (DeliveryStream: unknown): object => slowLogTo({ KinesisFirehoseDetails: { DeliveryStream } });
const LOG_GROUP = AT(0, 'DestinationDetails/CloudWatchLogsDetails/LogGroup');
const STREAM = AT(0, 'DestinationDetails/KinesisFirehoseDetails/DeliveryStream');

describeRule(replicationGroupLogDestinationName, {
  fires: [
    { name: 'an ARN of a log group', properties: toLogGroup('arn:aws:logs:eu-west-1:111111111111:log-group:slow:*'), path: LOG_GROUP, says: /by its name, not by its ARN/ },
    { name: 'the attribute Arn', properties: toLogGroup({ 'Fn::GetAtt': ['Logs', 'Arn'] }), path: LOG_GROUP, says: /is "?\$\{Logs\.Arn\}/ },
    { name: 'the attribute Arn with a dot', properties: toStream({ 'Fn::GetAtt': 'Stream.Arn' }), path: STREAM },
    { name: 'the attribute Arn in Fn::Sub', properties: toStream({ 'Fn::Sub': '${Stream.Arn}' }), path: STREAM },
    {
      name: 'an ARN put together',
      properties: toLogGroup({ 'Fn::Join': [':', ['arn', { Ref: 'AWS::Partition' }, 'logs', { Ref: 'AWS::Region' }, '111111111111', 'log-group', 'slow']] }),
      path: LOG_GROUP,
    },
  ],
  passes: [
    { name: 'names', properties: deliveries(SLOW_LOG, ENGINE_LOG) },
    { name: 'a name that contains arn', properties: toLogGroup('/learn/arn') },
    { name: 'a Ref', properties: toLogGroup({ Ref: 'Logs' }), parts: { Resources: { Logs: { Type: 'AWS::Logs::LogGroup' } } } },
    {
      name: 'the name cut out of an ARN',
      properties: toLogGroup({ 'Fn::Select': [6, { 'Fn::Split': [':', { 'Fn::GetAtt': ['Logs', 'Arn'] }] }] }),
      parts: { Resources: { Logs: { Type: 'AWS::Logs::LogGroup' } } },
    },
    { name: 'no details', properties: deliveries({ LogType: 'slow-log' }) },
  ],
  token: [
    { name: 'the name', properties: toLogGroup(IMPORTED), verdict: 'compliant' },
    { name: 'the details', properties: deliveries({ ...SLOW_LOG, DestinationDetails: { CloudWatchLogsDetails: IMPORTED } }), verdict: 'compliant' },
    { name: 'details of a wrong type', properties: deliveries({ ...SLOW_LOG, DestinationDetails: 'arn:aws:logs' }), verdict: 'compliant' },
    { name: 'a name of a wrong type', properties: toStream(['arn:aws:firehose']), verdict: 'compliant' },
  ],
});

describeRule(replicationGroupLogDeliveryUnique, {
  fires: [
    {
      name: 'the slow log twice',
      properties: deliveries(SLOW_LOG, { ...ENGINE_LOG, LogType: 'slow-log' }),
      path: AT(1, 'LogType'),
      says: /An entry before this one delivers the same log/,
    },
    { name: 'with the other log in between', properties: deliveries(ENGINE_LOG, SLOW_LOG, ENGINE_LOG), path: AT(2, 'LogType') },
  ],
  passes: [
    { name: 'each log once', properties: deliveries(SLOW_LOG, ENGINE_LOG) },
    { name: 'entries without a log', properties: deliveries({}, {}) },
  ],
  token: [{ name: 'the logs', properties: deliveries({ LogType: IMPORTED }, { LogType: IMPORTED }, SLOW_LOG), verdict: 'compliant' }],
});

describeRule(replicationGroupLogDeliveryEngineVersion, {
  fires: [
    {
      name: 'the slow log on Redis 5.0.6',
      properties: { ...deliveries(SLOW_LOG), Engine: 'redis', EngineVersion: '5.0.6' },
      path: AT(0, 'LogType'),
      says: /Redis 5\.0\.6 has no delivery of the slow log; 6\.0 is the first version with it\./,
    },
    { name: 'the engine log on Redis 6.0', properties: { ...deliveries(SLOW_LOG, ENGINE_LOG), EngineVersion: '6.0' }, path: AT(1, 'LogType') },
  ],
  passes: [
    { name: 'the slow log on Redis 6.0', properties: { ...deliveries(SLOW_LOG), EngineVersion: '6.0' } },
    { name: 'the engine log on Redis 6.2', properties: { ...deliveries(ENGINE_LOG), EngineVersion: '6.2' } },
    { name: 'both on 6.x, which may be 6.2', properties: { ...deliveries(SLOW_LOG, ENGINE_LOG), EngineVersion: '6.x' } },
    { name: 'both on Valkey', properties: { ...deliveries(SLOW_LOG, ENGINE_LOG), Engine: 'valkey', EngineVersion: '7.2' } },
    { name: 'a version that the service picks', properties: deliveries(SLOW_LOG, ENGINE_LOG) },
    { name: 'a log that does not exist', properties: { ...deliveries({ LogType: 'audit-log' }), EngineVersion: '5.0.6' } },
  ],
  token: [
    { name: 'the log', properties: { ...deliveries({ LogType: IMPORTED }), EngineVersion: '5.0.6' }, verdict: 'compliant' },
    { name: 'the version', properties: { ...deliveries(SLOW_LOG), EngineVersion: IMPORTED }, verdict: 'compliant' },
  ],
});

const ALL = 'Properties/LogDeliveryConfigurations';

describeRule(replicationGroupLogDelivery, {
  fires: [
    { name: 'none', properties: {}, path: ALL, says: /is absent\. No entry has the LogType slow-log or engine-log\./ },
    { name: 'an empty list', properties: deliveries(), path: ALL },
    { name: 'the slow log alone', properties: deliveries(SLOW_LOG), path: ALL, says: /No entry has the LogType engine-log\./ },
    { name: 'the engine log alone', properties: { ...deliveries(ENGINE_LOG), Engine: 'valkey', EngineVersion: '8.2' }, path: ALL, says: /LogType slow-log\./ },
    { name: 'an entry that is no value', properties: deliveries(SLOW_LOG, { Ref: 'AWS::NoValue' }), path: ALL },
    { name: 'no slow log on Redis 6.0', properties: { EngineVersion: '6.0' }, path: ALL, says: /LogType slow-log\./ },
  ],
  passes: [
    { name: 'both', properties: deliveries(SLOW_LOG, ENGINE_LOG) },
    { name: 'the slow log on Redis 6.0, which cannot deliver the other', properties: { ...deliveries(SLOW_LOG), EngineVersion: '6.0' } },
    { name: 'none on Redis 5.0.6, which can deliver neither', properties: { EngineVersion: '5.0.6' } },
    { name: 'a secondary of a global datastore, whose version its primary has', properties: { GlobalReplicationGroupId: 'datastore' } },
  ],
  token: [
    { name: 'all of it', properties: { LogDeliveryConfigurations: IMPORTED }, verdict: 'unresolved' },
    { name: 'an entry', properties: deliveries(SLOW_LOG, IMPORTED), verdict: 'unresolved' },
    { name: 'a log', properties: deliveries(ENGINE_LOG, { ...SLOW_LOG, LogType: IMPORTED }), verdict: 'unresolved' },
    { name: 'an entry beside both logs', properties: deliveries(SLOW_LOG, ENGINE_LOG, IMPORTED), verdict: 'compliant' },
    { name: 'the version, which may be able to deliver neither', properties: { EngineVersion: IMPORTED }, verdict: 'unresolved' },
    { name: 'the engine', properties: { Engine: IMPORTED }, verdict: 'unresolved' },
    { name: 'the version, with both logs', properties: { ...deliveries(SLOW_LOG, ENGINE_LOG), EngineVersion: IMPORTED }, verdict: 'compliant' },
    { name: 'values of a wrong type', properties: deliveries(7, 'slow-log'), verdict: 'unresolved' },
  ],
});
