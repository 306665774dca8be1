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
  /** The name of the cluster, which certificates are for. */
  readonly clusterFqdn: string;
  /** The authority of AWS Private CA that clients trust. */
  readonly certificateAuthorityArn: string;
  /** The role of the nodes, by name. */
  readonly nodeRoleName: string;
  /** The security group of the nodes, and that of the applications. */
  readonly nodesSecurityGroupId: string;
  readonly applicationsSecurityGroupId: string;
  /** The name of the secret with `username` and `password` of a user of the REST API. */
  readonly credentialsSecretName: string;
}

/** TLS of a Redis Enterprise Software cluster that exists: certificates, settings, databases, and who may connect. */
export class ClusterTlsStack extends Stack {
  constructor(scope: Construct, id: string, props: ClusterTlsStackProps) {
    super(scope, id, props);

    // AWS Private CA issues one certificate for all names of the cluster, and ACM renews it. The nodes fetch it by themselves.
    const authority = acmpca.CertificateAuthority.fromCertificateAuthorityArn(this, 'Authority', props.certificateAuthorityArn);
    const tls = new RedisEnterpriseTls(this, 'Tls', {
      nodes: RedisEnterpriseNodes.tagged('RedisCluster', props.clusterFqdn),
      nodeRoles: [iam.Role.fromRoleName(this, 'NodeRole', props.nodeRoleName)],
      version: RedisEnterpriseVersion.V8_0,
      clusterFqdn: props.clusterFqdn,
      certificates: { everyComponent: RedisEnterpriseCertificate.issuedBy(authority) },
      // With a user of the API: all databases take TLS only, and what others change by hand is changed back.
      credentials: secretsmanager.Secret.fromSecretNameV2(this, 'Credentials', props.credentialsSecretName),
      databases: [RedisEnterpriseDatabaseTls.all()],
    });

    // Somebody hears of runs that fail or do not happen, and of certificates that nobody renews.
    const topic = new sns.Topic(this, 'Alerts', { enforceSSL: true });
    tls.addRecommendedAlarms(new actions.SnsAction(topic));

    // The documented ports, for those who need them, and none for plain HTTP.
    const network = RedisEnterpriseClusterNetwork.of(ec2.SecurityGroup.fromSecurityGroupId(this, 'Nodes', props.nodesSecurityGroupId));
    network.allowBetweenNodes();
    network.allowClientsFrom(ec2.SecurityGroup.fromSecurityGroupId(this, 'Applications', props.applicationsSecurityGroupId), [RedisEnterprisePorts.database(12000)]);
    network.allowAdministratorsFrom(ec2.Peer.ipv4('10.1.0.0/24'));
  }
}
