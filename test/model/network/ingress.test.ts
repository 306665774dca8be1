import { exposuresOf, IngressRule, inlineRulesOf, Listener, rulesWrittenIn } from '../../../src/model/network/ingress';
import { isUnknown, Template, Unknown } from '../../../src/template';

const REDIS: Listener = { protocols: ['tcp'], ports: [6379] };
const EITHER: Listener = { protocols: ['tcp'], ports: [8111, 9111], dependsOn: new Unknown('the encryption') };
const ANY: Listener = { protocols: ['tcp'], ports: 'any', dependsOn: new Unknown('the port') };

function rulesOf(...rules: unknown[]): IngressRule[] {
  const template = new Template({ Resources: { Group: { Type: 'AWS::EC2::SecurityGroup', Properties: { SecurityGroupIngress: rules } } } });
  template.scenario.reset();
  return inlineRulesOf(template.resource('Group')!);
}

const ports = (FromPort: unknown, ToPort: unknown, IpProtocol: unknown = 'tcp') => ({ FromPort, ToPort, IpProtocol });
const UNKNOWN = { 'Fn::ImportValue': 'something' };

describe('an ingress rule covers', () => {
  test.each<[string, object, Listener, boolean | 'unknown']>([
    ['its port', ports(6379, 6379), REDIS, true],
    ['the ports between its ends', ports(6000, 7000), REDIS, true],
    ['no port before its first', ports(6380, 7000), REDIS, false],
    ['no port behind its last', ports(0, 6378), REDIS, false],
    ['what it may cover', ports(UNKNOWN, 7000), REDIS, 'unknown'],
    ['not what it cannot cover', ports(UNKNOWN, 6000), REDIS, false],
    ['both of two ports', ports(8000, 10000), EITHER, true],
    ['one of two ports', ports(9111, 9111), EITHER, 'unknown'],
    ['neither of two ports', ports(6379, 6379), EITHER, false],
    ['every port', ports(0, 65535), ANY, true],
    ['every port but the one that nothing listens on', ports(1, 65535), ANY, true],
    ['some ports', ports(2, 65535), ANY, 'unknown'],
    ['no port', ports(5, 4), ANY, false],
    ['all by all protocols', ports(5, 4, '-1'), ANY, true],
    ['what it may, by a protocol that is not known', ports(1, 1, UNKNOWN), REDIS, 'unknown'],
    ['nothing by ICMP', ports(-1, -1, 'icmpv6'), ANY, false],
    ['nothing by UDP', ports(6379, 6379, 'UDP'), REDIS, false],
  ])('%s', (_, rule, listener, expected) => {
    const covers = rulesOf(rule)[0].covers(listener);
    expect(isUnknown(covers) ? 'unknown' : covers).toBe(expected);
  });
});

describe('what exposes a listener', () => {
  const whatOf = (...rules: object[]) => exposuresOf(REDIS, rulesOf(...rules.map((rule) => ({ ...ports(6379, 6379), ...rule }))))
    .map(({ source, combinedWith, dependsOn }) => (
      [source.received, ...combinedWith.map((other) => other.source.received), ...(dependsOn ? [dependsOn.why] : [])]
    ));

  test('is each source that is everywhere', () => {
    expect(whatOf({ CidrIp: '0.0.0.0/0' }, { CidrIp: '8.8.8.8/32' }, { CidrIp: '1.1.1.1/0', CidrIpv6: '::/0' })).toEqual([['0.0.0.0/0'], ['1.1.1.1/0'], ['::/0']]);
  });

  test('is what adds up, by family', () => {
    expect(whatOf({ CidrIp: '128.0.0.0/1' }, { CidrIpv6: '2000::/4' }, { CidrIpv6: '3000::/4' }, { CidrIp: '0.0.0.0/1' }))
      .toEqual([['128.0.0.0/1', '0.0.0.0/1'], ['2000::/4', '3000::/4']]);
  });

  test('is what adds up for sure, where there is a choice', () => {
    const open = { ...ports(UNKNOWN, 7000), CidrIp: '0.0.0.0/1' };
    expect(whatOf(open, { CidrIp: '128.0.0.0/1' }, { CidrIp: '0.0.0.0/1' })).toEqual([['128.0.0.0/1', '0.0.0.0/1']]);
    expect(whatOf(open, { CidrIp: '128.0.0.0/1' })).toEqual([['0.0.0.0/1', '128.0.0.0/1', 'an export of another stack']]);
  });

  test('is nothing that lets in private addresses or other groups', () => {
    expect(rulesOf({ ...ports(6379, 6379), CidrIp: '10.0.0.0/8', SourceSecurityGroupId: 'sg-1' })[0].sources).toEqual([]);
    expect(whatOf({ CidrIp: '10.0.0.0/8' }, { SourceSecurityGroupId: 'sg-1' })).toEqual([]);
  });
});

test('a source stands at its rule, or at the property of a rule of its own', () => {
  const properties = { ...ports(6379, 6379), GroupId: 'sg-1', CidrIp: '0.0.0.0/0' };
  const template = new Template({ Resources: { Rule: { Type: 'AWS::EC2::SecurityGroupIngress', Properties: properties } } });
  template.scenario.reset();
  expect(rulesWrittenIn(template.resource('Rule')!).flatMap(({ sources }) => sources.map(({ path }) => path))).toEqual(['Properties/CidrIp']);
  expect(rulesOf({}, properties).flatMap(({ sources }) => sources.map(({ path }) => path))).toEqual(['Properties/SecurityGroupIngress/1']);
});
