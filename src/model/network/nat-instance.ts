import { cachesOf } from './attachments';
import { forwardsPackets, runsProxy } from './forwarding';
import { InstanceSettings } from './instance';
import { SecurityGroup } from './security-group';
import { cachesMentionedIn } from './user-data';
import type { Problem } from '../../engine';
import { isUnknown, TemplateResource, Unknown } from '../../template';
import { INSTANCE, LAUNCH_CONFIGURATION, LAUNCH_TEMPLATE, SECURITY_GROUP, SECURITY_GROUP_INGRESS } from '../resource-types';

/** The resource types of the rules about instances that forward to a cache. */
export const NAT_INSTANCE_TYPES: readonly string[] = [INSTANCE, LAUNCH_TEMPLATE, LAUNCH_CONFIGURATION];

/** An instance without any of these properties forwards nothing. */
export const NAT_INSTANCE_PROPERTIES: readonly string[] = [
  'SourceDestCheck', 'UserData', 'NetworkInterfaces', 'LaunchTemplate', 'LaunchTemplateData',
];

/**
 * Problems of an instance that forwards to a cache in the template; none of any other instance. If it is unknown whether the
 * instance forwards, the problems are unresolved.
 */
export function checkNatInstance(resource: TemplateResource, check: (settings: InstanceSettings) => readonly Problem[]): readonly Problem[] {
  const settings = InstanceSettings.of(resource);
  const forwards = settings !== undefined && forwardsToCache(settings);
  if (settings === undefined || forwards === false) return [];
  const problems = check(settings);
  return isUnknown(forwards) ? problems.map((problem) => ({ ...problem, unresolved: problem.unresolved ?? forwards.why })) : problems;
}

function forwardsToCache(settings: InstanceSettings): boolean | Unknown {
  const script = settings.userData;
  const forwards = forwardsPackets(script) || settings.canForward;
  const isProxy = runsProxy(script);
  if (!forwards && !isProxy) return false;
  const namesCache = cachesMentionedIn(script, settings.resource.template).length > 0;
  if (isProxy && namesCache) return true;
  if (!forwards) return false;
  return namesCache || settings.groups.some(({ group }) => reachesCache(group)) ? forwards : false;
}

/** The properties of ingress rules that allow another security group. */
const SOURCES: ReadonlyMap<string, readonly string[]> = new Map([
  [SECURITY_GROUP, ['SecurityGroupIngress']],
  [SECURITY_GROUP_INGRESS, ['SourceSecurityGroupId']],
]);

/** Whether a security group is attached to a cache, or a cache's security group allows it. */
function reachesCache(group: SecurityGroup): boolean {
  if (cachesOf(group).length > 0) return true;
  return group.mentionedBy(SOURCES).some((referrer) => {
    if (!referrer.isCreated() || !allows(referrer, group)) return false;
    const target = referrer.type === SECURITY_GROUP ? SecurityGroup.of(referrer) : SecurityGroup.ofRule(referrer);
    return target !== undefined && cachesOf(target).length > 0;
  });
}

/** Whether a separate ingress resource, or an inline rule, allows another security group. */
function allows(referrer: TemplateResource, group: SecurityGroup): boolean {
  if (referrer.type === SECURITY_GROUP_INGRESS) return group.isListedIn(referrer, 'SourceSecurityGroupId');
  const rules = referrer.sections('SecurityGroupIngress');
  return Array.isArray(rules) && rules.some((rule) => !isUnknown(rule) && group.isListedIn(rule, 'SourceSecurityGroupId'));
}
