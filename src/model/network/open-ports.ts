import { cachesOf, groupsOfCache, hasOtherAttachments } from './attachments';
import { listenersOf, USUAL_LISTENERS } from './cache-ports';
import { Exposure, exposuresOf, IngressRule, Listener, RuleSource } from './ingress';
import { SecurityGroup } from './security-group';
import type { Problem, RuleLevel } from '../../engine';
import { isUnknown, TemplateResource } from '../../template';

/** An exposure with the ports that it makes reachable. */
interface Opening {
  readonly exposure: Exposure;
  readonly level: RuleLevel;
  readonly reached: string[];
}

/**
 * Problems with a security group, or a separate ingress resource, that opens ports to the whole internet: the ports of the caches
 * that the group is attached to, and the default ports of caches if it is attached to other resources, or to none in the
 * template.
 *
 * @param own the rules in the resource, without those that only allow private addresses and security groups
 */
export function openCachePorts(resource: TemplateResource, own: readonly IngressRule[], group: SecurityGroup): Problem[] {
  const openings = new Map<string, Opening>();
  // A cheap check that is sufficient for most groups: no rule in the resource concerns the port.
  const isConcerned = (listener: Listener): boolean => own.some((rule) => rule.covers(listener) !== false);
  const record = (listener: Listener, through: readonly IngressRule[], reached: string, level: RuleLevel): void => {
    for (const exposure of exposuresOf(listener, through)) {
      // Combined sources are reported once, at the first one.
      if (exposure.rule.owner !== resource) continue;
      const key = `${exposure.dependsOn ? 'may' : 'does'} ${exposure.source.path}`;
      const known = openings.get(key);
      if (!known) openings.set(key, { exposure, level, reached: [reached] });
      else if (known.level === level && !known.reached.includes(reached)) known.reached.push(reached);
    }
  };

  const caches = cachesOf(group);
  for (const cache of caches) {
    for (const listener of listenersOf(cache).filter(isConcerned)) {
      // A connection is allowed if any of the cache's security groups allows it.
      const through = uniqueGroups(groupsOfCache(cache), group).flatMap((each) => each.rules);
      record(listener, through, `${describePorts(listener)} of '${cache.logicalId}'`, 'error');
    }
  }

  const usual = USUAL_LISTENERS.filter(isConcerned);
  if (usual.length > 0) {
    const attachedElsewhere = hasOtherAttachments(group);
    const rules = attachedElsewhere || caches.length === 0 ? group.rules : [];
    for (const listener of usual) record(listener, rules, describePorts(listener), attachedElsewhere ? 'warning' : 'error');
  }
  return [...openings.values()].map((opening) => problemOf(opening, resource));
}

/** The groups without duplicates, with `itself` first, whose expression is the one in this template. */
function uniqueGroups(groups: readonly SecurityGroup[], itself: SecurityGroup): SecurityGroup[] {
  const all = [itself, ...groups];
  return all.filter((group, index) => all.findIndex((other) => other.is(group)) === index);
}

function problemOf({ exposure, level, reached }: Opening, resource: TemplateResource): Problem {
  const { combinedWith, source: { path, received }, dependsOn } = exposure;
  const others = combinedWith.map((other) => describeSource(other, resource)).join(' and ');
  const together = others === '' ? 'It' : `Together with ${others} it`;
  const ports = reached.join(' and ');
  return dependsOn
    ? { path, received, level, unresolved: dependsOn.why, detail: `${together} may let the whole internet reach ${ports}.` }
    : { path, received, level, detail: `${together} lets the whole internet reach ${ports}.` };
}

/** Describes a source of a rule by its value and its path. */
export function describeSource({ rule, source: { received, path } }: RuleSource, resource: TemplateResource): string {
  const what = isUnknown(received) ? received.text ?? received.why : String(received);
  return `${what} at ${path}${rule.owner === resource ? '' : ` of '${rule.owner.logicalId}'`}`;
}

function describePorts({ ports }: Listener): string {
  return ports === 'any' ? 'the port' : `port ${ports.join(' or ')}`;
}
