import { Stack } from 'aws-cdk-lib';
import * as appscaling from 'aws-cdk-lib/aws-applicationautoscaling';
import * as iam from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import type { ReplicationGroupBase } from './replication-group-base';
import { l1Of } from '../private/l1-of';
import { selfCheck } from '../self-check/self-check';

const SUBJECT = 'Automatic scaling of a replication group';

/** The limits for automatic scaling of shards or replicas. */
export interface ReplicationGroupScalingOptions {
  /** The minimum number of shards, or of replicas per shard. */
  readonly minCapacity: number;

  /** The maximum number of shards, or of replicas per shard. Each node is billed by the hour. */
  readonly maxCapacity: number;
}

/**
 * Automatic scaling of the shards or replicas of a replication group.
 *
 * The template still contains the initial number. Do not change it after automatic scaling has changed the actual number: a
 * deployment that changes the number in the template overrides automatic scaling.
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

  /** The Application Auto Scaling target, for schedules and for policies without a method in this class. */
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
   * Track a target for the CPU utilization of the engine.
   *
   * Scaling of shards tracks the primaries; scaling of replicas tracks the replicas.
   *
   * @param targetPercent the target in percent, from 35 to 70; other values are refused, because the service rejects them
   */
  public scaleOnEngineCpu(targetPercent: number): void {
    this.track('EngineCpu', this.cpuMetric, targetPercent);
  }

  /**
   * Track a target for the memory that counts towards eviction.
   *
   * For scaling of shards: additional replicas do not add memory for data.
   *
   * @param targetPercent the target in percent, from 35 to 70; other values are refused, because the service rejects them
   */
  public scaleOnMemory(targetPercent: number): void {
    this.track('Memory', appscaling.PredefinedMetric.ELASTICACHE_DATABASE_MEMORY_USAGE_COUNTED_FOR_EVICT_PERCENTAGE, targetPercent);
  }

  private track(id: string, predefinedMetric: appscaling.PredefinedMetric, targetValue: number): void {
    const policy = new appscaling.TargetTrackingScalingPolicy(this.target, id, { scalingTarget: this.target, predefinedMetric, targetValue });
    selfCheck(policy, { code: 'ReplicationGroupScalingInvalid', subject: SUBJECT, faults: [], elements: () => l1Of(policy) });
  }
}

/** The service-linked role of the service. ElastiCache ignores any other role. */
function serviceLinkedRole(scope: Construct): iam.IRole {
  return iam.Role.fromRoleArn(scope, 'Role', Stack.of(scope).formatArn({
    service: 'iam',
    region: '',
    resource: 'role',
    resourceName: 'aws-service-role/elasticache.application-autoscaling.amazonaws.com/AWSServiceRoleForApplicationAutoScaling_ElastiCacheRG',
  }));
}
