import * as firehose from 'aws-cdk-lib/aws-kinesisfirehose';
import * as logs from 'aws-cdk-lib/aws-logs';

/** The format of log entries. */
export enum CacheLogFormat {
  /** One JSON object per entry. */
  JSON = 'json',
  /** Plain text. */
  TEXT = 'text',
}

/**
 * The destination of the slow log or the engine log of a replication group.
 *
 * The deploying role needs the `logs:*LogDelivery` permissions. The service itself adds the permissions that it needs to the
 * destination.
 *
 * @see https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Log_Delivery.html
 */
export class CacheLogDestination {
  /**
   * Send the log to a CloudWatch Logs log group.
   *
   * @param logGroup the log group
   * @param format the format of the entries
   */
  public static cloudWatchLogs(logGroup: logs.ILogGroupRef, format: CacheLogFormat = CacheLogFormat.JSON): CacheLogDestination {
    return new CacheLogDestination('cloudwatch-logs', logGroup.logGroupRef.logGroupName, format);
  }

  /**
   * Send the log to an Amazon Data Firehose delivery stream.
   *
   * @param deliveryStream the delivery stream
   * @param format the format of the entries
   */
  public static firehose(deliveryStream: firehose.IDeliveryStreamRef, format: CacheLogFormat = CacheLogFormat.JSON): CacheLogDestination {
    return new CacheLogDestination('kinesis-firehose', deliveryStream.deliveryStreamRef.deliveryStreamName, format);
  }

  /**
   * Brand: rejects look-alikes at compile time and at run time.
   *
   * @internal
   */
  protected readonly _kind: string = 'CacheLogDestination';

  private constructor(
    /** The destination type in CloudFormation: `cloudwatch-logs` or `kinesis-firehose`. */
    public readonly destinationType: string,
    /** The name of the log group or delivery stream. The service does not accept an ARN. */
    public readonly destinationName: string,
    /** The format of the entries. */
    public readonly format: CacheLogFormat,
  ) {}
}
