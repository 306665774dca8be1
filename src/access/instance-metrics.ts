import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';

/** An EC2 metric of an instance. */
export function instanceMetric(metricName: string, instanceId: string, options: cloudwatch.MetricOptions = {}): cloudwatch.Metric {
  return new cloudwatch.Metric({ namespace: 'AWS/EC2', metricName, dimensionsMap: { InstanceId: instanceId }, statistic: 'Maximum', ...options });
}
