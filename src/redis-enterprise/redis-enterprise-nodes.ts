import { Token } from 'aws-cdk-lib';
import * as autoscaling from 'aws-cdk-lib/aws-autoscaling';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import { SYSTEMS_MANAGER_LIMITS } from '../facts';
import type { Fault } from '../private/errors';

const DOCUMENTATION = 'https://docs.aws.amazon.com/systems-manager/latest/userguide/systems-manager-state-manager-targets-and-rate-controls.html';

/** The tag that EC2 Auto Scaling adds to the instances of a group. */
const GROUP_TAG = 'aws:autoscaling:groupName';

/**
 * All nodes of **one** cluster.
 *
 * The nodes are EC2 instances that Systems Manager manages. Specify all of them, because each node configures its own discovery
 * service.
 *
 * @see https://docs.aws.amazon.com/systems-manager/latest/userguide/managed_instances.html
 */
export class RedisEnterpriseNodes {
  /**
   * Selects instances by a tag.
   *
   * Attach the policy `nodePolicy` of the construct to their role.
   *
   * @param key the key of the tag
   * @param value the value of the tag, which must be different for each cluster
   */
  public static tagged(key: string, value: string): RedisEnterpriseNodes {
    const faults: Fault[] = [];
    for (const [name, text] of Object.entries({ key, value })) {
      if (typeof text !== 'string' || text.trim() === '') faults.push({ code: 'NodesTag', message: `The ${name} of the tag is empty, which could match any instance in the account. Specify a tag that only the nodes of this cluster have.` });
    }
    if (typeof value === 'string' && !Token.isUnresolved(value) && /[*,]/.test(value)) {
      faults.push({ code: 'NodesOneCluster', message: `The tag value '${value}' can match the nodes of several clusters. Create a RedisEnterpriseTls for each cluster. See ${DOCUMENTATION}` });
    }
    return new RedisEnterpriseNodes(`tag:${key}`, [value], [], faults);
  }

  /**
   * Selects the instances of an Auto Scaling group, including instances that are launched later.
   *
   * The policy is attached to their role if the group was created in this app.
   *
   * @param group the group, which must contain only the nodes of one cluster
   */
  public static inAutoScalingGroup(group: autoscaling.IAutoScalingGroup): RedisEnterpriseNodes {
    return new RedisEnterpriseNodes(`tag:${GROUP_TAG}`, [group.autoScalingGroupName], rolesOf(group), []);
  }

  /**
   * Selects individual instances, at most 50.
   *
   * The policy is attached to their roles if the instances were created in this app.
   *
   * @param instances all nodes of the cluster
   */
  public static instances(...instances: ec2.IInstance[]): RedisEnterpriseNodes {
    const { instanceIdsPerTarget } = SYSTEMS_MANAGER_LIMITS;
    const faults: Fault[] = [];
    if (instances.length === 0) faults.push({ code: 'NodesEmpty', message: 'RedisEnterpriseNodes.instances() has no arguments. Specify all nodes of the cluster, or tag them and use RedisEnterpriseNodes.tagged().' });
    if (instances.length > instanceIdsPerTarget) {
      faults.push({ code: 'NodesTooMany', message: `RedisEnterpriseNodes.instances() has ${instances.length} instances, but an association allows ${instanceIdsPerTarget}. Tag them and use RedisEnterpriseNodes.tagged(). See ${DOCUMENTATION}` });
    }
    return new RedisEnterpriseNodes('InstanceIds', instances.map(({ instanceId }) => instanceId), rolesOf(...instances), faults);
  }

  /**
   * Brand: rejects look-alikes at compile time and at run time.
   *
   * @internal
   */
  protected readonly _kind: string = 'RedisEnterpriseNodes';

  private constructor(
    /** The target key of the association, for example `InstanceIds` or `tag:RedisCluster`. */
    public readonly targetKey: string,
    /** The target values of the association. */
    public readonly targetValues: string[],
    /**
     * The known roles of the nodes.
     *
     * @internal
     */
    public readonly _roles: iam.IRole[],
    /**
     * The faults of the selection, which the construct reports together with all others.
     *
     * @internal
     */
    public readonly _faults: readonly Fault[],
  ) {}
}

/** The roles of instances and groups. Those of imported ones are not known. */
function rolesOf(...owners: object[]): iam.IRole[] {
  const roles = owners.map((owner) => ('role' in owner ? owner.role as iam.IRole | undefined : undefined));
  return [...new Set(roles.filter((role) => role !== undefined))];
}
