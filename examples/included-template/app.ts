import * as path from 'path';
import { App, Stack, Validations } from 'aws-cdk-lib';
import { CfnInclude } from 'aws-cdk-lib/cloudformation-include';
import { ComplianceFramework, EncryptedCacheChecks } from 'cdk-encrypted-caches';

const app = new App();

// One stack per template. The templates can be checked without changes.
new CfnInclude(new Stack(app, 'WebShop'), 'Template', { templateFile: path.join(__dirname, 'caches.yaml') });
new CfnInclude(new Stack(app, 'Search'), 'Template', { templateFile: path.join(__dirname, 'caches.json') });

Validations.of(app).addPlugins(new EncryptedCacheChecks(app, {
  frameworks: [ComplianceFramework.NIST_800_53_R5, ComplianceFramework.SECURITY_HUB],
}));
