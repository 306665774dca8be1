import { dataStorageOf } from './usage-limits';
import { DATA_STORAGE_UNITS, SERVERLESS_VALUES } from '../../facts';
import type { Section } from '../../template';
import { SERVERLESS_CACHE } from '../resource-types';
import { Problem, Rule, violation } from '../rule';

export const serverlessCacheEnumeratedValues: Rule = {
  id: 'ServerlessCacheEnumeratedValues',
  resourceTypes: [SERVERLESS_CACHE],
  level: 'error',
  kind: 'limit',
  onlyWith: [...Object.keys(SERVERLESS_VALUES), 'CacheUsageLimits'],
  requirement: 'A property that takes one of a closed set of values must have one of these values.',
  reason: 'The service refuses any other value.',
  fix: 'Set Engine: "valkey", NetworkType: "ipv4" and Unit: "GB", or other values that the finding lists.',
  documentation: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticache-serverlesscache.html',
  check(cache) {
    const storage = dataStorageOf(cache);
    return [
      ...Object.entries(SERVERLESS_VALUES).flatMap(([name, values]) => noneOf(cache, name, values)),
      ...(storage ? noneOf(storage, 'Unit', DATA_STORAGE_UNITS) : []),
    ];
  },
};

function noneOf(section: Section, name: string, values: readonly string[]): Problem[] {
  const value = section.text(name);
  // Engines are known in upper case, too.
  const written = typeof value === 'string' && name === 'Engine' ? value.toLowerCase() : value;
  return typeof written === 'string' && !values.includes(written) ? [violation(section, name, `${name} takes ${values.join(', ')}.`)] : [];
}
