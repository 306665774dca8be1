import { isAtLeast } from '../facts';
import type { CacheEngineVersion } from './cache-engine-version';

/** Commands that client libraries send on connect. The server puts them into the categories @dangerous or @admin. */
const CLIENT_LIBRARY_COMMANDS = [
  'info', 'readonly', 'readwrite', 'cluster|info', 'cluster|keyslot', 'cluster|myid', 'cluster|nodes', 'cluster|slots',
];

/** Client library commands that version 7.0 added. */
const CLIENT_LIBRARY_COMMANDS_FROM_7 = ['cluster|shards'];

/** Harmless commands outside the allowed categories: rate-limiting scripts call TIME. */
const OTHER_COMMANDS = ['time'];

/**
 * The access string of an application user.
 *
 * It allows all keys and channels, all commands on data, and the commands that client libraries need. It denies
 * administrative and dangerous commands (`FLUSHALL`, `KEYS`, `CONFIG`, ...).
 *
 * @see https://valkey.io/topics/acl/
 */
export function applicationAccessString(engine: CacheEngineVersion): string {
  const commands = [
    ...OTHER_COMMANDS, ...CLIENT_LIBRARY_COMMANDS, ...(isAtLeast(engine.version, '7.0') ? CLIENT_LIBRARY_COMMANDS_FROM_7 : []),
  ];
  // Version 6.2 introduced channel permissions; older servers reject `&`.
  const channels = isAtLeast(engine.version, '6.2') ? ['&*'] : [];
  return ['on', '~*', ...channels, '-@all', '+@read', '+@write', '+@connection', '+@transaction', '+@pubsub', '+@scripting',
    '-@admin', '-@dangerous', ...commands.map((command) => `+${command}`)].join(' ');
}

/** The access string of a disabled user. Redis OSS requires a user named `default` in every user group; this disables it. */
export const DISABLED_ACCESS_STRING = 'off ~keys* -@all';
