import { App, Validations } from 'aws-cdk-lib';
import { OrdersStack } from './orders-stack';
import { EncryptedCacheChecks } from 'cdk-encrypted-caches';

const app = new App();
new OrdersStack(app, 'Orders');

// Checks all caches of the app. `cdk synth` and `cdk deploy` fail if a cache is not encrypted.
Validations.of(app).addPlugins(new EncryptedCacheChecks());
