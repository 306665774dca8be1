import type { Problem, Rule } from '../../../engine';
import { REDIS_ENTERPRISE_PORTS, REDIS_ENTERPRISE_PORTS_PAGE } from '../../../facts';
import { Listener, rulesWrittenIn } from '../../../model/network/ingress';
import { peersLetInBy, PEER_PROPERTIES } from '../../../model/network/peers-let-in';
import { SecurityGroup } from '../../../model/network/security-group';
import { evidenceOfCluster } from '../../../model/redis-enterprise/cluster-group';
import { SECURITY_GROUP, SECURITY_GROUP_INGRESS } from '../../../model/resource-types';
import { isUnknown } from '../../../template';

const [{ first: HTTP }] = REDIS_ENTERPRISE_PORTS.plainHttp.ports;
const API: Listener = { protocols: ['tcp'], ports: [HTTP] };
const [{ first: HTTPS }] = REDIS_ENTERPRISE_PORTS.restApi.ports;

export const redisEnterpriseHttpPortClosed: Rule = {
  id: 'RedisEnterpriseHttpPortClosed',
  resourceTypes: [SECURITY_GROUP, SECURITY_GROUP_INGRESS],
  level: 'error',
  kind: 'security',
  onlyWith: ['SecurityGroupIngress', ...PEER_PROPERTIES],
  requirement: `A security group of a Redis Enterprise cluster must not open port ${HTTP}, the REST API over plain HTTP, to anybody but itself.`,
  reason: 'Whoever calls the API that way sends the password of an administrator in clear text, and the cluster answers in clear text.',
  fix: `Call the API over HTTPS, FromPort: ${HTTPS} and ToPort: ${HTTPS}, and take ${HTTP} out of the rule; a range is split in two around it.`,
  documentation: REDIS_ENTERPRISE_PORTS_PAGE,
  check(resource) {
    // Most groups stop here, before their other rules are read.
    const own = rulesWrittenIn(resource).map((rule) => ({ rule, covers: rule.covers(API) })).filter(({ covers }) => covers !== false);
    if (own.length === 0) return undefined;
    const group = resource.type === SECURITY_GROUP ? SecurityGroup.of(resource) : SecurityGroup.ofRule(resource);
    if (!group) return undefined;
    const openings = own.flatMap(({ rule, covers }) => (
      peersLetInBy(rule, group).map((peer) => ({ ...peer, dependsOn: isUnknown(covers) ? covers : peer.dependsOn }))
    ));
    const signs = openings.length > 0 ? evidenceOfCluster(group) : undefined;
    if (!signs) return undefined;
    const taken = `The group is taken for that of a cluster, as it opens ${signs.slice(0, -1).join(', ')} and ${signs[signs.length - 1]}.`;
    return openings.map(({ path, received, dependsOn }): Problem => ({ path, received, unresolved: dependsOn?.why, detail: taken }));
  },
};
