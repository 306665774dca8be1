import { Stack, StackProps } from 'aws-cdk-lib';
import * as acmpca from 'aws-cdk-lib/aws-acmpca';
import * as actions from 'aws-cdk-lib/aws-cloudwatch-actions';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as secretsmanager from 'aws-cdk-lib/aws-secretsmanager';
import * as sns from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import {
  RedisEnterpriseCertificate, RedisEnterpriseClusterNetwork, RedisEnterpriseDatabaseTls, RedisEnterpriseNodes, RedisEnterprisePorts,
  RedisEnterpriseTls, RedisEnterpriseVersion,
} from 'cdk-encrypted-caches';

export interface ClusterTlsStackProps extends StackProps {
  /** The fully qualified domain name of the cluster. */
  readonly clusterFqdn: string;
  /** The ARN of the certificate authority of AWS Private CA, which clients must trust. */
  readonly certificateAuthorityArn: string;
  /** The name of the role of the nodes. */
  readonly nodeRoleName: string;
  /** The id of the security group of the nodes. */
  readonly nodesSecurityGroupId: string;
  /** The id of the security group of the applications. */
  readonly applicationsSecurityGroupId: string;
  /** The name of the secret with `username` and `password` of a REST API user. */
  readonly credentialsSecretName: string;
}

/** TLS settings, certificates, databases and network access of an existing Redis Enterprise Software cluster. */
export class ClusterTlsStack extends Stack {
  constructor(scope: Construct, id: string, props: ClusterTlsStackProps) {
    super(scope, id, props);

    // AWS Private CA issues one certificate for all names of the cluster, and ACM renews it. The nodes fetch it.
    const authority = acmpca.CertificateAuthority.fromCertificateAuthorityArn(this, 'Authority', props.certificateAuthorityArn);
    const tls = new RedisEnterpriseTls(this, 'Tls', {
      nodes: RedisEnterpriseNodes.tagged('RedisCluster', props.clusterFqdn),
      nodeRoles: [iam.Role.fromRoleName(this, 'NodeRole', props.nodeRoleName)],
      version: RedisEnterpriseVersion.V8_0,
      clusterFqdn: props.clusterFqdn,
      certificates: { everyComponent: RedisEnterpriseCertificate.issuedBy(authority) },
      // With credentials for the REST API, all databases can require TLS, and manual changes are reverted.
      credentials: secretsmanager.Secret.fromSecretNameV2(this, 'Credentials', props.credentialsSecretName),
      databases: [RedisEnterpriseDatabaseTls.all()],
    });

    // Notifies about runs that fail or do not take place, and about certificates that are not renewed.
    const topic = new sns.Topic(this, 'Alerts', { enforceSSL: true });
    tls.addRecommendedAlarms(new actions.SnsAction(topic));

    // Opens only the documented ports, and only to the clients that need them. The port for plain HTTP stays closed.
    const network = RedisEnterpriseClusterNetwork.of(ec2.SecurityGroup.fromSecurityGroupId(this, 'Nodes', props.nodesSecurityGroupId));
    network.allowBetweenNodes();
    network.allowClientsFrom(ec2.SecurityGroup.fromSecurityGroupId(this, 'Applications', props.applicationsSecurityGroupId), [RedisEnterprisePorts.database(12000)]);
    network.allowAdministratorsFrom(ec2.Peer.ipv4('10.1.0.0/24'));
  }
}
