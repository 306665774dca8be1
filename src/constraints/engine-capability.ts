import { Problem, violation } from '../engine';
import type { EngineCapability } from '../facts';
import { missingCapability } from '../model/replication-group/capability';
import type { TemplateResource } from '../template';

/**
 * Problem if the engine version of a cache does not support what a property asks for.
 *
 * @param what the capability, as a noun
 */
export function lacksCapability(cache: TemplateResource, property: string, capability: EngineCapability, what: string): Problem | undefined {
  const shortfall = missingCapability(cache, capability, what);
  return shortfall === undefined ? undefined : violation(cache, property, shortfall);
}
