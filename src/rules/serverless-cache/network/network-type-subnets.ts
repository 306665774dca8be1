import { subnetsOf } from '../../../constraints/subnets';
import { Rule, violation } from '../../../engine';
import { SERVERLESS_CACHE } from '../../../model/resource-types';

export const serverlessCacheNetworkTypeSubnets: Rule = {
  id: 'ServerlessCacheNetworkTypeSubnets',
  resourceTypes: [SERVERLESS_CACHE],
  level: 'error',
  kind: 'limit',
  onlyWith: ['NetworkType'],
  requirement: 'NetworkType: "ipv6" needs subnets that have IPv6 only.',
  reason: 'The service refuses that network type in subnets with IPv4 addresses, and it cannot be changed later.',
  fix: 'Set NetworkType: "dual_stack", or Ipv6Native: true on the subnets.',
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateServerlessCache.html',
  check(cache) {
    if (cache.text('NetworkType') !== 'ipv6') return undefined;
    const subnet = subnetsOf(cache).known.find((each) => (each.boolean('Ipv6Native') ?? false) === false);
    return subnet && violation(cache, 'NetworkType', `The subnet '${subnet.logicalId}' has IPv4 addresses.`);
  },
};
