import * as fs from 'fs';
import * as path from 'path';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { RedisEnterprisePorts } from '../../src';
import {
  describeSpan, PortSpan, REDIS_ENTERPRISE_INTERNAL_PORTS, REDIS_ENTERPRISE_PORTS, RedisEnterprisePort, redisEnterpriseUseOf,
} from '../../src/facts';
import { sourcesIn, SRC } from '../helpers/sources';

const { plainHttp, ...CHOSEN } = REDIS_ENTERPRISE_PORTS;
const OPEN = Object.values<RedisEnterprisePort>(CHOSEN);
const ALL: readonly RedisEnterprisePort[] = [...Object.values<RedisEnterprisePort>(REDIS_ENTERPRISE_PORTS), ...REDIS_ENTERPRISE_INTERNAL_PORTS];

/** The members of the class, as rules of a security group write them. */
const MEMBERS = Object.entries(RedisEnterprisePorts).filter((entry): entry is [string, ec2.Port] => entry[1] instanceof ec2.Port);
const written = (port: ec2.Port): object => port.toRuleJson() as object;

test('fails when a port that something outside connects to has no member, or plain HTTP has one', () => {
  const expected = OPEN.flatMap(({ protocol, ports }) => ports.map(({ first, last }) => ({ ipProtocol: protocol, fromPort: first, toPort: last })));
  expect(MEMBERS.map(([, port]) => written(port))).toEqual(expect.arrayContaining(expected));
  expect(MEMBERS).toHaveLength(expected.length);
  expect(MEMBERS.map(([, port]) => written(port))).not.toContainEqual(expect.objectContaining({ fromPort: plainHttp.ports[0].first }));
});

test('fails when a port is listed twice, or a range ends before it begins', () => {
  const spans = ALL.flatMap(({ protocol, ports }) => ports.map((span) => ({ protocol, ...span })));
  for (const { first, last } of spans) expect(first).toBeLessThanOrEqual(last);
  const overlap = (left: PortSpan, right: PortSpan): boolean => left.first <= right.last && right.first <= left.last;
  const twice = spans.filter((span, index) => spans.some((other, at) => at < index && other.protocol === span.protocol && overlap(span, other)));
  expect(twice).toEqual([]);
});

test.each<[number, string | undefined]>([
  [8080, 'the REST API over plain HTTP'], [9080, 'what is behind the web proxy'], [10050, 'monitoring by Zabbix'], [12000, 'databases'], [20000, 'the shards of databases'],
  [53, undefined], [22, undefined],
])('port %i is for %s', (port, use) => expect(redisEnterpriseUseOf(port)?.use).toBe(use));

test('fails when a source says a number of a port that the facts have', () => {
  const numbers = new Set(ALL.flatMap(({ ports }) => ports.flatMap(({ first, last }) => [first, last])).filter((port) => port > 3000));
  const files = ['redis-enterprise', 'rules/redis-enterprise'].flatMap((folder) => sourcesIn(path.join(SRC, folder)));
  expect(files.length).toBeGreaterThan(4);
  for (const file of files) {
    // Comments are for people, and texts that name a member are checked by the compiler of whoever pastes them.
    const code = fs.readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/.*$/gm, '').replace(/(['"`])(?:(?!\1).)*\1/g, '');
    const typed = [...code.matchAll(/(?<![\w.])\d{4,5}\b/g)].map(([number]) => Number(number)).filter((number) => numbers.has(number));
    expect({ file, typed }).toEqual({ file, typed: [] });
  }
});

test('the page for users lists the ports as they are', () => {
  const page = fs.readFileSync(path.join(__dirname, '..', '..', 'docs', 'redis-enterprise-network.md'), 'utf8');
  const rows = page.split('\n').filter((line) => /^\| (TCP|UDP) \|/.test(line)).map((line) => line.split('|').map((cell) => cell.trim()));
  const listed = rows.map(([, protocol, ports, member]) => `${protocol} ${ports} ${member.replace(/`/g, '') || 'none'}`);
  const expected = MEMBERS.map(([name, port]) => {
    const { ipProtocol, fromPort, toPort } = port.toRuleJson() as { ipProtocol: string; fromPort: number; toPort: number };
    return `${ipProtocol.toUpperCase()} ${describeSpan({ first: fromPort, last: toPort })} ${name}`;
  });
  expect(listed.sort()).toEqual([...expected, `TCP ${plainHttp.ports[0].first} none`].sort());
});
