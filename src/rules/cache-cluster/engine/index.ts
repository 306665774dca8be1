import { cacheClusterAutoMinorVersionUpgrade } from './auto-minor-version-upgrade';
import { cacheClusterEngineVersionFormat } from './engine-version-format';
import { cacheClusterEngineVersionKnown } from './engine-version-known';
import { cacheClusterNodeTypeCreatable } from './node-type-creatable';
import { cacheClusterNodeTypeEngineVersion } from './node-type-engine-version';
import { cacheClusterNodeTypeKnown } from './node-type-known';
import { cacheClusterNodeTypeSupported } from './node-type-supported';
import { cacheClusterParameterGroupClusterMode } from './parameter-group-cluster-mode';
import { cacheClusterParameterGroupFamily } from './parameter-group-family';
import type { Rule } from '../../rule';

/** Engine versions, node types, and what they can do. */
export const ENGINE_RULES: readonly Rule[] = [
  cacheClusterAutoMinorVersionUpgrade,
  cacheClusterEngineVersionFormat,
  cacheClusterEngineVersionKnown,
  cacheClusterParameterGroupFamily,
  cacheClusterParameterGroupClusterMode,
  cacheClusterNodeTypeKnown,
  cacheClusterNodeTypeCreatable,
  cacheClusterNodeTypeSupported,
  cacheClusterNodeTypeEngineVersion,
];
