import { Stack, StackProps, Validations } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { CachePortForward, EncryptedRedisReplicationGroup, NatBastionAccess } from 'cdk-encrypted-caches';

export interface AccessStackProps extends StackProps {
  /** The public IPv4 address of the client that can connect, for example `198.51.100.27/32`. */
  readonly trustedClient: string;
}

/** A cache in a test environment with access for one client on the internet, and for developers through Session Manager. */
export class AccessStack extends Stack {
  constructor(scope: Construct, id: string, props: AccessStackProps) {
    super(scope, id, props);

    // No NAT gateway: the cache needs no outbound access, and the instance is in a public subnet.
    const vpc = new ec2.Vpc(this, 'Vpc', {
      maxAzs: 2,
      natGateways: 0,
      subnetConfiguration: [
        { name: 'Public', subnetType: ec2.SubnetType.PUBLIC },
        { name: 'Cache', subnetType: ec2.SubnetType.PRIVATE_ISOLATED },
      ],
    });
    const cache = new EncryptedRedisReplicationGroup(this, 'Cache', { vpc });

    // One port for the primary endpoint, one for the reader endpoint. The TLS connection is between the client and the cache.
    const access = new NatBastionAccess(this, 'Access', {
      vpc,
      trustedClients: [ec2.Peer.ipv4(props.trustedClient)],
      forwards: [CachePortForward.to(cache)],
    });
    Validations.of(access).acknowledge({ id: 'EncryptedCaches-NatBastionAccessDevelopmentOnly', reason: 'An environment for trying things out.' });

    // For people, port forwarding through Session Manager is safer. It also needs the password of the cache.
    const developers = new iam.Role(this, 'Developers', { assumedBy: new iam.AccountRootPrincipal() });
    access.grants.startSession(developers);
    cache.secret!.grantRead(developers); // created by the default authentication
  }
}
