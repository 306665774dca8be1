import { cacheClusterLogDeliveryEngine } from '../../../src/rules/cache-cluster/logs/log-delivery-engine';
import { cacheClusterLogDeliveryEngineVersion } from '../../../src/rules/cache-cluster/logs/log-delivery-engine-version';
import { cacheClusterLogDeliveryValues } from '../../../src/rules/cache-cluster/logs/log-delivery-values';
import { cacheClusterLogDestinationName } from '../../../src/rules/cache-cluster/logs/log-destination-name';
import { IMPORTED } from '../../helpers/judge';
import { describeRule } from '../../helpers/rule-cases';

const ALL = 'Properties/LogDeliveryConfigurations';
const SLOW_LOG = {
  LogType: 'slow-log',
  LogFormat: 'json',
  DestinationType: 'cloudwatch-logs',
  DestinationDetails: { CloudWatchLogsDetails: { LogGroup: 'slow' } },
};
const cluster = (Engine: unknown, EngineVersion: unknown, ...LogDeliveryConfigurations: unknown[]): object => (
  { Engine, EngineVersion, LogDeliveryConfigurations }
);

describeRule(cacheClusterLogDeliveryEngine, {
  fires: [
    { name: 'Memcached', properties: cluster('memcached', '1.6.22', SLOW_LOG), path: ALL, says: /another engine than Memcached/ },
    { name: 'a single entry without a list', properties: { Engine: 'Memcached', LogDeliveryConfigurations: SLOW_LOG }, path: ALL },
  ],
  passes: [
    { name: 'Redis', properties: cluster('redis', '7.1', SLOW_LOG) },
    { name: 'Valkey', properties: cluster('valkey', '8.2', SLOW_LOG) },
    { name: 'Memcached without any', properties: cluster('memcached', '1.6.22') },
    { name: 'Memcached with an entry that is no value', properties: cluster('memcached', '1.6.22', { Ref: 'AWS::NoValue' }) },
  ],
  token: [
    { name: 'the engine', properties: cluster(IMPORTED, '7.1', SLOW_LOG), verdict: 'compliant' },
    { name: 'the deliveries, which may be none', properties: { Engine: 'memcached', LogDeliveryConfigurations: { 'Fn::Transform': {} } }, verdict: 'compliant' },
  ],
});

describeRule(cacheClusterLogDeliveryEngineVersion, {
  fires: [
    { name: 'the slow log on Redis 5.0.6', properties: cluster('redis', '5.0.6', SLOW_LOG), path: `${ALL}/0/LogType`, says: /6\.0 is the first version with it/ },
    { name: 'the engine log on Redis 6.0', properties: cluster('redis', '6.0', SLOW_LOG, { ...SLOW_LOG, LogType: 'engine-log' }), path: `${ALL}/1/LogType` },
  ],
  passes: [
    { name: 'both on Redis 6.2', properties: cluster('redis', '6.2', SLOW_LOG, { ...SLOW_LOG, LogType: 'engine-log' }) },
    { name: 'Memcached, which CacheClusterLogDeliveryEngine reports', properties: cluster('memcached', '1.6.22', SLOW_LOG) },
  ],
  token: [
    { name: 'the version', properties: cluster('redis', IMPORTED, SLOW_LOG), verdict: 'compliant' },
    { name: 'the engine', properties: cluster(IMPORTED, '5.0.6', SLOW_LOG), verdict: 'compliant' },
  ],
});

describeRule(cacheClusterLogDeliveryValues, {
  fires: [
    { name: 'a log that does not exist', properties: cluster('redis', '7.1', { ...SLOW_LOG, LogType: 'audit-log' }), path: `${ALL}/0/LogType` },
    { name: 'no details', properties: cluster('redis', '7.1', { ...SLOW_LOG, DestinationDetails: {} }), path: `${ALL}/0/DestinationDetails` },
  ],
  passes: [{ name: 'values that exist', properties: cluster('redis', '7.1', SLOW_LOG) }],
  token: [{ name: 'a value', properties: cluster('redis', '7.1', { ...SLOW_LOG, LogType: IMPORTED }), verdict: 'compliant' }],
});

const to = (LogGroup: unknown): object => cluster('redis', '7.1', { ...SLOW_LOG, DestinationDetails: { CloudWatchLogsDetails: { LogGroup } } });

describeRule(cacheClusterLogDestinationName, {
  fires: [
    { name: 'an ARN', properties: to({ 'Fn::GetAtt': ['Logs', 'Arn'] }), path: `${ALL}/0/DestinationDetails/CloudWatchLogsDetails/LogGroup`, says: /by its name, not by its ARN/ },
  ],
  passes: [{ name: 'a name', properties: to('slow') }, { name: 'a Ref', properties: to({ Ref: 'Logs' }), parts: { Resources: { Logs: { Type: 'AWS::Logs::LogGroup' } } } }],
  token: [{ name: 'the name', properties: to(IMPORTED), verdict: 'compliant' }],
});
