import { App, Validations } from 'aws-cdk-lib';
import { OrdersStack } from './orders-stack';
import { EncryptedCacheChecks } from 'cdk-encrypted-caches';

const app = new App();
new OrdersStack(app, 'Orders');

// Checks every cache of the app, whoever wrote it. `cdk synth` and `cdk deploy` stop at a cache that is not encrypted.
Validations.of(app).addPlugins(new EncryptedCacheChecks());
