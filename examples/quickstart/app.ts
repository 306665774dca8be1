import { App, Duration, Stack, StackProps, Validations } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { EncryptedCacheChecks, EncryptedRedisReplicationGroup } from 'cdk-encrypted-caches';

/** A cache, and a function that connects to it over TLS. */
class QuickstartStack extends Stack {
  constructor(scope: Construct, id: string, props?: StackProps) {
    super(scope, id, props);

    // The cache is in the private subnets. The function calls Secrets Manager through the NAT gateway.
    const vpc = new ec2.Vpc(this, 'Vpc', { maxAzs: 2, natGateways: 1 });

    // Encrypted at rest and in transit. No property turns this off.
    const cache = new EncryptedRedisReplicationGroup(this, 'Cache', { vpc });

    const ping = new lambda.Function(this, 'Ping', {
      runtime: lambda.Runtime.NODEJS_22_X,
      handler: 'index.handler',
      code: lambda.Code.fromInline(PING),
      timeout: Duration.seconds(10),
      vpc,
      environment: {
        CACHE_URL: cache.primaryEndpoint.url, // rediss://host:port; the second s stands for TLS
        CACHE_SECRET: cache.secret!.secretArn, // created by the default authentication
      },
    });

    // A new cache accepts no connections. This opens its port to the function only.
    cache.connections.allowDefaultPortFrom(ping);

    // The generated user name and password are in Secrets Manager, not in the template.
    cache.secret!.grantRead(ping);
  }
}

/** Authenticates, sends PING and QUIT, and returns the replies: "+OK", "+PONG" and "+OK". */
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

// Checks all caches of the app. `cdk synth` and `cdk deploy` fail if a cache is not encrypted.
Validations.of(app).addPlugins(new EncryptedCacheChecks());
