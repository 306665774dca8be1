import { Duration } from 'aws-cdk-lib';
import type { ForwarderOptions, NodeDiscovery } from '../../src/access/forwarder-options';

/** Options of a forwarder without forwards that have no fault. */
export const OPTIONS: ForwarderOptions = {
  forwards: [],
  refreshPeriod: Duration.seconds(15),
  region: 'us-east-1',
  metricNamespace: 'EncryptedCaches/NatBastionAccess',
  metricDimension: 'Test',
};

/** A group whose nodes the forwarder finds. */
export const DISCOVERY: NodeDiscovery = {
  replicationGroupId: 'demo', firstPort: 6400, portCount: 8, clientHost: '203.0.113.73', addressMapParameter: '/encrypted-caches/address-map',
};

/** The programs and units that user data installs, by their paths, as the instance unpacks them. */
export function installedBy(userData: string): Record<string, string> {
  const [program] = userData.split('#:settings\n');
  const parts = program.split(/^#:file (?=\d{4} )/m).slice(1);
  return Object.fromEntries(parts.map((part) => {
    const [, file, content] = /^\d{4} (\S+)\n([^]*)$/.exec(part)!;
    return [file, content];
  }));
}
