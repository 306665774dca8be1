import { Token } from 'aws-cdk-lib';
import * as autoscaling from 'aws-cdk-lib/aws-autoscaling';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import { SYSTEMS_MANAGER_LIMITS } from '../facts';
import type { Fault } from '../private/errors';

const DOCUMENTATION = 'https://docs.aws.amazon.com/systems-manager/latest/userguide/systems-manager-state-manager-targets-and-rate-controls.html';

/** The tag that EC2 Auto Scaling puts on the instances of a group. */
const GROUP_TAG = 'aws:autoscaling:groupName';

/**
 * The nodes of **one** cluster: all of them, as each looks after its own discovery service. They are EC2 instances that Systems Manager manages.
 *
 * @see https://docs.aws.amazon.com/systems-manager/latest/userguide/managed_instances.html
 */
export class RedisEnterpriseNodes {
  /**
   * The instances that have a tag. Their role needs the policy `nodePolicy` of the construct.
   *
   * @param key the name of the tag
   * @param value its value, which has to be another one for each cluster
   */
  public static tagged(key: string, value: string): RedisEnterpriseNodes {
    const faults: Fault[] = [];
    for (const [name, text] of Object.entries({ key, value })) {
      if (typeof text !== 'string' || text.trim() === '') faults.push({ code: 'NodesTag', message: `The ${name} of the tag is empty, and every instance of the account might be meant. Give one that the nodes of this cluster have alone.` });
    }
    if (typeof value === 'string' && !Token.isUnresolved(value) && /[*,]/.test(value)) {
      faults.push({ code: 'NodesOneCluster', message: `The value '${value}' can stand for the nodes of several clusters. Make a RedisEnterpriseTls for each of them. See ${DOCUMENTATION}` });
    }
    return new RedisEnterpriseNodes(`tag:${key}`, [value], [], faults);
  }

  /**
   * The instances of an auto scaling group, those to come included. The policy is attached to their role, where this app makes the group.
   *
   * @param group a group that has the nodes of one cluster and nothing else
   */
  public static inAutoScalingGroup(group: autoscaling.IAutoScalingGroup): RedisEnterpriseNodes {
    return new RedisEnterpriseNodes(`tag:${GROUP_TAG}`, [group.autoScalingGroupName], rolesOf(group), []);
  }

  /**
   * Instances by name, 50 at most. The policy is attached to their roles, where this app makes the instances.
   *
   * @param instances the nodes, all of them
   */
  public static instances(...instances: ec2.IInstance[]): RedisEnterpriseNodes {
    const { instanceIdsPerTarget } = SYSTEMS_MANAGER_LIMITS;
    const faults: Fault[] = [];
    if (instances.length === 0) faults.push({ code: 'NodesEmpty', message: 'RedisEnterpriseNodes.instances() names no instance. Name all nodes of the cluster, or give them a tag and use tagged().' });
    if (instances.length > instanceIdsPerTarget) {
      faults.push({ code: 'NodesTooMany', message: `RedisEnterpriseNodes.instances() names ${instances.length} instances, and an association takes ${instanceIdsPerTarget}. Give them a tag, and use tagged(). See ${DOCUMENTATION}` });
    }
    return new RedisEnterpriseNodes('InstanceIds', instances.map(({ instanceId }) => instanceId), rolesOf(...instances), faults);
  }

  /**
   * Nothing else passes for one, neither when it compiles nor when it runs.
   *
   * @internal
   */
  protected readonly _kind: string = 'RedisEnterpriseNodes';

  private constructor(
    /** How Systems Manager finds the nodes. */
    public readonly targetKey: string,
    /** What it looks for. */
    public readonly targetValues: string[],
    /**
     * The roles that are known of them.
     *
     * @internal
     */
    public readonly _roles: iam.IRole[],
    /**
     * What is wrong with them: said together with all other faults.
     *
     * @internal
     */
    public readonly _faults: readonly Fault[],
  ) {}
}

/** Of imported instances and groups nobody knows the role. */
function rolesOf(...owners: object[]): iam.IRole[] {
  const roles = owners.map((owner) => ('role' in owner ? owner.role as iam.IRole | undefined : undefined));
  return [...new Set(roles.filter((role) => role !== undefined))];
}
