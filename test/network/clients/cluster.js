// Works with all of a cluster through a map of addresses, and prints what it saw. The options come as JSON:
// { host, port, natMap, servername, authority, keys }
const fs = require('fs');
const { Cluster } = require('iovalkey');

async function main() {
  const { host, port, natMap, servername, authority, keys } = JSON.parse(process.argv[2]);
  const errors = [];
  process.on('exit', (code) => { if (code !== 0) console.error(errors.join('\n')); });
  const cluster = new Cluster([{ host, port }], {
    lazyConnect: true,
    natMap,
    // Names that nobody outside can resolve go to the map as they are.
    dnsLookup: (address, callback) => callback(null, address),
    clusterRetryStrategy: () => null,
    scaleReads: 'all',
    redisOptions: {
      connectTimeout: 3000,
      maxRetriesPerRequest: 3,
      // The certificate is for names, whatever address has been dialled.
      tls: { ca: fs.readFileSync(authority), servername },
    },
  });
  cluster.on('node error', (error, node) => errors.push(`${node}: ${error.message}`));
  await cluster.connect();
  for (let key = 0; key < keys; key++) await cluster.set(`key${key}`, `value${key}`);
  let right = 0;
  for (let key = 0; key < keys; key++) {
    // A replica may be a moment behind.
    for (let attempt = 0; attempt < 50; attempt++) {
      if (await cluster.get(`key${key}`) === `value${key}`) {
        right++;
        break;
      }
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
  const reached = await Promise.all(cluster.nodes('all').map(async (node) => {
    const id = await node.cluster('MYID');
    return { id, port: node.options.port, host: node.options.host, encrypted: node.stream.encrypted, authorized: node.stream.authorized };
  }));
  cluster.disconnect();
  process.exitCode = 0;
  console.log(JSON.stringify({ right, reached, errors }));
}

// A client with nobody left to talk to may end without a word.
process.exitCode = 1;
main().catch((error) => console.error(error));
