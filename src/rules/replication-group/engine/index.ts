import { replicationGroupAutoMinorVersionUpgrade } from './auto-minor-version-upgrade';
import { replicationGroupAutoMinorVersionUpgradeEngineVersion } from './auto-minor-version-upgrade-engine-version';
import { replicationGroupEngineVersionFormat } from './engine-version-format';
import { replicationGroupEngineVersionKnown } from './engine-version-known';
import { replicationGroupEngineVersionPresent } from './engine-version-present';
import { replicationGroupNodeTypeCreatable } from './node-type-creatable';
import { replicationGroupNodeTypeEngine } from './node-type-engine';
import { replicationGroupNodeTypeEngineVersion } from './node-type-engine-version';
import { replicationGroupNodeTypeKnown } from './node-type-known';
import { replicationGroupParameterGroupFamily } from './parameter-group-family';
import { replicationGroupSupportedEngineVersion } from './supported-engine-version';
import type { Rule } from '../../rule';

/** Engine versions, node types, and what they can do. */
export const ENGINE_RULES: readonly Rule[] = [
  replicationGroupSupportedEngineVersion,
  replicationGroupAutoMinorVersionUpgrade,
  replicationGroupEngineVersionFormat,
  replicationGroupEngineVersionKnown,
  replicationGroupEngineVersionPresent,
  replicationGroupAutoMinorVersionUpgradeEngineVersion,
  replicationGroupParameterGroupFamily,
  replicationGroupNodeTypeKnown,
  replicationGroupNodeTypeCreatable,
  replicationGroupNodeTypeEngineVersion,
  replicationGroupNodeTypeEngine,
];
