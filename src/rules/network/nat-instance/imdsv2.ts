import { Problem, Rule, unresolved, violation } from '../../../engine';
import type { InstanceSettings } from '../../../model/network/instance';
import { checkNatInstance, NAT_INSTANCE_PROPERTIES, NAT_INSTANCE_TYPES } from '../../../model/network/nat-instance';
import { isUnknown } from '../../../template';

export const natInstanceImdsv2: Rule = {
  id: 'NatInstanceImdsv2',
  resourceTypes: NAT_INSTANCE_TYPES,
  level: 'error',
  kind: 'security',
  onlyWith: NAT_INSTANCE_PROPERTIES,
  requirement: 'An instance that forwards to a cache must take session tokens only at its metadata service.',
  reason: 'With version 1 of the service, whoever makes the instance fetch an address gets the credentials of its role.',
  fix: 'Set MetadataOptions: { HttpTokens: "required" }.',
  documentation: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/configuring-instance-metadata-service.html',
  covers: ['cdk-nag EC2IMDSv2Enabled', 'Control Tower CT.EC2.PR.1', 'checkov CKV_AWS_79', 'trivy AWS-0028', 'prowler ec2_instance_imdsv2_enabled'],
  check: (resource) => checkNatInstance(resource, problemsOf),
};

/**
 * The setting of the instance takes precedence over that of its launch template. Without either, the AMI and the account decide,
 * which no template shows: an absent setting is a violation.
 */
function problemsOf(settings: InstanceSettings): Problem[] {
  for (const section of settings.sections) {
    const options = section.section('MetadataOptions');
    if (options === undefined) continue;
    if (isUnknown(options)) return [settings.problemAt(section, unresolved(section, 'MetadataOptions', options))];
    // A disabled endpoint needs no token.
    if (options.text('HttpEndpoint') === 'disabled') return [];
    const tokens = options.text('HttpTokens');
    if (tokens === undefined) continue;
    if (isUnknown(tokens)) return [settings.problemAt(section, unresolved(options, 'HttpTokens', tokens))];
    return tokens === 'required' ? [] : [settings.problemAt(section, violation(options, 'HttpTokens'))];
  }
  if (settings.unknown) return [settings.problemOfUnknown(settings.unknown)];
  return [{ path: `${settings.own.path}/MetadataOptions/HttpTokens`, received: undefined }];
}
