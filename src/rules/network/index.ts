import { natInstanceImdsv2 } from './imdsv2';
import { cachePortOpenToWorld } from './port-open-to-world';
import { cachePublicSubnet } from './public-subnet';
import { natInstanceRootVolumeEncrypted } from './root-volume-encrypted';
import { natInstanceSshOpenToWorld } from './ssh-open-to-world';
import type { Rule } from '../rule';

/** The rules about what surrounds a cache: security groups, subnets, and instances that forward to it. */
export const NETWORK_RULES: readonly Rule[] = [
  cachePortOpenToWorld,
  natInstanceImdsv2,
  natInstanceRootVolumeEncrypted,
  natInstanceSshOpenToWorld,
  cachePublicSubnet,
];
