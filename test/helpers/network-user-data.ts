import { Duration } from 'aws-cdk-lib';
import { OPTIONS } from './forwarder';
import type { NodeDiscovery } from '../../src/access/forwarder-options';
import { forwarderUserData } from '../../src/access/forwarder-user-data';

export type Forward = readonly [listenPort: number, host: string, port: number];

/** User data of an instance that looks names up every second. */
export function userData(forwards: readonly Forward[], discovery?: NodeDiscovery): string {
  return forwarderUserData({
    ...OPTIONS,
    forwards: forwards.map(([listenPort, host, port]) => ({ listenPort, host, port })),
    discovery,
    refreshPeriod: Duration.seconds(1),
  }).render();
}
