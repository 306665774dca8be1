import { App, Validations } from 'aws-cdk-lib';
import { AccessStack } from './access-stack';
import { EncryptedCacheChecks } from 'cdk-encrypted-caches';

const app = new App();
new AccessStack(app, 'CacheAccess', { trustedClient: app.node.tryGetContext('client') ?? '198.51.100.27/32' });

// Checks every cache of the app, whoever wrote it, and what surrounds it: a client that is everybody does not get this far.
Validations.of(app).addPlugins(new EncryptedCacheChecks());
