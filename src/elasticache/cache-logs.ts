import * as firehose from 'aws-cdk-lib/aws-kinesisfirehose';
import * as logs from 'aws-cdk-lib/aws-logs';

/** How log entries are written. */
export enum CacheLogFormat {
  /** One JSON object for each entry. */
  JSON = 'json',
  /** Plain text. */
  TEXT = 'text',
}

/**
 * Where the slow log or the engine log of a replication group goes. Whoever deploys needs the `logs:*LogDelivery`
 * permissions; the service adds what it needs to the destination by itself.
 *
 * @see https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Log_Delivery.html
 */
export class CacheLogDestination {
  /**
   * To a log group of CloudWatch Logs.
   *
   * @param logGroup the log group
   * @param format how entries are written
   */
  public static cloudWatchLogs(logGroup: logs.ILogGroupRef, format: CacheLogFormat = CacheLogFormat.JSON): CacheLogDestination {
    return new CacheLogDestination('cloudwatch-logs', logGroup.logGroupRef.logGroupName, format);
  }

  /**
   * To a delivery stream of Data Firehose.
   *
   * @param deliveryStream the delivery stream
   * @param format how entries are written
   */
  public static firehose(deliveryStream: firehose.IDeliveryStreamRef, format: CacheLogFormat = CacheLogFormat.JSON): CacheLogDestination {
    return new CacheLogDestination('kinesis-firehose', deliveryStream.deliveryStreamRef.deliveryStreamName, format);
  }

  /**
   * Nothing else passes for one, neither when it compiles nor when it runs.
   *
   * @internal
   */
  protected readonly _kind: string = 'CacheLogDestination';

  private constructor(
    /** The kind of destination as CloudFormation takes it. */
    public readonly destinationType: string,
    /** The name of the log group or delivery stream; the service takes no ARN. */
    public readonly destinationName: string,
    /** How entries are written. */
    public readonly format: CacheLogFormat,
  ) {}
}
