import { cachesOf, groupsOfCache, hasOtherAttachments } from './attachments';
import { listenersOf, USUAL_LISTENERS } from './cache-ports';
import { Exposure, exposuresOf, IngressRule, Listener, Place } from './ingress';
import { SecurityGroup } from './security-group';
import type { Problem, RuleLevel } from '../../engine';
import { isUnknown, TemplateResource } from '../../template';

/** One place that opens ports to everywhere, with all that is reached through it. */
interface Opening {
  readonly exposure: Exposure;
  readonly level: RuleLevel;
  readonly reached: string[];
}

/**
 * What a security group, or a rule that stands by itself, opens to everywhere: the ports of the caches that the group is attached to; and the
 * usual ports of caches, where it is attached to something else or to nothing that the template shows.
 *
 * @param own the rules that are written in the resource, without those that let in private addresses and other groups only
 */
export function openCachePorts(resource: TemplateResource, own: readonly IngressRule[], group: SecurityGroup): Problem[] {
  const openings = new Map<string, Opening>();
  // Cheap, and the end of it for most groups: nothing that is written here has to do with the port.
  const isConcerned = (listener: Listener): boolean => own.some((rule) => rule.covers(listener) !== false);
  const look = (listener: Listener, through: readonly IngressRule[], reached: string, level: RuleLevel): void => {
    for (const exposure of exposuresOf(listener, through)) {
      // What adds up stands where it begins, be that here or elsewhere.
      if (exposure.rule.owner !== resource) continue;
      const key = `${exposure.doubt ? 'may' : 'does'} ${exposure.source.path}`;
      const known = openings.get(key);
      if (!known) openings.set(key, { exposure, level, reached: [reached] });
      else if (known.level === level && !known.reached.includes(reached)) known.reached.push(reached);
    }
  };

  const caches = cachesOf(group);
  for (const cache of caches) {
    for (const listener of listenersOf(cache).filter(isConcerned)) {
      // A connection passes if any of the cache's groups lets it in.
      const through = withItself(groupsOfCache(cache), group).flatMap((each) => each.rules);
      look(listener, through, `${describePorts(listener)} of '${cache.logicalId}'`, 'error');
    }
  }

  const usual = USUAL_LISTENERS.filter(isConcerned);
  if (usual.length > 0) {
    const others = hasOtherAttachments(group);
    const rules = others || caches.length === 0 ? group.rules : [];
    for (const listener of usual) look(listener, rules, describePorts(listener), others ? 'warning' : 'error');
  }
  return [...openings.values()].map((opening) => problemOf(opening, resource));
}

/** The groups without repetitions, with one that surely belongs to them, in the words that it is known by here. */
function withItself(groups: readonly SecurityGroup[], itself: SecurityGroup): SecurityGroup[] {
  const all = [itself, ...groups];
  return all.filter((group, index) => all.findIndex((other) => other.is(group)) === index);
}

function problemOf({ exposure, level, reached }: Opening, resource: TemplateResource): Problem {
  const { others, source: { path, received }, doubt } = exposure;
  const together = others.length === 0 ? 'It' : `Together with ${others.map((other) => describeSource(other, resource)).join(' and ')} it`;
  const ports = reached.join(' and ');
  return doubt
    ? { path, received, level, unresolved: doubt.why, detail: `${together} may let the whole internet reach ${ports}.` }
    : { path, received, level, detail: `${together} lets the whole internet reach ${ports}.` };
}

/** A source of a rule, by what it says and where it stands. */
export function describeSource({ rule, source: { received, path } }: Place, resource: TemplateResource): string {
  const what = isUnknown(received) ? received.text ?? received.why : String(received);
  return `${what} at ${path}${rule.owner === resource ? '' : ` of '${rule.owner.logicalId}'`}`;
}

function describePorts({ ports }: Listener): string {
  return ports === 'any' ? 'the port' : `port ${ports.join(' or ')}`;
}
