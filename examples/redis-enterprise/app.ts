import { App, Validations } from 'aws-cdk-lib';
import { ClusterTlsStack } from './cluster-tls-stack';
import { EncryptedCacheChecks } from 'cdk-encrypted-caches';

const app = new App();
// What exists already, by name. Put your own in their places, or give them as context: `cdk deploy --context cluster=...`.
new ClusterTlsStack(app, 'ClusterTls', {
  clusterFqdn: app.node.tryGetContext('cluster') ?? 'redis.example.com',
  certificateAuthorityArn: app.node.tryGetContext('authority')
    ?? 'arn:aws:acm-pca:eu-west-1:111111111111:certificate-authority/11111111-1111-1111-1111-111111111111',
  nodeRoleName: app.node.tryGetContext('role') ?? 'redis-enterprise-nodes',
  nodesSecurityGroupId: app.node.tryGetContext('nodes') ?? 'sg-11111111111111111',
  applicationsSecurityGroupId: app.node.tryGetContext('applications') ?? 'sg-22222222222222222',
  credentialsSecretName: app.node.tryGetContext('credentials') ?? 'redis-enterprise/admin',
});

// A document or a security group that somebody weakens does not get this far.
Validations.of(app).addPlugins(new EncryptedCacheChecks());
