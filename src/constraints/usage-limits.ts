import { SERVERLESS_LIMITS } from '../facts';
import { isUnknown, Section, TemplateResource } from '../template';
import { outsideRange, Range } from './range';
import type { Problem } from '../engine';

/** The limits on the data that a cache stores; `undefined` if the template does not tell. */
export function dataStorageOf(cache: TemplateResource): Section | undefined {
  return usageLimitOf(cache, 'DataStorage');
}

/** The limits on the processing units per second; `undefined` if the template does not tell. */
export function ecpuPerSecondOf(cache: TemplateResource): Section | undefined {
  return usageLimitOf(cache, 'ECPUPerSecond');
}

/** Problems with the minimum and the maximum that the service does not accept. */
export function limitsOutside(limit: Section | undefined, range: Range): Problem[] {
  if (!limit) return [];
  return ['Minimum', 'Maximum']
    .filter((name) => limit.number(name) !== SERVERLESS_LIMITS.noLimit)
    .flatMap((name) => outsideRange(limit, name, range) ?? []);
}

function usageLimitOf(cache: TemplateResource, name: string): Section | undefined {
  const limits = cache.section('CacheUsageLimits');
  const limit = limits === undefined || isUnknown(limits) ? undefined : limits.section(name);
  return isUnknown(limit) ? undefined : limit;
}
