import type { Rule } from '../../../engine';
import { rulesWrittenIn } from '../../../model/network/ingress';
import { openCachePorts } from '../../../model/network/open-ports';
import { SecurityGroup } from '../../../model/network/security-group';
import { SECURITY_GROUP, SECURITY_GROUP_INGRESS } from '../../../model/resource-types';

export const cachePortOpenToWorld: Rule = {
  id: 'CachePortOpenToWorld',
  resourceTypes: [SECURITY_GROUP, SECURITY_GROUP_INGRESS],
  level: 'error',
  kind: 'security',
  // A rule without an address range only allows security groups.
  onlyWith: ['SecurityGroupIngress', 'CidrIp', 'CidrIpv6', 'SourcePrefixListId'],
  requirement: 'A security group must not open the port of a cache to every address on the internet.',
  reason: 'Whoever finds an open port can try passwords, read what is not encrypted, and take the cache down; scanners find it within hours.',
  fix: 'Let in the security group of the clients: SourceSecurityGroupId: { "Fn::GetAtt": ["ClientGroup", "GroupId"] } in place of CidrIp and CidrIpv6.',
  documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/elasticache-vpc-accessing.html',
  covers: [
    'prowler ec2_securitygroup_allow_ingress_from_internet_to_tcp_port_redis_6379',
    'prowler ec2_securitygroup_allow_ingress_from_internet_to_tcp_port_memcached_11211',
    'cloudsploit openRedis',
    'cloudsploit openMemcached',
    'KICS EC2 Sensitive Port Is Publicly Exposed',
    'CDK built-in W2508',
  ],
  check(resource) {
    // Most groups stop here, before their attachments are searched.
    const own = rulesWrittenIn(resource).filter(({ sources }) => sources.length > 0);
    if (own.length === 0) return undefined;
    const group = resource.type === SECURITY_GROUP ? SecurityGroup.of(resource) : SecurityGroup.ofRule(resource);
    return group && openCachePorts(resource, own, group);
  },
};
