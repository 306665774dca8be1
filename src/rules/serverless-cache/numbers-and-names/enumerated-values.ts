import { notOneOf } from '../../../constraints/one-of';
import { dataStorageOf } from '../../../constraints/usage-limits';
import type { Rule } from '../../../engine';
import { DATA_STORAGE_UNITS, SERVERLESS_VALUES } from '../../../facts';
import { SERVERLESS_CACHE } from '../../../model/resource-types';

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
      ...Object.entries(SERVERLESS_VALUES).flatMap(([name, values]) => notOneOf(cache, name, values, name === 'Engine')),
      ...(storage ? notOneOf(storage, 'Unit', DATA_STORAGE_UNITS) : []),
    ];
  },
};
