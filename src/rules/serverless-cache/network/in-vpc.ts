import { Rule, unresolved, violation } from '../../../engine';
import { isPresent } from '../../../model/presence';
import { SERVERLESS_CACHE } from '../../../model/resource-types';
import { isUnknown } from '../../../template';

export const serverlessCacheInVpc: Rule = {
  id: 'ServerlessCacheInVpc',
  resourceTypes: [SERVERLESS_CACHE],
  level: 'warning',
  kind: 'practice',
  requirement: 'A serverless cache should name the subnets that its endpoint is in.',
  reason: 'Without subnets the endpoint lands in the default VPC, which takes in whatever else names no VPC. The subnets cannot be changed later.',
  fix: 'Set SubnetIds: [{ Ref: "YourSubnet" }, { Ref: "YourOtherSubnet" }], with private subnets of one VPC.',
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateServerlessCache.html',
  check(cache) {
    const subnets = cache.list('SubnetIds');
    const items = Array.isArray(subnets) ? subnets : [subnets];
    if (items.some(isPresent)) return undefined;
    const unknown = items.find(isUnknown);
    return unknown ? unresolved(cache, 'SubnetIds', unknown) : violation(cache, 'SubnetIds');
  },
};
