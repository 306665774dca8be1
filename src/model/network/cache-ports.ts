import type { Listener } from './ingress';
import { CACHE_PORTS, MEMCACHED } from '../../facts';
import { isUnknown, TemplateResource, Unknown } from '../../template';
import { CACHE_CLUSTER, DAX_CLUSTER, SERVERLESS_CACHE } from '../resource-types';

const { redis, serverlessReader, memcached, dax, daxTls } = CACHE_PORTS;

/** The default ports of caches, for security groups that are not attached to a cache. Memcached uses UDP as well. */
export const USUAL_LISTENERS: readonly Listener[] = [
  { protocols: ['tcp'], ports: [redis] },
  { protocols: ['tcp'], ports: [serverlessReader] },
  { protocols: ['tcp', 'udp'], ports: [memcached] },
];

/** The ports and protocols of a cache. */
export function listenersOf(cache: TemplateResource): Listener[] {
  switch (cache.type) {
    case CACHE_CLUSTER: return nodesOf(cache);
    case SERVERLESS_CACHE: return endpointsOf(cache);
    case DAX_CLUSTER: return [daxEndpointOf(cache)];
    default: return listenersOn(cache, [redis], ['tcp']);
  }
}

function nodesOf(cluster: TemplateResource): Listener[] {
  const engine = cluster.text('Engine');
  if (isUnknown(engine)) return listenersOn(cluster, [redis, memcached], ['tcp', 'udp'], engine);
  return isMemcached(engine) ? listenersOn(cluster, [memcached], ['tcp', 'udp']) : listenersOn(cluster, [redis], ['tcp']);
}

/**
 * The port that a cache sets, or the ones that the service may choose. If the port is unknown, it may be any; the default is
 * likely enough for a separate finding.
 */
function listenersOn(cache: TemplateResource, defaults: readonly number[], protocols: Listener['protocols'], dependsOn?: Unknown): Listener[] {
  const port = cache.number('Port');
  if (isUnknown(port)) return [{ protocols, ports: 'any', dependsOn: port }, { protocols, ports: defaults, dependsOn }];
  return [port === undefined ? { protocols, ports: defaults, dependsOn } : { protocols, ports: [port] }];
}

/** Readers of a serverless cache use a separate port. */
function endpointsOf(cache: TemplateResource): Listener[] {
  const engine = cache.text('Engine');
  if (isUnknown(engine)) return [{ protocols: ['tcp'], ports: [redis, serverlessReader, memcached], dependsOn: engine }];
  const ports = isMemcached(engine) ? [memcached] : [redis, serverlessReader];
  return ports.map((port) => ({ protocols: ['tcp'], ports: [port] }));
}

function daxEndpointOf(cluster: TemplateResource): Listener {
  const encryption = cluster.text('ClusterEndpointEncryptionType');
  if (isUnknown(encryption)) return { protocols: ['tcp'], ports: [dax, daxTls], dependsOn: encryption };
  return { protocols: ['tcp'], ports: [encryption?.toUpperCase() === 'TLS' ? daxTls : dax] };
}

function isMemcached(engine: string | undefined): boolean {
  return engine?.toLowerCase() === MEMCACHED;
}
