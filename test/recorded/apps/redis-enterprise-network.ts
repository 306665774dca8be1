import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { House, wayApps } from '../recorded-app';
import { RedisEnterpriseClusterNetwork, RedisEnterprisePorts } from 'cdk-encrypted-caches';

const NETWORK = ec2.Peer.ipv4('10.1.0.0/16');

/** It has no options: what it adds is what its methods add. A new method does not compile until it is here. */
const methods: { readonly [Method in Exclude<keyof RedisEnterpriseClusterNetwork, 'securityGroup'>]: (network: RedisEnterpriseClusterNetwork, client: ec2.IConnectable) => void } = {
  allowBetweenNodes: (network) => network.allowBetweenNodes(),
  allowClientsFrom: (network, client) => network.allowClientsFrom(client, [RedisEnterprisePorts.database(12000)]),
  allowAdministratorsFrom: (network, client) => network.allowAdministratorsFrom(client),
  allowMetricsFrom: (network, client) => network.allowMetricsFrom(client),
  allowDiscoveryFrom: (network, client) => network.allowDiscoveryFrom(client),
  allowDnsFrom: (network, client) => network.allowDnsFrom(client),
  allowActiveActivePeersFrom: (network) => network.allowActiveActivePeersFrom(NETWORK),
};

const table = Object.fromEntries(Object.entries(methods).map(([name, open]) => [name, ({ stack, vpc }: House) => {
  const nodes = new ec2.SecurityGroup(stack, 'Nodes', { vpc });
  const client = new ec2.SecurityGroup(stack, 'Client', { vpc, allowAllOutbound: false });
  open(RedisEnterpriseClusterNetwork.of(nodes), client);
}]));

export const REDIS_ENTERPRISE_NETWORK_APPS = wayApps('RedisEnterpriseClusterNetwork', table);
