import { App, Validations } from 'aws-cdk-lib';
import { ClusterTlsStack } from './cluster-tls-stack';
import { EncryptedCacheChecks } from 'cdk-encrypted-caches';

const app = new App();
// Existing resources. Replace the names, or pass them as context values: `cdk deploy --context cluster=...`.
new ClusterTlsStack(app, 'ClusterTls', {
  clusterFqdn: app.node.tryGetContext('cluster') ?? 'redis.example.com',
  certificateAuthorityArn: app.node.tryGetContext('authority')
    ?? 'arn:aws:acm-pca:eu-west-1:111111111111:certificate-authority/11111111-1111-1111-1111-111111111111',
  nodeRoleName: app.node.tryGetContext('role') ?? 'redis-enterprise-nodes',
  nodesSecurityGroupId: app.node.tryGetContext('nodes') ?? 'sg-11111111111111111',
  applicationsSecurityGroupId: app.node.tryGetContext('applications') ?? 'sg-22222222222222222',
  credentialsSecretName: app.node.tryGetContext('credentials') ?? 'redis-enterprise/admin',
});

// Fails the synthesis if the document or a security group is changed in an insecure way.
Validations.of(app).addPlugins(new EncryptedCacheChecks());
