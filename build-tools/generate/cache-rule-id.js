// src/checks/cache-rule-id.ts: the ids of the rules as an enum, for users who set levels.
const WIDTH = 130;

/**
 * The members are sorted by id. Ids are contract, so a new rule adds one member, and moving a rule or changing its kind adds none. In the order of
 * the catalogue the same changes move members, in this file and in API.md.
 */
function cacheRuleId(rules) {
  const members = [...rules].sort((a, b) => (a.id < b.id ? -1 : 1)).map(({ id, requirement, level, optional }) => (
    `${comment(`${requirement} (${level}${optional ? ', optional' : ''})`)}\n  ${constantName(id)} = '${id}',`
  ));
  return `/**
 * The rules of \`EncryptedCacheChecks\`, each with its requirement and its default level.
 *
 * Generated from src/rules by build-tools/generate.js. Do not edit.
 */
export enum CacheRuleId {
${members.join('\n\n')}
}
`;
}

/** `ReplicationGroupMultiAz` as `REPLICATION_GROUP_MULTI_AZ`. */
function constantName(id) {
  return id.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '_').toUpperCase();
}

/** A comment in as many lines as it needs. */
function comment(text) {
  const lines = [''];
  for (const word of text.replace(/\*\//g, '* /').split(' ')) {
    const last = lines.length - 1;
    if (lines[last] !== '' && lines[last].length + word.length >= WIDTH - 6) lines.push(word);
    else lines[last] += lines[last] === '' ? word : ` ${word}`;
  }
  return lines.length === 1 ? `  /** ${lines[0]} */` : `  /**\n${lines.map((line) => `   * ${line}`).join('\n')}\n   */`;
}

module.exports = { cacheRuleId };
