// The order in which both pages show the rules: that of the catalogue, by resource type and then by subject.
const { SUBJECTS } = require('./subjects');

/** The services whose rules are about several types of resources that are no caches, and how the pages call these. */
const AROUND = { network: 'Around a cache', 'redis-enterprise': 'Redis Enterprise Software clusters' };

/**
 * The rules as `{ type, heading, rules }`, one for each resource type and subject.
 *
 * @param rulesBySubject the rules by the folder that they are in
 */
function sectionsOf(rulesBySubject) {
  const sections = new Map();
  for (const { folder, heading } of SUBJECTS) {
    for (const rule of rulesBySubject[folder] ?? []) {
      const type = AROUND[folder.split('/')[0]] ?? rule.resourceTypes[0];
      // Most rules about automatic scaling are about the target of the replication group.
      const ownHeading = type === 'AWS::ElastiCache::ReplicationGroup' ? heading : undefined;
      const key = `${type} ${ownHeading}`;
      if (!sections.has(key)) sections.set(key, { type, heading: ownHeading, rules: [] });
      sections.get(key).rules.push(rule);
    }
  }
  const types = [...new Set([...sections.values()].map(({ type }) => type))];
  return [...sections.values()].sort((a, b) => types.indexOf(a.type) - types.indexOf(b.type));
}

module.exports = { sectionsOf };
