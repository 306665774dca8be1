import { spawnSync, SpawnSyncReturns } from 'child_process';

/**
 * Runs bash without start-up files of whoever runs the tests. By itself bash reads some for `-c`: those of BASH_ENV, and ~/.bashrc if standard
 * input is a socket, as that of a child of Node is, and SHLVL is not set (manual of bash, *Bash Startup Files*).
 */
export function bash(words: readonly string[], options: { readonly cwd?: string } = {}): SpawnSyncReturns<string> {
  const { BASH_ENV, ...env } = process.env;
  return spawnSync('bash', ['--norc', '--noprofile', ...words], { ...options, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}
