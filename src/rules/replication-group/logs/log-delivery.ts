import { Rule, unresolved, violation } from '../../../engine';
import { EngineCapability } from '../../../facts';
import { missingCapability } from '../../../model/replication-group/capability';
import { engineOf, engineVersionOf, inheritsFromGlobalDatastore } from '../../../model/replication-group/replication-group';
import { REPLICATION_GROUP } from '../../../model/resource-types';
import { isUnknown } from '../../../template';

/** The logs, with the capability that an engine version needs to deliver them. */
const LOGS: readonly (readonly [type: string, capability: EngineCapability])[] = [['slow-log', 'slowLog'], ['engine-log', 'engineLog']];

export const replicationGroupLogDelivery: Rule = {
  id: 'ReplicationGroupLogDelivery',
  resourceTypes: [REPLICATION_GROUP],
  level: 'warning',
  kind: 'practice',
  // CloudWatch Logs charges for what is delivered.
  optional: true,
  requirement: 'A replication group should deliver its slow log and its engine log, as far as its engine version can.',
  reason: 'The logs on the nodes are short and cannot be searched; they tell afterwards which commands were slow and what the engine complained about.',
  fix: 'Set LogDeliveryConfigurations: [{ LogType: "slow-log", LogFormat: "json", DestinationType: "cloudwatch-logs", '
    + 'DestinationDetails: { CloudWatchLogsDetails: { LogGroup: { Ref: "YourLogGroup" } } } }], and the same again with LogType: "engine-log".',
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Log_Delivery.html',
  check(group) {
    const deliveries = group.sections('LogDeliveryConfigurations');
    if (isUnknown(deliveries)) return unresolved(group, 'LogDeliveryConfigurations', deliveries);
    // The primary determines the engine version of a secondary, and so what it can deliver.
    if (inheritsFromGlobalDatastore(group)) return undefined;
    const types = (deliveries ?? []).map((delivery) => isUnknown(delivery) ? delivery : delivery.text('LogType'));
    const missing = LOGS.filter(([type, capability]) => !types.includes(type) && missingCapability(group, capability, type) === undefined);
    if (missing.length === 0) return undefined;
    const unknown = types.find(isUnknown) ?? [engineOf(group), engineVersionOf(group)].find(isUnknown);
    if (unknown) return unresolved(group, 'LogDeliveryConfigurations', unknown);
    return violation(group, 'LogDeliveryConfigurations', `No entry has the LogType ${missing.map(([type]) => type).join(' or ')}.`);
  },
};
