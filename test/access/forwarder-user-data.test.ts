import * as fs from 'fs';
import * as path from 'path';
import { Fn, Stack, Token } from 'aws-cdk-lib';
import { FORWARDER_DIMENSION, FORWARDER_METRICS, forwarderSize, forwarderUserData, USER_DATA_LIMIT } from '../../src/access/forwarder-user-data';
import { bash } from '../helpers/bash';
import { DISCOVERY, installedBy, OPTIONS } from '../helpers/forwarder';

const SOURCES = path.join(__dirname, '../../src/access/forwarder');
const source = (name: string): string => fs.readFileSync(path.join(SOURCES, name), 'utf8');

const forward = { listenPort: 6379, host: 'master.demo.abc123.use1.cache.amazonaws.com', port: 6379 };

describe('the user data of a forwarder', () => {
  test('ends with the settings, as data', () => {
    const [program, settings] = forwarderUserData({ ...OPTIONS, forwards: [forward], discovery: DISCOVERY }).render().split('#:settings\n');
    expect(program.startsWith('#!/bin/bash\n')).toBe(true);
    expect(settings.split('\n')).toEqual([
      'region us-east-1',
      'period 15',
      'metrics EncryptedCaches/NatBastionAccess Test',
      'forward 6379 master.demo.abc123.use1.cache.amazonaws.com 6379',
      'discover demo 6400 6407 203.0.113.73',
      'address-map /encrypted-caches/address-map',
      'end 6',
      '',
    ]);
  });

  test('has tokens in the settings only', () => {
    const stack = new Stack();
    const token = (name: string): string => Token.asString({ Ref: name });
    const rendered = forwarderUserData({
      ...OPTIONS,
      region: stack.region,
      forwards: [{ listenPort: 6379, host: Fn.getAtt('Cache', 'PrimaryEndPoint.Address').toString(), port: Token.asNumber({ Ref: 'Port' }) }],
      discovery: { ...DISCOVERY, replicationGroupId: token('Group'), clientHost: token('ElasticIp'), addressMapParameter: token('Map') },
    }).render();
    const [, parts]: [string, unknown[]] = stack.resolve(rendered)['Fn::Join'];
    expect(parts.filter((part) => typeof part !== 'string')).toEqual([
      { Ref: 'AWS::Region' }, { 'Fn::GetAtt': ['Cache', 'PrimaryEndPoint.Address'] }, { Ref: 'Port' }, { Ref: 'Group' }, { Ref: 'ElasticIp' }, { Ref: 'Map' },
    ]);
    expect(parts[0]).toMatch(/\n#:settings\nregion $/);
    expect(parts.slice(1).join('')).not.toContain('#:');
  });

  test('has the same program whatever the settings say', () => {
    const program = (host: string): string => forwarderUserData({ ...OPTIONS, forwards: [{ ...forward, host }] }).render().split('#:settings\n')[0];
    expect(program('$(reboot)\n#:file 0755 /tmp/x')).toBe(program('a.example'));
  });

  test('looks for nodes only where there is a group', () => {
    const discover = '/usr/local/lib/cache-forwarder/discover';
    expect(Object.keys(installedBy(forwarderUserData(OPTIONS).render()))).not.toContain(discover);
    expect(Object.keys(installedBy(forwarderUserData({ ...OPTIONS, discovery: DISCOVERY }).render()))).toContain(discover);
  });

  test.each([
    ['boot.sh', undefined],
    ['common.sh', '/usr/local/lib/cache-forwarder/common.sh'],
    ['refresh.sh', '/usr/local/lib/cache-forwarder/refresh'],
    ['report.sh', '/usr/local/lib/cache-forwarder/report'],
    ['discover.sh', '/usr/local/lib/cache-forwarder/discover'],
    ['cache-forwarder.service', '/etc/systemd/system/cache-forwarder.service'],
    ['cache-forwarder.timer', '/etc/systemd/system/cache-forwarder.timer'],
    ['cache-forwarder-report.service', '/etc/systemd/system/cache-forwarder-report.service'],
    ['cache-forwarder-report.timer', '/etc/systemd/system/cache-forwarder-report.timer'],
  ])('has all of %s but comments and indentation', (name, target) => {
    const userData = forwarderUserData({ ...OPTIONS, discovery: DISCOVERY }).render();
    const installed = target === undefined ? userData.split('\n#:file')[0] : installedBy(userData)[target];
    const lines = (text: string): string[] => text.split('\n').map((line) => line.trim()).filter((line) => line !== '');
    const expected = lines(source(name)).filter((line) => !/^#(?!!)/.test(line));
    expect(lines(installed)).toEqual(expected);
    if (!/\.(service|timer)$/.test(name)) expect(bash(['-n', '-c', installed])).toMatchObject({ status: 0, stderr: '' });
  });

  test('leaves room for forwards', () => {
    const userData = forwarderUserData({ ...OPTIONS, forwards: [forward] });
    expect(forwarderSize({ ...OPTIONS, forwards: [forward] })).toBe(Buffer.byteLength(userData.render()));
    const left = (discovery?: typeof DISCOVERY): number => USER_DATA_LIMIT - forwarderSize({ ...OPTIONS, discovery });
    expect(left()).toBeGreaterThan(5_000);
    expect(left(DISCOVERY)).toBeGreaterThan(1_200);
  });

  test('counts for a token what it may become', () => {
    const size = (host: string): number => forwarderSize({ ...OPTIONS, forwards: [{ ...forward, host }] });
    const longest = `${'g'.repeat(40)}-0001-001.${'g'.repeat(40)}.abc123.usgw1.cache.amazonaws.com.cn`;
    expect(size(Token.asString({ Ref: 'Host' }))).toBeGreaterThanOrEqual(size(longest));
  });

  test('knows no interface, no metadata service and no address of this world', () => {
    const program = forwarderUserData({ ...OPTIONS, discovery: DISCOVERY }).render().split('#:settings\n')[0];
    expect(program).not.toMatch(/\b(eth|ens|enX)\d|169\.254\.169\.254|X-aws-ec2/);
  });

  test('writes the metrics that alarms are about', () => {
    for (const metric of Object.values(FORWARDER_METRICS)) expect(source('report.sh')).toContain(`$(metric ${metric} `);
    expect(source('report.sh').match(/\$\(metric /g)).toHaveLength(Object.keys(FORWARDER_METRICS).length);
    expect(source('report.sh')).toContain(`"Name":"${FORWARDER_DIMENSION}"`);
  });
});

describe('the units', () => {
  test.each(['cache-forwarder.service', 'cache-forwarder-report.service'])('%s can be started again and again, and ends', (name) => {
    const unit = source(name);
    expect(unit).toMatch(/^Type=oneshot$/m);
    expect(unit).not.toMatch(/^RemainAfterExit=/m);
    expect(unit).toMatch(/^StartLimitIntervalSec=0$/m);
    expect(unit).toMatch(/^TimeoutStartSec=\d+$/m);
    expect(unit).toMatch(/^Wants=network-online\.target\nAfter=network-online\.target$/m);
    expect(unit).toMatch(/^ExecStart=\/\S+$/m);
  });

  test.each(['cache-forwarder.timer', 'cache-forwarder-report.timer'])('%s starts by itself, goes on, and is on time', (name) => {
    expect(source(name)).toMatch(/^OnBootSec=\d+s$/m);
    expect(source(name)).toMatch(/^OnUnitInactiveSec=(\d+|@period@)s$/m);
    expect(source(name)).toMatch(/^AccuracySec=1s$/m);
    expect(source(name)).toMatch(/^WantedBy=timers\.target$/m);
  });
});
