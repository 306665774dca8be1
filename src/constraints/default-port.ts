import { Problem, unresolved, violation } from '../engine';
import { isUnknown, Section } from '../template';

/** The problem with a cache that listens on the port that everybody expects, be it that nobody says otherwise. */
export function onDefaultPort(cache: Section, defaultPort: number): Problem | undefined {
  const port = cache.number('Port');
  if (isUnknown(port)) return unresolved(cache, 'Port', port);
  if (port !== undefined && port !== defaultPort) return undefined;
  return violation(cache, 'Port', port === undefined ? `The default is ${defaultPort}.` : undefined);
}
