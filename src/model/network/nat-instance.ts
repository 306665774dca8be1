import { cachesOf } from './attachments';
import { forwardsPackets, runsProxy } from './forwarding';
import { InstanceSettings } from './instance';
import { SecurityGroup } from './security-group';
import { cachesMentionedIn } from './user-data';
import type { Problem } from '../../engine';
import { isUnknown, TemplateResource, Unknown } from '../../template';
import { INSTANCE, LAUNCH_CONFIGURATION, LAUNCH_TEMPLATE, SECURITY_GROUP, SECURITY_GROUP_INGRESS } from '../resource-types';

/** What the rules about instances that forward to a cache are asked about. */
export const NAT_INSTANCE_TYPES: readonly string[] = [INSTANCE, LAUNCH_TEMPLATE, LAUNCH_CONFIGURATION];

/** Without any of these no instance forwards anything. */
export const NAT_INSTANCE_PROPERTIES: readonly string[] = ['SourceDestCheck', 'UserData', 'NetworkInterfaces', 'LaunchTemplate', 'LaunchTemplateData'];

/**
 * What is wrong with an instance that forwards to a cache of the template; nothing is with one that does not. Where it depends on something
 * outside the template whether it forwards, so does what is wrong.
 */
export function checkNatInstance(resource: TemplateResource, judge: (settings: InstanceSettings) => readonly Problem[]): readonly Problem[] {
  const settings = InstanceSettings.of(resource);
  const forwards = settings !== undefined && forwardsToCache(settings);
  if (settings === undefined || forwards === false) return [];
  const problems = judge(settings);
  return isUnknown(forwards) ? problems.map((problem) => ({ ...problem, unresolved: problem.unresolved ?? forwards.why })) : problems;
}

function forwardsToCache(settings: InstanceSettings): boolean | Unknown {
  const script = settings.userData;
  const forwards = forwardsPackets(script) || settings.passesOn;
  const isProxy = runsProxy(script);
  if (!forwards && !isProxy) return false;
  const namesCache = cachesMentionedIn(script, settings.resource.template).length > 0;
  if (isProxy && namesCache) return true;
  if (!forwards) return false;
  return namesCache || settings.groups.some(({ group }) => reachesCache(group)) ? forwards : false;
}

/** Where rules say which group they let in. */
const SOURCES: ReadonlyMap<string, readonly string[]> = new Map([
  [SECURITY_GROUP, ['SecurityGroupIngress']],
  [SECURITY_GROUP_INGRESS, ['SourceSecurityGroupId']],
]);

/** Whether a security group is that of a cache, or one that a cache lets in. */
function reachesCache(group: SecurityGroup): boolean {
  if (cachesOf(group).length > 0) return true;
  return group.mentionedBy(SOURCES).some((referrer) => {
    if (!referrer.isCreated() || !letsIn(referrer, group)) return false;
    const target = referrer.type === SECURITY_GROUP ? SecurityGroup.of(referrer) : SecurityGroup.ofRule(referrer);
    return target !== undefined && cachesOf(target).length > 0;
  });
}

/** Whether a rule that stands by itself, or one within a group, lets in another group. */
function letsIn(referrer: TemplateResource, group: SecurityGroup): boolean {
  if (referrer.type === SECURITY_GROUP_INGRESS) return group.isListedIn(referrer, 'SourceSecurityGroupId');
  const rules = referrer.sections('SecurityGroupIngress');
  return Array.isArray(rules) && rules.some((rule) => !isUnknown(rule) && group.isListedIn(rule, 'SourceSecurityGroupId'));
}
