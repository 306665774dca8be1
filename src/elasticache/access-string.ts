import { isAtLeast } from '../facts';
import type { CacheEngineVersion } from './cache-engine-version';

/** What drivers ask before they work, although the server counts it among the dangerous or administrative commands. */
const DRIVER_COMMANDS = ['info', 'readonly', 'readwrite', 'cluster|info', 'cluster|keyslot', 'cluster|myid', 'cluster|nodes', 'cluster|slots'];

/** What is in none of the categories that are allowed, and harmless: scripts that limit rates ask for the time. */
const OTHER_COMMANDS = ['time'];

/** More of what drivers ask, by a command that came with version 7. */
const DRIVER_COMMANDS_FROM_7 = ['cluster|shards'];

/**
 * The access string of an application: every key and channel, every command on data, and what drivers ask before they
 * work; no command that administers the server, and none that is counted as dangerous (`FLUSHALL`, `KEYS`, `CONFIG`, ...).
 *
 * @see https://valkey.io/topics/acl/
 */
export function applicationAccessString(engine: CacheEngineVersion): string {
  const commands = [...OTHER_COMMANDS, ...DRIVER_COMMANDS, ...(isAtLeast(engine.version, '7.0') ? DRIVER_COMMANDS_FROM_7 : [])];
  // Permissions on channels came with 6.2; before, the server knows no `&`.
  const channels = isAtLeast(engine.version, '6.2') ? ['&*'] : [];
  return ['on', '~*', ...channels, '-@all', '+@read', '+@write', '+@connection', '+@transaction', '+@pubsub', '+@scripting',
    '-@admin', '-@dangerous', ...commands.map((command) => `+${command}`)].join(' ');
}

/** The access string of a user that nobody may use. Redis OSS demands a user named `default`; this is how it is shut. */
export const DISABLED_ACCESS_STRING = 'off ~keys* -@all';
