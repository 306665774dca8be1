import { Duration } from 'aws-cdk-lib';
import * as actions from 'aws-cdk-lib/aws-cloudwatch-actions';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as sns from 'aws-cdk-lib/aws-sns';
import { cache } from './replication-group';
import { House, optionApps, securityGroupOf, vpcOf, wayApps } from '../recorded-app';
import {
  CacheNodeFamily, CacheNodeSize, CacheNodeType, CachePortForward, CachePortForwardOptions, ClusterMode, HostPortForwardOptions, NatBastionAccess,
  NatBastionAccessProps,
} from 'cdk-encrypted-caches';

const CLIENT = ec2.Peer.ipv4('198.51.100.27/32');
const SHARDED = { nodeType: CacheNodeType.of(CacheNodeFamily.R7G, CacheNodeSize.LARGE), clusterMode: ClusterMode.enabled({ shards: 2 }) };

function access(house: House, props: Partial<NatBastionAccessProps> = {}): NatBastionAccess {
  const forwards = props.forwards ?? [CachePortForward.to(cache(house))];
  return new NatBastionAccess(house.stack, 'Access', { vpc: house.vpc, trustedClients: [CLIENT], ...props, forwards });
}

const options = optionApps<NatBastionAccessProps>('NatBastionAccessProps', {
  vpc: ({ stack }) => {
    const vpc = vpcOf(stack, 'Other', '2');
    return { vpc, forwards: [CachePortForward.to(cache({ stack, vpc }))] };
  },
  forwards: (house) => ({ forwards: [CachePortForward.to(cache(house, SHARDED))] }),
  trustedClients: () => ({ trustedClients: [ec2.Peer.ipv4('203.0.113.0/28')] }),
  publicAccess: () => ({ publicAccess: false, trustedClients: [] }),
  sshClients: () => ({ sshClients: [ec2.Peer.ipv4('203.0.113.5/32')] }),
  vpcSubnets: () => ({ vpcSubnets: { subnetType: ec2.SubnetType.PUBLIC, availabilityZones: ['eu-west-1b'] } }),
  refreshPeriod: () => ({ refreshPeriod: Duration.seconds(30) }),
  instanceType: () => ({ instanceType: new ec2.InstanceType('t3.micro') }),
  machineImage: () => ({ machineImage: ec2.MachineImage.genericLinux({ 'eu-west-1': 'ami-11111111111111111' }) }),
  detailedMonitoring: () => ({ detailedMonitoring: false }),
}, access);

const forwardOptions = optionApps<CachePortForwardOptions>('CachePortForwardOptions', {
  name: () => ({ name: 'Orders' }),
  perNode: () => ({ perNode: true }),
  firstPort: () => ({ firstPort: 7000 }),
  nodePorts: () => ({ nodePorts: 6 }),
}, (house, given) => {
  // Ports are kept for nodes with cluster mode enabled only, and `perNode` is for when it is not.
  const target = cache(house, given.perNode === undefined ? SHARDED : {});
  access(house, { forwards: [CachePortForward.to(target, given)] });
});

/** The one value that it takes, and it has no default. */
const TLS = { speaksTls: true };

const hostOptions = optionApps<HostPortForwardOptions>('HostPortForwardOptions', {
  hostName: () => ({ ...TLS, hostName: 'other.example.com' }),
  port: () => ({ ...TLS, port: 6390 }),
  connections: ({ stack }) => ({ ...TLS, connections: ec2.SecurityGroup.fromSecurityGroupId(stack, 'Other', 'sg-22222222222222222') }),
  speaksTls: () => TLS,
  name: () => ({ ...TLS, name: 'Orders' }),
  listenPort: () => ({ ...TLS, listenPort: 7000 }),
  tlsServerName: () => ({ ...TLS, tlsServerName: 'orders.example.com' }),
}, (house, given) => {
  const host = { hostName: 'cache.example.com', port: 6380, connections: securityGroupOf(house.stack, 'Host'), ...given };
  access(house, { forwards: [CachePortForward.toHost(host as HostPortForwardOptions)] });
});

const ways = wayApps('NatBastionAccess', {
  defaults: (house) => access(house),
  addRecommendedAlarms: (house) => access(house).addRecommendedAlarms(new actions.SnsAction(sns.Topic.fromTopicArn(house.stack, 'Topic', 'arn:aws:sns:eu-west-1:111111111111:alarms'))),
  grants: (house) => {
    const role = new iam.Role(house.stack, 'Developers', { assumedBy: new iam.AccountRootPrincipal() });
    const { grants } = access(house, { forwards: [CachePortForward.to(cache(house, SHARDED))] });
    grants.startSession(role);
    grants.readAddressMap(role);
  },
});

export const NAT_BASTION_ACCESS_APPS = [...options, ...forwardOptions, ...hostOptions, ...ways];
