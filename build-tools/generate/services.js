// The services and subjects of the rules: the folders below src/rules, in the order in which rules are listed and findings are reported.

/** Each service with the heading of its rules, what their ids begin with, and its subjects with their headings. */
const SERVICES = {
  'replication-group': {
    heading: 'ElastiCache replication groups',
    prefixes: ['ReplicationGroup'],
    subjects: {
      encryption: 'Replication groups: encryption',
      authentication: 'Replication groups: authentication',
      engine: 'Replication groups: engine versions and node types',
      topology: 'Replication groups: shards, replicas, zones and failover',
      'numbers-and-names': 'Replication groups: numbers and names',
      network: 'Replication groups: network',
      'backup-and-maintenance': 'Replication groups: backups and maintenance',
      logs: 'Replication groups: logs',
      'data-tiering': 'Replication groups: data tiering',
      durability: 'Replication groups: durability',
      'global-datastore': 'Replication groups: global datastores',
      'auto-scaling': 'Replication groups: automatic scaling',
      'kv-caching': 'Replication groups: distributed key-value caching',
    },
  },
  'cache-cluster': {
    heading: 'ElastiCache clusters',
    prefixes: ['CacheCluster'],
    subjects: {
      encryption: 'Clusters: encryption',
      engine: 'Clusters: engine versions and node types',
      topology: 'Clusters: Availability Zones',
      'numbers-and-names': 'Clusters: numbers and names',
      network: 'Clusters: network',
      'backup-and-maintenance': 'Clusters: backups and maintenance',
      logs: 'Clusters: logs',
    },
  },
  'serverless-cache': {
    heading: 'ElastiCache serverless caches',
    prefixes: ['ServerlessCache'],
    subjects: {
      authentication: 'Serverless caches: authentication',
      encryption: 'Serverless caches: encryption',
      network: 'Serverless caches: network',
      backup: 'Serverless caches: backups',
      'usage-limits': 'Serverless caches: usage limits',
      'numbers-and-names': 'Serverless caches: numbers and names',
    },
  },
  users: {
    heading: 'ElastiCache users and user groups',
    prefixes: ['User', 'UserGroup'],
    subjects: {
      authentication: 'Users: authentication',
      passwords: 'Users: passwords',
      permissions: 'Users: permissions',
      'ids-and-values': 'Users: ids and values',
      'user-groups': 'Users: user groups',
    },
  },
  'elasticache-shared': {
    heading: 'Other ElastiCache resources',
    prefixes: ['SubnetGroup', 'ParameterGroup', 'GlobalReplicationGroup'],
    subjects: {
      'subnet-groups': 'ElastiCache: subnet groups',
      'parameter-groups': 'ElastiCache: parameter groups',
      'global-datastore': 'ElastiCache: global datastores',
    },
  },
  dax: {
    heading: 'DAX clusters',
    prefixes: ['Dax'],
    subjects: {
      encryption: 'DAX: encryption',
      role: 'DAX: IAM role',
      topology: 'DAX: nodes and Availability Zones',
      network: 'DAX: network',
      'parameter-groups': 'DAX: parameter groups',
      'names-and-maintenance': 'DAX: names and maintenance',
    },
  },
  memorydb: {
    heading: 'MemoryDB clusters',
    prefixes: ['MemoryDb'],
    subjects: {
      encryption: 'MemoryDB: encryption',
      authentication: 'MemoryDB: authentication',
      users: 'MemoryDB: users',
      engine: 'MemoryDB: engine versions and node types',
      topology: 'MemoryDB: shards, replicas and Regions',
      'data-tiering': 'MemoryDB: data tiering',
      network: 'MemoryDB: network',
      'backup-and-maintenance': 'MemoryDB: backups and maintenance',
      'numbers-and-names': 'MemoryDB: numbers and names',
    },
  },
  network: {
    heading: 'Around a cache',
    prefixes: ['Cache', 'NatInstance'],
    subjects: {
      exposure: 'Around a cache: exposure to the internet',
      'nat-instance': 'Around a cache: NAT instances',
    },
  },
  'redis-enterprise': {
    heading: 'Redis Enterprise Software clusters',
    prefixes: ['RedisEnterprise'],
    subjects: {
      document: 'Redis Enterprise: settings of the cluster',
      association: 'Redis Enterprise: association with the nodes',
      network: 'Redis Enterprise: network',
    },
  },
};

/** The subjects as `{ service, subject, heading }`, with the folder of the subject as `<service>/<subject>`. */
const SUBJECTS = Object.entries(SERVICES).flatMap(([service, { subjects }]) => (
  Object.entries(subjects).map(([name, heading]) => ({ service, subject: `${service}/${name}`, heading }))
));

module.exports = { SERVICES, SUBJECTS };
