// Sends each line of its input over one connection, and prints the first line of each answer. Never connects again.
//
//   node conversation.js HOST PORT
const net = require('net');
const readline = require('readline');

const [host, port] = process.argv.slice(2);
const socket = net.connect({ host, port: Number(port) });
readline.createInterface({ input: process.stdin }).on('line', (line) => socket.write(`${line}\r\n`)).on('close', () => socket.end());
socket.on('data', (data) => console.log(data.toString().split('\r\n')[0]));
socket.on('error', (error) => {
  console.log(error.message);
  process.exit(1);
});
