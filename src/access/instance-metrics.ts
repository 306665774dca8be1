import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';

/** A metric of EC2 about an instance. */
export function instanceMetric(metricName: string, instanceId: string, options: cloudwatch.MetricOptions = {}): cloudwatch.Metric {
  return new cloudwatch.Metric({ namespace: 'AWS/EC2', metricName, dimensionsMap: { InstanceId: instanceId }, statistic: 'Maximum', ...options });
}
