import { Problem, violation } from '../engine';
import { parameterGroupOf } from '../model/replication-group/replication-group';
import type { TemplateResource } from '../template';

/** An engine with its version and its parameter group family, if known. */
export interface EngineOfCache {
  readonly engine: string;
  /** The name of the engine in a sentence. */
  readonly name: string;
  readonly version: string | undefined;
  readonly family: string | undefined;
}

/** Problem if the family of the parameter group definitely does not match the engine and the version of the cache. */
export function inOtherFamily(cache: TemplateResource, { engine, name, version, family: expected }: EngineOfCache): Problem | undefined {
  const family = familyOf(cache);
  // If the service chooses the version, only the engine is certain.
  if (family === undefined || (expected === undefined ? family.startsWith(engine) : family === expected)) return undefined;
  const needs = expected === undefined
    ? `${name} needs a family whose name begins with ${engine}`
    : `${name} ${version} belongs to the family ${expected}`;
  return violation(cache, 'CacheParameterGroupName', `${needs}; this parameter group is of the family ${family}.`);
}

/** The family of a parameter group in the template, or of a default one; `undefined` for any other. */
function familyOf(cache: TemplateResource): string | undefined {
  const family = parameterGroupOf(cache)?.text('CacheParameterGroupFamily');
  if (typeof family === 'string') return family.toLowerCase();
  const name = cache.value('CacheParameterGroupName');
  return typeof name === 'string' ? /^default\.(.+?)(?:\.cluster\.on)?$/.exec(name.toLowerCase())?.[1] : undefined;
}
