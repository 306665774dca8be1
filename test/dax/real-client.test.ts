import { spawn } from 'child_process';
import { AddressInfo, createServer } from 'net';
import * as path from 'path';
import { DaxEndpoint } from '../../src';

// What the client of AWS makes of the endpoint that a cluster hands out: the first bytes that it sends.

const ROOT = path.join(__dirname, '..', '..');

/** What every TLS connection begins with. */
const TLS_HANDSHAKE = 0x16;

/** Runs in a process of its own, as the client goes on for ever when nobody answers. */
const CLIENT = `
const { DaxDocument } = require('@amazon-dax-sdk/lib-dax');
const credentials = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'none' };
new DaxDocument({ endpoint: process.argv[1], region: 'eu-west-1', credentials }).get({ TableName: 'orders', Key: { id: '1' } });
`;

/** The first byte that the client sends to a server behind an endpoint. */
async function firstByte(endpointOf: (socketAddress: string) => string): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const endpoint = endpointOf(`127.0.0.1:${(server.address() as AddressInfo).port}`);
  const client = spawn(process.execPath, ['-e', CLIENT, endpoint], { cwd: ROOT, stdio: ['ignore', 'ignore', 'pipe'] });
  try {
    return await new Promise<number>((resolve, reject) => {
      let complaint = '';
      client.stderr.on('data', (text) => complaint += text);
      client.once('exit', () => reject(new Error(`the client ended: ${complaint}`)));
      server.once('connection', (socket) => socket.on('error', () => undefined).once('data', ([byte]) => {
        resolve(byte);
        socket.destroy();
      }));
    });
  } finally {
    client.kill();
    server.close();
  }
}

test('the URL of an endpoint makes it speak TLS to host and port', async () => {
  expect(await firstByte((socketAddress) => new DaxEndpoint(socketAddress).url)).toBe(TLS_HANDSHAKE);
});

test('host and port without the scheme make it speak plaintext, which a cluster with TLS refuses', async () => {
  expect(await firstByte((socketAddress) => new DaxEndpoint(socketAddress).socketAddress)).not.toBe(TLS_HANDSHAKE);
});
