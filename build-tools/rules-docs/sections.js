// The order in which both pages show the rules: that of the catalogue, by resource type and then by subject.
const path = require('path');

/** The subjects of the rules about replication groups: the folder that holds them, and the heading. */
const SUBJECTS = [
  ['encryption', 'Encryption'],
  ['authentication', 'Authentication'],
  ['engine', 'Engine versions and node types'],
  ['topology', 'Shards, replicas, zones and failover'],
  ['capacity', 'Numbers and names'],
  ['operations', 'Network, backups, maintenance and logs'],
  ['scaling', 'Data tiering, durability, global datastore and distributed key-value caching'],
];

/** The folders of rules about several types of resources that are no caches, and how the pages call these. */
const AROUND = [['network', 'Around a cache'], ['redis-enterprise', 'Redis Enterprise Software clusters']];

/** The rules as `{ type, heading, rules }`, one for each resource type and subject. */
function sectionsOf(folder) {
  const { CATALOGUE } = require(folder);
  const { REPLICATION_GROUP } = require(path.join(folder, 'resource-types'));
  const subjects = SUBJECTS.map(([name, heading]) => ({ heading, rules: rulesOf(path.join(folder, 'replication-group', name)) }));
  const sections = [];
  const around = AROUND.map(([name, heading]) => ({ heading, rules: rulesOf(path.join(folder, name)) }));
  const typeOf = (rule) => around.find(({ rules }) => rules.includes(rule))?.heading ?? rule.resourceTypes[0];
  for (const type of new Set(CATALOGUE.map(typeOf))) {
    const rules = CATALOGUE.filter((rule) => typeOf(rule) === type);
    if (type !== REPLICATION_GROUP) {
      sections.push({ type, rules });
      continue;
    }
    const homeless = rules.filter((rule) => !subjects.some((subject) => subject.rules.includes(rule)));
    if (homeless.length > 0) throw new Error(`Rules without a subject in ${__filename}: ${homeless.map(({ id }) => id).join(', ')}`);
    for (const subject of subjects) {
      sections.push({ type, heading: subject.heading, rules: rules.filter((rule) => subject.rules.includes(rule)) });
    }
  }
  return sections.filter(({ rules }) => rules.length > 0);
}

/** The rules of a folder: its index exports one list of them. */
function rulesOf(folder) {
  const [rules] = Object.values(require(folder)).filter(Array.isArray);
  if (!rules) throw new Error(`${folder} exports no list of rules`);
  return rules;
}

module.exports = { sectionsOf };
