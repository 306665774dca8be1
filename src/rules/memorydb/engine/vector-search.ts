import { Problem, Rule, violation } from '../../../engine';
import { isMemoryDbSearchDefault, MEMORYDB_LIMITS } from '../../../facts';
import { nodeTypeOf, parameterOf } from '../../../model/memorydb';
import { MEMORYDB_CLUSTER } from '../../../model/resource-types';
import type { TemplateResource } from '../../../template';

const { vectorSearchShards: shardsAllowed } = MEMORYDB_LIMITS;

export const memoryDbVectorSearch: Rule = {
  id: 'MemoryDbVectorSearch',
  resourceTypes: [MEMORYDB_CLUSTER],
  level: 'error',
  kind: 'limit',
  onlyWith: ['ParameterGroupName'],
  requirement: `A cluster with vector search must have ${shardsAllowed} shard and nodes without data tiering.`,
  reason: 'An index lives in one shard, and nodes with data tiering know none.',
  fix: "Set NumShards: 1 and NodeType: 'db.r7g.large', or take a parameter group without search-enabled.",
  documentation: 'https://docs.aws.amazon.com/memorydb/latest/devguide/vector-search-limits.html',
  check(cluster) {
    if (!searches(cluster)) return undefined;
    const problems: Problem[] = [];
    const shards = cluster.number('NumShards');
    if (typeof shards === 'number' && shards > shardsAllowed) problems.push(violation(cluster, 'NumShards'));
    const node = nodeTypeOf(cluster);
    if (node && !node.vectorSearch) problems.push(violation(cluster, 'NodeType', `Nodes of the family ${node.family} have no vector search.`));
    return problems;
  },
};

/** Whether the parameter group definitely enables vector search. */
function searches(cluster: TemplateResource): boolean {
  const name = cluster.value('ParameterGroupName');
  return (typeof name === 'string' && isMemoryDbSearchDefault(name)) || parameterOf(cluster, 'search-enabled') === 'yes';
}
