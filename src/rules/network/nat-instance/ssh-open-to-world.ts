import type { Problem, Rule } from '../../../engine';
import { SSH_PORT } from '../../../facts';
import { exposuresOf } from '../../../model/network/ingress';
import type { InstanceSettings } from '../../../model/network/instance';
import { checkNatInstance, NAT_INSTANCE_PROPERTIES, NAT_INSTANCE_TYPES } from '../../../model/network/nat-instance';
import { describeSource } from '../../../model/network/open-ports';

export const natInstanceSshOpenToWorld: Rule = {
  id: 'NatInstanceSshOpenToWorld',
  resourceTypes: NAT_INSTANCE_TYPES,
  level: 'error',
  kind: 'security',
  onlyWith: NAT_INSTANCE_PROPERTIES,
  requirement: 'An instance that forwards to a cache must not be open to SSH from every address on the internet.',
  reason: 'Whoever gets a shell on the instance is where the cache lets everybody in. Session Manager gives a shell without any open port.',
  fix: 'Use Session Manager, or let in the addresses of those who log in: CidrIp: "203.0.113.7/32" in place of 0.0.0.0/0.',
  documentation: 'https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager.html',
  covers: ['trivy AWS-0107', 'cdk-nag EC2RestrictedSSH', 'CDK built-in W2508'],
  check: (resource) => checkNatInstance(resource, problemsOf),
};

/**
 * The security groups of an instance apply together, so their rules are combined. A finding points to the group in the list of
 * the instance.
 */
function problemsOf(settings: InstanceSettings): Problem[] {
  const listed = settings.groups;
  const rules = listed.flatMap(({ group, path, received }) => group.rules.map((rule) => ({ rule, path, received })));
  const exposures = exposuresOf({ protocols: ['tcp'], ports: [SSH_PORT] }, rules.map(({ rule }) => rule));
  return exposures.map((exposure) => {
    const { path, received } = rules.find(({ rule }) => rule === exposure.rule)!;
    const all = [exposure, ...exposure.combinedWith].map((place) => describeSource(place, settings.resource));
    const what = `the whole internet reach port ${SSH_PORT}.`;
    return exposure.dependsOn
      ? { path, received, unresolved: exposure.dependsOn.why, detail: `${all.join(' and ')} may let ${what}` }
      : { path, received, detail: `${all.join(' and ')} ${all.length > 1 ? 'let' : 'lets'} ${what}` };
  });
}
