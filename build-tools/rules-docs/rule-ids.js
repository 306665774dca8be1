// src/checks/cache-rule-id.ts: the ids of the rules as a type, for those who set levels.
const WIDTH = 146;

function ruleIds(rules) {
  const members = rules.map(({ id, requirement, level, optional }) => (
    `${comment(`${requirement} (${level}${optional ? ', optional' : ''})`)}\n  ${constantName(id)} = '${id}',`
  ));
  return `/**
 * The rules of \`EncryptedCacheChecks\`, each with what it demands and the level that it comes with.
 *
 * Generated from src/rules by build-tools/rules-docs.js. Do not edit.
 */
export enum CacheRuleId {
${members.join('\n\n')}
}
`;
}

/** \`ReplicationGroupMultiAz\` as \`REPLICATION_GROUP_MULTI_AZ\`. */
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

module.exports = { ruleIds };
