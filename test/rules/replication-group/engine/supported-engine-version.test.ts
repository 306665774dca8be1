import { replicationGroupSupportedEngineVersion } from '../../../../src/rules/replication-group/engine/supported-engine-version';
import { IMPORTED, verdictOf } from '../../../helpers/judge';
import { P, parameter } from '../../../helpers/parameter';
import { describeRule } from '../../../helpers/rule-cases';

const VERSION = 'Properties/EngineVersion';

const on = (moment: string): void => void jest.useFakeTimers({ now: new Date(moment) });

afterAll(() => jest.useRealTimers());

describe('in November 2026', () => {
  beforeAll(() => on('2026-11-22T12:00:00Z'));

  describeRule(replicationGroupSupportedEngineVersion, {
    fires: [
      {
        name: 'Redis 5.0.6',
        properties: { Engine: 'redis', EngineVersion: '5.0.6' },
        path: VERSION,
        says: /is "5\.0\.6"\. Standard support for Redis 5\.0\.6 ended on 2026-01-31; extended support is billed extra\./,
      },
      { name: 'Redis 4.0.10, engine left out', properties: { EngineVersion: '4.0.10' }, path: VERSION },
      { name: 'the engine in upper case', properties: { Engine: 'REDIS', EngineVersion: '5.0.6' }, path: VERSION },
      {
        name: 'Redis 3.2.6, past its end of life, although it could encrypt',
        properties: { Engine: 'redis', EngineVersion: '3.2.6' },
        path: VERSION,
        says: /Redis 3\.2\.6 is past its end of life, and nothing new can be created with it\./,
      },
      {
        name: 'one of the versions that a parameter takes',
        properties: { Engine: 'redis', EngineVersion: P },
        parts: parameter({ AllowedValues: ['7.1', '5.0.6'] }),
        says: /when P is "5\.0\.6"/,
      },
    ],
    passes: [
      { name: 'Redis 7.1, which the arithmetic of KICS Redis Not Compliant breaks on', properties: { Engine: 'redis', EngineVersion: '7.1' } },
      { name: 'Redis 6.2, until January 2027', properties: { Engine: 'redis', EngineVersion: '6.2' } },
      { name: 'Redis 6.x', properties: { Engine: 'redis', EngineVersion: '6.x' } },
      { name: 'Valkey', properties: { Engine: 'valkey', EngineVersion: '7.2' } },
      { name: 'a number that YAML made of 7.0', properties: { Engine: 'redis', EngineVersion: 7 } },
      { name: 'a version that nobody knows', properties: { Engine: 'redis', EngineVersion: '9.9' } },
      { name: 'a version of another engine', properties: { Engine: 'valkey', EngineVersion: '5.0.6' } },
      { name: 'a text that is no version', properties: { Engine: 'redis', EngineVersion: 'old' } },
      { name: 'a version that the service picks', properties: { Engine: 'redis', EngineVersion: '' } },
      { name: 'a secondary, whose engine is that of its primary', properties: { EngineVersion: '5.0.6', GlobalReplicationGroupId: 'datastore' } },
    ],
    token: [
      { name: 'the version', properties: { Engine: 'redis', EngineVersion: IMPORTED }, verdict: 'unresolved' },
      { name: 'the engine of an old version', properties: { Engine: IMPORTED, EngineVersion: '5.0.6' }, verdict: 'unresolved' },
      { name: 'the engine of a version in support', properties: { Engine: IMPORTED, EngineVersion: '7.1' }, verdict: 'compliant' },
      { name: 'a version of a wrong type', properties: { Engine: 'redis', EngineVersion: ['5.0.6'] }, verdict: 'unresolved' },
    ],
  });
});

describe('the day', () => {
  test.each([
    ['2026-01-31', '5.0.6', 'compliant'], ['2026-02-01', '5.0.6', 'violates'],
    ['2027-01-31', '6.2', 'compliant'], ['2027-02-01', '6.2', 'violates'],
    ['2027-01-31', '6.x', 'compliant'], ['2027-02-01', '6.x', 'violates'],
    ['2027-02-01', '6.2.6', 'violates'], ['2099-12-31', '7.1', 'compliant'],
  ])('on %s, Redis %s: %s', (day, EngineVersion, verdict) => {
    on(`${day}T12:00:00Z`);
    expect(verdictOf(replicationGroupSupportedEngineVersion, { Engine: 'redis', EngineVersion })).toBe(verdict);
  });

  test('is the one in UTC', () => {
    on('2026-01-31T23:59:59Z');
    expect(verdictOf(replicationGroupSupportedEngineVersion, { EngineVersion: '5.0.6' })).toBe('compliant');
    on('2026-02-01T00:00:00Z');
    expect(verdictOf(replicationGroupSupportedEngineVersion, { EngineVersion: '5.0.6' })).toBe('violates');
  });
});
