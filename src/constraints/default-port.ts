import { Problem, unresolved, violation } from '../engine';
import { isUnknown, Section } from '../template';

/** Problem if a cache listens on the default port of its engine, either explicitly or because no port is set. */
export function onDefaultPort(cache: Section, defaultPort: number): Problem | undefined {
  const port = cache.number('Port');
  if (isUnknown(port)) return unresolved(cache, 'Port', port);
  if (port !== undefined && port !== defaultPort) return undefined;
  return violation(cache, 'Port', port === undefined ? `The default is ${defaultPort}.` : undefined);
}
