import { SERVERLESS_LIMITS } from '../facts';
import { isUnknown, Section, TemplateResource } from '../template';
import { outsideRange, Range } from './range';
import type { Problem } from '../engine';

/** How much data a cache may hold, where the template says so. */
export function dataStorageOf(cache: TemplateResource): Section | undefined {
  return usageLimitOf(cache, 'DataStorage');
}

/** How many processing units a cache may use in a second, where the template says so. */
export function ecpuPerSecondOf(cache: TemplateResource): Section | undefined {
  return usageLimitOf(cache, 'ECPUPerSecond');
}

/** The lower and the upper limit that the service would not take. */
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
