import { App, Validations } from 'aws-cdk-lib';
import { AccessStack } from './access-stack';
import { EncryptedCacheChecks } from 'cdk-encrypted-caches';

const app = new App();
new AccessStack(app, 'CacheAccess', { trustedClient: app.node.tryGetContext('client') ?? '198.51.100.27/32' });

// Checks all caches of the app and their network. The synthesis fails if the trusted client covers all addresses.
Validations.of(app).addPlugins(new EncryptedCacheChecks());
