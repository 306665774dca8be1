// Makes one connection after the other, several at a time, asks each for a key, and closes it. When its input ends it prints how many
// there were and what went wrong.
//
//   node connections.js HOST PORT
const fs = require('fs');
const net = require('net');

const AT_ONCE = 4;
const PAUSE_MS = 5;

const [host, port] = process.argv.slice(2);
const result = { connections: 0, answers: {}, failures: [] };
let over = false;

/** How many SYNs this network namespace sent again, as the kernel counts: each was lost. A clock would also count a busy machine. */
function lostSyns() {
  const [names, values] = fs.readFileSync('/proc/self/net/netstat', 'utf8').split('\n').filter((line) => line.startsWith('TcpExt:'));
  const index = names.split(' ').indexOf('TCPSynRetrans');
  if (index < 0) throw new Error('This kernel does not count the SYNs that are sent again.');
  return Number(values.split(' ')[index]);
}

async function main() {
  const before = lostSyns();
  process.stdin.resume().on('end', () => { over = true; });
  await Promise.all(Array.from({ length: AT_ONCE }, async () => {
    while (!over) {
      await connect().catch((error) => result.failures.push(error.message));
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }));
  const lost = lostSyns() - before;
  if (lost > 0) result.failures.push(`${lost} SYNs were lost`);
  console.log(JSON.stringify(result));
}

function connect() {
  result.connections++;
  return new Promise((resolve, reject) => {
    const socket = net.connect({ host, port: Number(port) });
    socket.setTimeout(5000, () => socket.destroy(new Error('no answer')));
    socket.on('connect', () => {
      socket.write('GET name\r\n');
    });
    socket.on('data', (data) => {
      const answer = data.toString().split('\r\n')[1];
      result.answers[answer] = (result.answers[answer] ?? 0) + 1;
      socket.end();
    });
    socket.on('error', reject);
    socket.on('close', resolve);
  });
}

void main();
