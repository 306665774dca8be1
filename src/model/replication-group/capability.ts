import { mayInheritFromGlobalDatastore } from './global-datastore';
import { engineOf, engineVersionOf } from './replication-group';
import { ENGINE_NAMES, EngineCapability, firstVersionWith, hasCapability, parseVersion, VALKEY } from '../../facts';
import { isUnknown, TemplateResource } from '../../template';

/**
 * A sentence that explains which capability the engine of a group lacks; `undefined` unless it definitely lacks it.
 *
 * @param what the capability as a noun, for example "IPv6"
 */
export function missingCapability(group: TemplateResource, capability: EngineCapability, what: string): string | undefined {
  const engine = engineOf(group);
  if (isUnknown(engine) || (group.value('Engine') === undefined && mayInheritFromGlobalDatastore(group))) return undefined;
  const first = firstVersionWith(capability, engine);
  if (first === undefined) {
    return `${ENGINE_NAMES[engine]} has no ${what} in any version; ${ENGINE_NAMES[VALKEY]} has it from ${firstVersionWith(capability, VALKEY)} on.`;
  }
  const version = engineVersionOf(group);
  if (typeof version !== 'string' || parseVersion(version) === undefined || hasCapability(capability, engine, version)) return undefined;
  return `${ENGINE_NAMES[engine]} ${version} has no ${what}; ${first} is the first version with it.`;
}
