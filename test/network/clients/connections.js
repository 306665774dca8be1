// Makes one connection after the other, several at a time, asks each for a key, and closes it. When its input ends it prints how many
// there were and what went wrong.
//
//   node connections.js HOST PORT
const net = require('net');

const AT_ONCE = 4;
const PAUSE_MS = 5;
/** The first SYN that is lost is sent again after a second. */
const LOST_MS = 1000;

const [host, port] = process.argv.slice(2);
const result = { connections: 0, answers: {}, failures: [] };
let over = false;

async function main() {
  process.stdin.resume().on('end', () => { over = true; });
  await Promise.all(Array.from({ length: AT_ONCE }, async () => {
    while (!over) {
      await connect().catch((error) => result.failures.push(error.message));
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }));
  console.log(JSON.stringify(result));
}

function connect() {
  result.connections++;
  return new Promise((resolve, reject) => {
    const began = Date.now();
    const socket = net.connect({ host, port: Number(port) });
    socket.setTimeout(5000, () => socket.destroy(new Error('no answer')));
    socket.on('connect', () => {
      if (Date.now() - began >= LOST_MS) result.failures.push('a SYN was lost');
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
