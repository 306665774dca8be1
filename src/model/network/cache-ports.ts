import type { Listener } from './ingress';
import { CACHE_PORTS, MEMCACHED } from '../../facts';
import { isUnknown, TemplateResource, Unknown } from '../../template';
import { CACHE_CLUSTER, DAX_CLUSTER, SERVERLESS_CACHE } from '../resource-types';

const { redis, serverlessReader, memcached, dax, daxTls } = CACHE_PORTS;

/** The ports that stand for a cache where no cache says which one it uses. Memcached speaks UDP as well. */
export const USUAL_LISTENERS: readonly Listener[] = [
  { protocols: ['tcp'], ports: [redis] },
  { protocols: ['tcp'], ports: [serverlessReader] },
  { protocols: ['tcp', 'udp'], ports: [memcached] },
];

/** Where a cache can be reached. */
export function listenersOf(cache: TemplateResource): Listener[] {
  switch (cache.type) {
    case CACHE_CLUSTER: return nodesOf(cache);
    case SERVERLESS_CACHE: return endpointsOf(cache);
    case DAX_CLUSTER: return [daxEndpointOf(cache)];
    default: return withPort(cache, [redis], ['tcp']);
  }
}

function nodesOf(cluster: TemplateResource): Listener[] {
  const engine = cluster.text('Engine');
  if (isUnknown(engine)) return withPort(cluster, [redis, memcached], ['tcp', 'udp'], engine);
  return isMemcached(engine) ? withPort(cluster, [memcached], ['tcp', 'udp']) : withPort(cluster, [redis], ['tcp']);
}

/**
 * The port that is written, or the ones that the service may choose. Where it is not known which is written, it may be any; that it is the
 * one of the service is likely enough for a finding of its own.
 */
function withPort(cache: TemplateResource, usual: readonly number[], protocols: Listener['protocols'], doubt?: Unknown): Listener[] {
  const port = cache.number('Port');
  if (isUnknown(port)) return [{ protocols, ports: 'any', doubt: port }, { protocols, ports: usual, doubt }];
  return [port === undefined ? { protocols, ports: usual, doubt } : { protocols, ports: [port] }];
}

/** Readers of a serverless cache have a port of their own. */
function endpointsOf(cache: TemplateResource): Listener[] {
  const engine = cache.text('Engine');
  if (isUnknown(engine)) return [{ protocols: ['tcp'], ports: [redis, serverlessReader, memcached], doubt: engine }];
  const ports = isMemcached(engine) ? [memcached] : [redis, serverlessReader];
  return ports.map((port) => ({ protocols: ['tcp'], ports: [port] }));
}

function daxEndpointOf(cluster: TemplateResource): Listener {
  const encryption = cluster.text('ClusterEndpointEncryptionType');
  if (isUnknown(encryption)) return { protocols: ['tcp'], ports: [dax, daxTls], doubt: encryption };
  return { protocols: ['tcp'], ports: [encryption?.toUpperCase() === 'TLS' ? daxTls : dax] };
}

function isMemcached(engine: string | undefined): boolean {
  return engine?.toLowerCase() === MEMCACHED;
}
