import * as fs from 'fs';
import * as path from 'path';
import { Duration, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import {
  CacheNodeFamily, CacheNodeSize, CacheNodeType, ClusterMode, DaxNodeFamily, DaxNodeSize, DaxNodeType, EncryptedDaxCluster,
  EncryptedRedisReplicationGroup, EncryptedRedisReplicationGroupProps, NatBastionAccessProps,
} from '../../src';
import { access, accessStack } from '../access/nat-bastion-stack';
import { daxStack } from '../dax/dax-stack';
import { testStack } from '../helpers/stack';
import { declare, inSecret } from '../redis-enterprise/node-suite';

const DOCS = path.join(__dirname, '../../docs');
const WITHOUT_DATA: Record<string, string> = { notBreaching: 'OK', breaching: 'ALARM', ignore: 'unchanged' };

/** What a row of a table says of an alarm. */
interface Row {
  readonly id: string;
  readonly metric: string;
  readonly threshold: string;
  readonly periods: string;
  readonly withoutData: string;
}

/** The alarms of a page. A row with a condition after the id holds for the constructs that meet it. */
function rowsOf(page: string, conditions: readonly string[]): Row[] {
  const text = fs.readFileSync(path.join(DOCS, page), 'utf8');
  const [, table] = text.split('| Alarm | Metric | Threshold | Periods | Without data | Why | Source of the number |\n|---|---|---|---|---|---|---|\n');
  const rows = table.split('\n\n')[0].split('\n').map((line) => line.slice(1, -1).split('|').map((cell) => cell.trim()));
  return rows.flatMap(([name, metric, threshold, periods, withoutData]) => {
    const [, id, condition] = /^`([\w<>-]+)`(?:, (.+))?$/.exec(name)!;
    return condition === undefined || conditions.includes(condition) ? [{ id, metric, threshold: withoutUnit(threshold), periods, withoutData }] : [];
  });
}

/** The number of a threshold as it is in a template. */
function withoutUnit(threshold: string): string {
  return threshold.replace(/,| [%s]$/g, '');
}

/** The same of alarms that were made. */
function rowsFrom(alarms: readonly cloudwatch.Alarm[]): Row[] {
  const stack = Stack.of(alarms[0]);
  const resources = Template.fromStack(stack).findResources('AWS::CloudWatch::Alarm');
  return alarms.map(({ node }) => {
    const { Properties } = resources[stack.getLogicalId(node.defaultChild as cloudwatch.CfnAlarm)];
    const compared = Properties.ComparisonOperator === 'GreaterThanOrEqualToThreshold' ? '≥' : '≤';
    return {
      id: node.id,
      metric: `${Properties.Statistic} of \`${Properties.MetricName}\``,
      threshold: `${compared} ${Properties.Threshold}`,
      periods: `${Properties.EvaluationPeriods} × ${Properties.Period / 60} min`,
      withoutData: WITHOUT_DATA[Properties.TreatMissingData],
    };
  });
}

function alarmsOfGroup(props: Partial<EncryptedRedisReplicationGroupProps>): cloudwatch.Alarm[] {
  const { stack, vpc } = testStack();
  return new EncryptedRedisReplicationGroup(stack, 'Cache', { vpc, multiAz: false, ...props }).addRecommendedAlarms();
}

function alarmsOfDax(nodeType: DaxNodeType): cloudwatch.Alarm[] {
  const { stack, vpc, table } = daxStack();
  return new EncryptedDaxCluster(stack, 'Dax', { vpc, tables: [table], nodeType }).addRecommendedAlarms();
}

function alarmsOfAccess(props: Partial<NatBastionAccessProps> = {}): cloudwatch.Alarm[] {
  return access(accessStack(), props).addRecommendedAlarms();
}

test.each<[string, string, string[], () => cloudwatch.Alarm[]]>([
  ['a group', 'replication-group.md', ['two virtual CPUs', 'with replicas'], () => alarmsOfGroup({ nodeType: CacheNodeType.of(CacheNodeFamily.R7G, CacheNodeSize.LARGE) })],
  ['a group of one large node', 'replication-group.md', ['more virtual CPUs'], () => alarmsOfGroup({ nodeType: CacheNodeType.of(CacheNodeFamily.R7G, CacheNodeSize.XLARGE), clusterMode: ClusterMode.disabled({ replicas: 0 }) })],
  ['a DAX cluster', 'dax-cluster.md', [], () => alarmsOfDax(DaxNodeType.of(DaxNodeFamily.R5, DaxNodeSize.LARGE))],
  ['a DAX cluster of burstable nodes', 'dax-cluster.md', ['burstable types'], () => alarmsOfDax(DaxNodeType.of(DaxNodeFamily.T3, DaxNodeSize.SMALL))],
  ['a forwarder', 'nat-bastion-access.md', [], () => alarmsOfAccess()],
  ['TLS of a Redis Enterprise cluster', 'redis-enterprise-tls.md', [], () => declare((stack) => ({ certificates: { proxy: inSecret(stack, 'tls') } })).addRecommendedAlarms()],
])('the alarms of %s are those of its page', (_, page, conditions, make) => {
  const nodes = /00[1-9]$/;
  const alarms = rowsFrom(make()).map((row) => ({ ...row, id: row.id.replace('-proxy', '-<certificate>') }));
  // A group has the same alarms for each of its nodes.
  for (const node of new Set(alarms.map(({ id }) => nodes.exec(id)?.[0]))) {
    const own = alarms.filter(({ id }) => nodes.exec(id)?.[0] === node).map((row) => ({ ...row, id: row.id.replace(nodes, '') }));
    expect(own).toEqual(rowsOf(page, conditions));
  }
  expect(alarms.length).toBeGreaterThan(0);
});

test('the threshold for refreshes that fail is the one of the page for each refresh period', () => {
  const text = fs.readFileSync(path.join(DOCS, 'nat-bastion-access.md'), 'utf8');
  const rows = [...text.matchAll(/^\| (\d+ s(?: to \d+ s)?) \| (≥ \d+) \| (\d+ × \d+ min) \|$/gm)];
  expect(rows).toHaveLength(5);
  for (const [, between, threshold, periods] of rows) {
    for (const [seconds] of between.matchAll(/\d+/g)) {
      const made = rowsFrom(alarmsOfAccess({ refreshPeriod: Duration.seconds(Number(seconds)) })).find(({ id }) => id === 'RefreshFailed');
      expect({ seconds, ...made }).toMatchObject({ seconds, threshold, periods });
    }
  }
});
