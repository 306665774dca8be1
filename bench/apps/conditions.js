// Templates that are made to take long: 500 resources under 64 conditions, each shape in another way.
const RESOURCES = 500;
const NAMES = Array.from({ length: 64 }, (_, index) => `P${index}`);

const equals = (name) => ({ 'Fn::Equals': [{ Ref: name }, 'true'] });
const not = (condition) => ({ 'Fn::Not': [condition] });
const when = (name, yes, no) => ({ 'Fn::If': [name, yes, no] });

/** The names, beginning with another one for each resource, so that no two resources are alike in a row. */
const from = (index) => [...NAMES.slice(index % 64), ...NAMES.slice(0, index % 64)];

/** One alternative after the other. */
const chain = (index, yes, no) => from(index).reduceRight((rest, name) => when(`Is${name}`, yes, rest), no);

const group = (properties, more = {}) => ({
  Type: 'AWS::ElastiCache::ReplicationGroup',
  Properties: {
    ReplicationGroupDescription: 'Cache',
    Engine: 'valkey',
    EngineVersion: '8.2',
    CacheNodeType: 'cache.r7g.large',
    NumCacheClusters: 2,
    AutomaticFailoverEnabled: true,
    AtRestEncryptionEnabled: true,
    TransitEncryptionEnabled: true,
    UserGroupIds: ['users'],
    CacheSubnetGroupName: 'private',
    ...properties,
  },
  ...more,
});

const rule = (CidrIp) => ({ IpProtocol: 'tcp', FromPort: 6379, ToPort: 6379, CidrIp });

const SHAPES = {
  'a chain in one property': (index) => group({ AtRestEncryptionEnabled: chain(index, true, false) }),
  'a chain in a property that most rules read': (index) => group({ Engine: chain(index, 'valkey', 'redis') }),
  'chains in all properties': (index) => group({
    Engine: chain(index, 'valkey', 'redis'),
    EngineVersion: chain(index + 9, '8.2', '7.2'),
    CacheNodeType: chain(index + 18, 'cache.r7g.large', 'cache.t4g.micro'),
    AtRestEncryptionEnabled: chain(index + 27, true, false),
    TransitEncryptionEnabled: chain(index + 36, true, false),
  }),
  'a list of independent items': (index) => group({ UserGroupIds: from(index).map((name) => when(`Is${name}`, `users-${name}`, { Ref: 'AWS::NoValue' })) }),
  'another condition for each property': (index) => {
    const [first, second, third, fourth, fifth, sixth] = from(index).map((name) => `Is${name}`);
    return group({
      Engine: when(first, 'valkey', 'redis'),
      EngineVersion: when(second, '8.2', '7.2'),
      CacheNodeType: when(third, 'cache.r7g.large', 'cache.m7g.large'),
      NumCacheClusters: when(fourth, 2, 3),
      AtRestEncryptionEnabled: when(fifth, true, false),
      TransitEncryptionEnabled: when(sixth, true, false),
    });
  },
  'resources under conditions that build on each other': (index) => group({ MultiAZEnabled: false }, { Condition: `Odd${index % 64}` }),
  'security groups with a condition in each rule': (index) => ({
    Type: 'AWS::EC2::SecurityGroup',
    Properties: { GroupDescription: 'Caches', SecurityGroupIngress: from(index).map((name) => rule(when(`Is${name}`, '10.0.0.0/8', '0.0.0.0/1'))) },
  }),
};

/** A template of one shape. */
function templateOf(shape) {
  const conditions = NAMES.map((name) => [`Is${name}`, equals(name)]);
  // Whether an odd number of parameters up to this one is true.
  const odd = NAMES.map((name, index) => [`Odd${index}`, index === 0 ? { Condition: 'IsP0' } : {
    'Fn::Or': [
      { 'Fn::And': [{ Condition: `Is${name}` }, not({ Condition: `Odd${index - 1}` })] },
      { 'Fn::And': [not({ Condition: `Is${name}` }), { Condition: `Odd${index - 1}` }] },
    ],
  }]);
  return {
    Parameters: Object.fromEntries(NAMES.map((name) => [name, { Type: 'String', AllowedValues: ['true', 'false'] }])),
    Conditions: Object.fromEntries([...conditions, ...odd]),
    Resources: Object.fromEntries(Array.from({ length: RESOURCES }, (_, index) => [`Resource${index}`, SHAPES[shape](index)])),
  };
}

module.exports = { SHAPES: Object.keys(SHAPES), templateOf };
