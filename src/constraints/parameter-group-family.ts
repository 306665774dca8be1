import { Problem, violation } from '../engine';
import { parameterGroupOf } from '../model/replication-group/replication-group';
import type { TemplateResource } from '../template';

/** An engine with its version, and the parameter group family that both belong to, where that is known. */
export interface EngineOfCache {
  readonly engine: string;
  /** The engine as a sentence names it. */
  readonly name: string;
  readonly version: string | undefined;
  readonly family: string | undefined;
}

/** The problem with a parameter group that surely is of another family than the engine and the version of the cache. */
export function inOtherFamily(cache: TemplateResource, { engine, name, version, family: expected }: EngineOfCache): Problem | undefined {
  const family = familyOf(cache);
  // Where the service picks the version, only the engine is certain.
  if (family === undefined || (expected === undefined ? family.startsWith(engine) : family === expected)) return undefined;
  const needs = expected === undefined
    ? `${name} needs a family whose name begins with ${engine}`
    : `${name} ${version} belongs to the family ${expected}`;
  return violation(cache, 'CacheParameterGroupName', `${needs}; this parameter group is of the family ${family}.`);
}

/** The family of a parameter group in the template, or of one that the service provides; `undefined` for any other. */
function familyOf(cache: TemplateResource): string | undefined {
  const family = parameterGroupOf(cache)?.text('CacheParameterGroupFamily');
  if (typeof family === 'string') return family.toLowerCase();
  const name = cache.value('CacheParameterGroupName');
  return typeof name === 'string' ? /^default\.(.+?)(?:\.cluster\.on)?$/.exec(name.toLowerCase())?.[1] : undefined;
}
