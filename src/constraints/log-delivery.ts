import { Problem, violation } from '../engine';
import { EngineCapability, LOG_DELIVERY_DETAILS, LOG_DELIVERY_VALUES } from '../facts';
import { knownSections } from '../model/known-sections';
import { missingCapability } from '../model/replication-group/capability';
import { isUnknown, Section, TemplateResource } from '../template';
import type { SharedFields } from './shared-fields';

/** A rule about the values of log deliveries. */
export const LOG_DELIVERY_VALUES_VALID: SharedFields = {
  level: 'error',
  kind: 'limit',
  onlyWith: ['LogDeliveryConfigurations'],
  requirement: 'A log delivery must name a log, a format and a type of destination that the service knows, and describe exactly that destination.',
  reason: 'The service refuses any other value, and details that do not belong to the destination type.',
  fix: 'Set LogType: "slow-log", LogFormat: "json", DestinationType: "cloudwatch-logs" and '
    + 'DestinationDetails: { CloudWatchLogsDetails: { LogGroup: { Ref: "YourLogGroup" } } }.',
  check: (cache) => knownSections(cache, 'LogDeliveryConfigurations')
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

/** A rule about destinations that are given by ARN. */
export const LOG_DESTINATION_BY_NAME: SharedFields = {
  level: 'error',
  kind: 'limit',
  onlyWith: ['LogDeliveryConfigurations'],
  requirement: 'The destination of a log delivery must be given by its name, not by its ARN.',
  reason: 'The service looks for a log group or delivery stream of that very name and finds none.',
  fix: 'Set LogGroup: { Ref: "YourLogGroup" } or DeliveryStream: { Ref: "YourDeliveryStream" }; a Ref to either gives its name.',
  check: (cache) => knownSections(cache, 'LogDeliveryConfigurations').flatMap(namesGivenAsArn),
};

/** The property that names the destination, in each block of details. */
const DESTINATION_NAMES = { CloudWatchLogsDetails: 'LogGroup', KinesisFirehoseDetails: 'DeliveryStream' };

function namesGivenAsArn(delivery: Section): Problem[] {
  const details = delivery.section('DestinationDetails');
  if (details === undefined || isUnknown(details)) return [];
  return Object.entries(DESTINATION_NAMES).flatMap(([block, name]) => {
    const destination = details.section(block);
    if (destination === undefined || isUnknown(destination)) return [];
    return isArn(destination.text(name)) ? [violation(destination, name)] : [];
  });
}

/** Whether a text is an ARN or starts as one: built with `Fn::Sub`, or the attribute `Arn` of a resource. */
function isArn(value: unknown): boolean {
  const text = isUnknown(value) ? value.text : value;
  return typeof text === 'string' && /^(arn:|\$\{[^.}]+\.Arn\})/.test(text);
}

/** What an engine version must support for each type of log. */
const CAPABILITIES: ReadonlyMap<unknown, { readonly capability: EngineCapability; readonly what: string }> = new Map([
  ['slow-log', { capability: 'slowLog', what: 'delivery of the slow log' }],
  ['engine-log', { capability: 'engineLog', what: 'delivery of the engine log' }],
]);

/** The log deliveries that the engine version of a cache does not support. */
export function unsupportedLogDeliveries(cache: TemplateResource): Problem[] {
  return knownSections(cache, 'LogDeliveryConfigurations').flatMap((delivery) => {
    const needed = CAPABILITIES.get(delivery.text('LogType'));
    const shortfall = needed && missingCapability(cache, needed.capability, needed.what);
    return shortfall === undefined ? [] : [violation(delivery, 'LogType', shortfall)];
  });
}
