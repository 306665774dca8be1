import { Rule, violation } from '../../../engine';
import { MEMORYDB_CLUSTER_VALUES } from '../../../facts';
import { MEMORYDB_CLUSTER } from '../../../model/resource-types';
import type { Section } from '../../../template';

export const memoryDbEnumeratedValues: Rule = {
  id: 'MemoryDbEnumeratedValues',
  resourceTypes: [MEMORYDB_CLUSTER],
  level: 'error',
  kind: 'limit',
  onlyWith: Object.keys(MEMORYDB_CLUSTER_VALUES),
  requirement: 'A property that takes one of a closed set of values must have one of these values.',
  reason: 'The service refuses any other value.',
  fix: 'Write one of the values that the finding lists, Engine: "valkey" for one, or leave the property out.',
  documentation: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-memorydb-cluster.html',
  check: (cluster) => Object.entries(MEMORYDB_CLUSTER_VALUES)
    .filter(([name, values]) => {
      const value = textOf(cluster, name);
      return value !== undefined && !values.includes(value);
    })
    .map(([name, values]) => violation(cluster, name, `${name} takes ${values.join(', ')}.`)),
};

/** A value as CloudFormation passes it to the API, which accepts engines in upper case too; `undefined` if it is unknown. */
function textOf(cluster: Section, name: string): string | undefined {
  const value = cluster.value(name);
  // CloudFormation converts a boolean to a text if it expects a text.
  if (typeof value === 'boolean') return String(value);
  if (typeof value !== 'string') return undefined;
  return name === 'Engine' ? value.toLowerCase() : value;
}
