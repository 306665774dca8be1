// The subjects of the rules: the folders below src/rules, in the order in which rules are listed and findings are reported.

/** Subjects by service, with the headings that the pages give them where a service has many. */
const SERVICES = {
  'replication-group': {
    encryption: 'Encryption',
    authentication: 'Authentication',
    engine: 'Engine versions and node types',
    topology: 'Shards, replicas, zones and failover',
    'numbers-and-names': 'Numbers and names',
    network: 'Network',
    'backup-and-maintenance': 'Backups and maintenance',
    logs: 'Logs',
    'data-tiering': 'Data tiering',
    durability: 'Durability',
    'global-datastore': 'Global datastore',
    'auto-scaling': 'Automatic scaling',
    'kv-caching': 'Distributed key-value caching',
  },
  'cache-cluster': ['encryption', 'engine', 'topology', 'numbers-and-names', 'network', 'backup-and-maintenance', 'logs'],
  'serverless-cache': ['authentication', 'encryption', 'network', 'backup', 'usage-limits', 'numbers-and-names'],
  users: ['authentication', 'passwords', 'permissions', 'ids-and-values', 'user-groups'],
  'elasticache-shared': ['subnet-groups', 'parameter-groups', 'global-datastore'],
  dax: ['encryption', 'role', 'topology', 'network', 'parameter-groups', 'names-and-maintenance'],
  memorydb: [
    'encryption', 'authentication', 'users', 'engine', 'topology', 'data-tiering', 'network', 'backup-and-maintenance', 'numbers-and-names',
  ],
  network: ['exposure', 'nat-instance'],
  'redis-enterprise': ['document', 'association', 'network'],
};

/** The subjects as `{ folder, heading }`; the heading is absent where the pages list all rules of a service together. */
const SUBJECTS = Object.entries(SERVICES).flatMap(([service, subjects]) => (
  Array.isArray(subjects)
    ? subjects.map((subject) => ({ folder: `${service}/${subject}` }))
    : Object.entries(subjects).map(([subject, heading]) => ({ folder: `${service}/${subject}`, heading }))
));

module.exports = { SUBJECTS };
