import { Stack } from 'aws-cdk-lib';
import * as appscaling from 'aws-cdk-lib/aws-applicationautoscaling';
import * as iam from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import type { ReplicationGroupBase } from './replication-group-base';
import { l1Of } from '../private/l1-of';
import { selfCheck } from '../self-check/self-check';

const SUBJECT = 'Automatic scaling of a replication group';

/** How far the number of shards or replicas may move. */
export interface ReplicationGroupScalingOptions {
  /** The smallest number. */
  readonly minCapacity: number;

  /** The largest number. Every node costs by the hour. */
  readonly maxCapacity: number;
}

/**
 * The automatic scaling of a replication group's shards or replicas.
 *
 * Scaling and template share the number: once scaling has moved it, leave it alone in the template, as a deployment that
 * changes it sets it back.
 *
 * @see https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/AutoScaling.html
 */
export class ReplicationGroupScaling {
  /** @internal */
  public static _shards(scope: Construct, group: ReplicationGroupBase, options: ReplicationGroupScalingOptions): ReplicationGroupScaling {
    return new ReplicationGroupScaling(scope, 'NodeGroups', group, options,
      appscaling.PredefinedMetric.ELASTICACHE_PRIMARY_ENGINE_CPU_UTILIZATION);
  }

  /** @internal */
  public static _replicas(scope: Construct, group: ReplicationGroupBase, options: ReplicationGroupScalingOptions): ReplicationGroupScaling {
    return new ReplicationGroupScaling(scope, 'Replicas', group, options,
      appscaling.PredefinedMetric.ELASTICACHE_REPLICA_ENGINE_CPU_UTILIZATION);
  }

  /** What Application Auto Scaling scales, for schedules and policies that have no method here. */
  public readonly target: appscaling.ScalableTarget;

  private constructor(
    scope: Construct, dimension: string, group: ReplicationGroupBase, options: ReplicationGroupScalingOptions,
    private readonly cpuMetric: appscaling.PredefinedMetric,
  ) {
    this.target = new appscaling.ScalableTarget(scope, 'Target', {
      serviceNamespace: appscaling.ServiceNamespace.ELASTICACHE,
      scalableDimension: `elasticache:replication-group:${dimension}`,
      resourceId: `replication-group/${group.replicationGroupId}`,
      minCapacity: options.minCapacity,
      maxCapacity: options.maxCapacity,
      role: serviceLinkedRole(scope),
    });
    selfCheck(this.target, {
      code: 'ReplicationGroupScalingInvalid', subject: SUBJECT, faults: [], elements: () => [...l1Of(group), ...l1Of(this.target)],
    });
  }

  /**
   * Keeps the engine's CPU near a target: that of the primaries for shards, that of the replicas for replicas.
   *
   * @param targetPercent from 35 to 70: the service takes no other
   */
  public scaleOnEngineCpu(targetPercent: number): void {
    this.track('EngineCpu', this.cpuMetric, targetPercent);
  }

  /**
   * Keeps the memory that counts for eviction near a target. For shards: more replicas hold no more data.
   *
   * @param targetPercent from 35 to 70: the service takes no other
   */
  public scaleOnMemory(targetPercent: number): void {
    this.track('Memory', appscaling.PredefinedMetric.ELASTICACHE_DATABASE_MEMORY_USAGE_COUNTED_FOR_EVICT_PERCENTAGE, targetPercent);
  }

  private track(id: string, predefinedMetric: appscaling.PredefinedMetric, targetValue: number): void {
    const policy = new appscaling.TargetTrackingScalingPolicy(this.target, id, { scalingTarget: this.target, predefinedMetric, targetValue });
    selfCheck(policy, { code: 'ReplicationGroupScalingInvalid', subject: SUBJECT, faults: [], elements: () => l1Of(policy) });
  }
}

/** The role that the service makes for itself; one of ours would never be used. */
function serviceLinkedRole(scope: Construct): iam.IRole {
  return iam.Role.fromRoleArn(scope, 'Role', Stack.of(scope).formatArn({
    service: 'iam',
    region: '',
    resource: 'role',
    resourceName: 'aws-service-role/elasticache.application-autoscaling.amazonaws.com/AWSServiceRoleForApplicationAutoScaling_ElastiCacheRG',
  }));
}
