import { App, Duration, Stack, StackProps, Validations } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { EncryptedCacheChecks, EncryptedRedisReplicationGroup } from 'cdk-encrypted-caches';

/** A cache, and a function that logs in to it over TLS. */
class QuickstartStack extends Stack {
  constructor(scope: Construct, id: string, props?: StackProps) {
    super(scope, id, props);

    // The cache goes to the private subnets. The function calls Secrets Manager through the NAT gateway.
    const vpc = new ec2.Vpc(this, 'Vpc', { maxAzs: 2, natGateways: 1 });

    // Encrypted at rest and in transit. There is no option that switches it off.
    const cache = new EncryptedRedisReplicationGroup(this, 'Cache', { vpc });

    const ping = new lambda.Function(this, 'Ping', {
      runtime: lambda.Runtime.NODEJS_22_X,
      handler: 'index.handler',
      code: lambda.Code.fromInline(PING),
      timeout: Duration.seconds(10),
      vpc,
      environment: {
        CACHE_URL: cache.primaryEndpoint.url, // rediss://host:port, with two s
        CACHE_SECRET: cache.secret!.secretArn, // the default way to authenticate makes a secret
      },
    });

    // Nobody reaches a new cache: this opens its port to the function, and to nothing else.
    cache.connections.allowDefaultPortFrom(ping);

    // User name and password are generated. They are in Secrets Manager, and never in the template.
    cache.secret!.grantRead(ping);
  }
}

/** Logs in, asks PING and returns what the cache answers: "+OK", "+PONG" and the "+OK" to QUIT. */
const PING = `
const tls = require('node:tls');
const { SecretsManager } = require('@aws-sdk/client-secrets-manager');

exports.handler = async () => {
  const { SecretString } = await new SecretsManager().getSecretValue({ SecretId: process.env.CACHE_SECRET });
  const { username, password } = JSON.parse(SecretString);
  const { hostname, port } = new URL(process.env.CACHE_URL);
  const socket = tls.connect({ host: hostname, port, servername: hostname });
  socket.write(\`AUTH \${username} \${password}\\r\\nPING\\r\\nQUIT\\r\\n\`);
  let answer = '';
  for await (const data of socket) answer += data;
  return answer.trim().split('\\r\\n');
};
`;

const app = new App();
new QuickstartStack(app, 'Quickstart');

// Checks every cache of the app, whoever wrote it. `cdk synth` and `cdk deploy` stop at a cache that is not encrypted.
Validations.of(app).addPlugins(new EncryptedCacheChecks());
