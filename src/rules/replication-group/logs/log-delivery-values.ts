import { Problem, Rule, violation } from '../../../engine';
import { LOG_DELIVERY_DETAILS, LOG_DELIVERY_VALUES } from '../../../facts';
import { knownSections } from '../../../model/known-sections';
import { REPLICATION_GROUP } from '../../../model/resource-types';
import { isUnknown, Section } from '../../../template';

export const replicationGroupLogDeliveryValues: Rule = {
  id: 'ReplicationGroupLogDeliveryValues',
  resourceTypes: [REPLICATION_GROUP],
  level: 'error',
  kind: 'limit',
  onlyWith: ['LogDeliveryConfigurations'],
  requirement: 'A log delivery must name a log, a format and a type of destination that the service knows, and describe exactly that destination.',
  reason: 'The service refuses any other value, and details that do not belong to the destination type.',
  fix: 'Set LogType: "slow-log", LogFormat: "json", DestinationType: "cloudwatch-logs" and '
    + 'DestinationDetails: { CloudWatchLogsDetails: { LogGroup: { Ref: "YourLogGroup" } } }.',
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Log_Delivery.html',
  check: (group) => knownSections(group, 'LogDeliveryConfigurations')
    .flatMap((delivery) => [...unknownValues(delivery), ...mismatchedDetails(delivery)]),
};

function unknownValues(delivery: Section): Problem[] {
  return Object.entries<readonly string[]>(LOG_DELIVERY_VALUES)
    .filter(([name, values]) => {
      const value = delivery.text(name);
      return typeof value === 'string' && !values.includes(value);
    })
    .map(([name, values]) => violation(delivery, name, `${name} takes ${values.join(' or ')}.`));
}

function mismatchedDetails(delivery: Section): Problem[] {
  const type = delivery.text('DestinationType');
  const block = typeof type === 'string' && Object.hasOwn(LOG_DELIVERY_DETAILS, type) ? LOG_DELIVERY_DETAILS[type] : undefined;
  const details = delivery.section('DestinationDetails');
  if (block === undefined || isUnknown(details)) return [];
  const blocks = Object.values(LOG_DELIVERY_DETAILS).filter((name) => details?.value(name) !== undefined);
  if (blocks.length === 1 && blocks[0] === block) return [];
  return [violation(delivery, 'DestinationDetails', `The destination type ${type} takes ${block} and nothing else.`)];
}
