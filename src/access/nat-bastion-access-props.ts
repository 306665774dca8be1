import { Duration } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import type { CachePortForward } from './cache-port-forward';

/** Options of `NatBastionAccess`. There is none that lets everybody in, and none that leads to a cache without TLS. */
export interface NatBastionAccessProps {
  /** The VPC of the instance: the one that the caches are in. Changing it replaces the instance. */
  readonly vpc: ec2.IVpc;

  /** What the instance forwards to. Changing it replaces the instance; the Elastic IP stays. */
  readonly forwards: CachePortForward[];

  /**
   * The clients that may connect, by the IPv4 addresses that they have on the internet. Ranges that hold every address, or add up to that,
   * are refused; so are IPv6 addresses, prefix lists and security groups.
   *
   * @default - none, which is right only with `publicAccess: false`
   */
  readonly trustedClients?: ec2.IPeer[];

  /**
   * Whether the instance has an Elastic IP that trusted clients connect to. Otherwise it is in a private subnet, nobody can connect to it,
   * and whoever has `grants.startSession` forwards ports through Session Manager. Changing it replaces the instance.
   *
   * @default true
   */
  readonly publicAccess?: boolean;

  /**
   * The clients that may connect with SSH, by their IPv4 addresses. There is no key pair: each connection brings a key of its own through
   * EC2 Instance Connect. Session Manager gives a shell without any of it.
   *
   * @default - nobody: port 22 is closed
   * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/connect-linux-inst-eic.html
   */
  readonly sshClients?: ec2.IPeer[];

  /**
   * The subnets that the instance may be in. It takes the first that is public and that no cache is in; with `publicAccess: false` the
   * first that is private. Changing it replaces the instance.
   *
   * @default - the public subnets of the VPC; with `publicAccess: false` the private ones
   */
  readonly vpcSubnets?: ec2.SubnetSelection;

  /**
   * How often the names of the caches are looked up, from 5 seconds to 5 minutes: for how long clients may reach the old address after a
   * failover. Changing it replaces the instance.
   *
   * @default Duration.seconds(15)
   */
  readonly refreshPeriod?: Duration;

  /**
   * The type of the instance. You pay for it by the hour. Changing it restarts the instance; changing to another architecture replaces it.
   *
   * @default - t4g.nano, the smallest Graviton type
   */
  readonly instanceType?: ec2.InstanceType;

  /**
   * The image of the instance, which has to be Amazon Linux 2023 for the architecture of `instanceType`. Changing it replaces the instance.
   *
   * @default - the newest one at each deployment: when there has been a newer one, a deployment replaces the instance
   */
  readonly machineImage?: ec2.IMachineImage;

  /**
   * Whether EC2 sends the metrics of the instance every minute instead of every five. Those of its status checks come every minute anyway.
   *
   * @default true
   */
  readonly detailedMonitoring?: boolean;
}
