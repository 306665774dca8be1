import { Problem, Rule, violation } from '../../../engine';
import { knownSections } from '../../../model/known-sections';
import { REPLICATION_GROUP } from '../../../model/resource-types';
import { isUnknown, Section } from '../../../template';

/** The property that names the destination, in each block of details. */
const DESTINATION_NAMES = { CloudWatchLogsDetails: 'LogGroup', KinesisFirehoseDetails: 'DeliveryStream' };

export const replicationGroupLogDestinationName: Rule = {
  id: 'ReplicationGroupLogDestinationName',
  resourceTypes: [REPLICATION_GROUP],
  level: 'error',
  kind: 'limit',
  onlyWith: ['LogDeliveryConfigurations'],
  requirement: 'The destination of a log delivery must be given by its name, not by its ARN.',
  reason: 'The service looks for a log group or delivery stream of that very name and finds none.',
  fix: 'Set LogGroup: { Ref: "YourLogGroup" } or DeliveryStream: { Ref: "YourDeliveryStream" }; a Ref to either gives its name.',
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Log_Delivery.html',
  check: (group) => knownSections(group, 'LogDeliveryConfigurations').flatMap(namesGivenAsArn),
};

function namesGivenAsArn(delivery: Section): Problem[] {
  const details = delivery.section('DestinationDetails');
  if (details === undefined || isUnknown(details)) return [];
  return Object.entries(DESTINATION_NAMES).flatMap(([block, name]) => {
    const destination = details.section(block);
    if (destination === undefined || isUnknown(destination)) return [];
    return isArn(destination.text(name)) ? [violation(destination, name)] : [];
  });
}

/** Whether a text is an ARN, or begins as one: put together with `Fn::Sub`, or the attribute `Arn` of a resource. */
function isArn(value: unknown): boolean {
  const text = isUnknown(value) ? value.text : value;
  return typeof text === 'string' && /^(arn:|\$\{[^.}]+\.Arn\})/.test(text);
}
