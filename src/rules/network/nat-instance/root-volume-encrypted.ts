import { Problem, Rule, unresolved, violation } from '../../../engine';
import { ROOT_DEVICE_NAMES } from '../../../facts';
import type { InstanceSettings } from '../../../model/network/instance';
import { checkNatInstance, NAT_INSTANCE_PROPERTIES, NAT_INSTANCE_TYPES } from '../../../model/network/nat-instance';
import { isUnknown, Section } from '../../../template';

export const natInstanceRootVolumeEncrypted: Rule = {
  id: 'NatInstanceRootVolumeEncrypted',
  resourceTypes: NAT_INSTANCE_TYPES,
  level: 'error',
  kind: 'security',
  onlyWith: NAT_INSTANCE_PROPERTIES,
  requirement: 'An instance that forwards to a cache must encrypt its root volume.',
  reason: 'Its logs and its configuration tell where the cache is and who connects. That the account encrypts every volume by default, a template does not show.',
  fix: 'Set BlockDeviceMappings: [{ DeviceName: "/dev/xvda", Ebs: { Encrypted: true } }], with the name of the root device of the AMI.',
  documentation: 'https://docs.aws.amazon.com/ebs/latest/userguide/ebs-encryption.html',
  covers: ['cdk-nag AwsSolutions-EC26', 'Control Tower CT.EC2.PR.7'],
  check: (resource) => checkNatInstance(resource, problemsOf),
};

/**
 * A mapping of the instance overrides the mapping of its launch template. The AMI determines the name of the root device: both
 * usual names count. A mapping of any other device is for another volume.
 */
function problemsOf(settings: InstanceSettings): Problem[] {
  for (const section of settings.sections) {
    const mappings = section.sections('BlockDeviceMappings');
    if (mappings === undefined) continue;
    if (isUnknown(mappings)) return [settings.problemAt(section, unresolved(section, 'BlockDeviceMappings', mappings))];
    const problems: Problem[] = [];
    let roots = 0;
    let open: Problem | undefined;
    for (const [index, mapping] of mappings.entries()) {
      if (isUnknown(mapping)) {
        open ??= { path: `${section.path}/BlockDeviceMappings/${index}`, received: mapping, unresolved: mapping.why };
        continue;
      }
      const name = mapping.text('DeviceName');
      if (isUnknown(name)) open ??= unresolved(mapping, 'DeviceName', name);
      if (typeof name !== 'string' || !ROOT_DEVICE_NAMES.includes(name)) continue;
      roots++;
      const problem = problemOfVolume(mapping);
      if (problem) problems.push(problem);
    }
    if (roots === 0 && open) problems.push(open);
    if (roots > 0 || open) return problems.map((problem) => settings.problemAt(section, problem));
  }
  if (settings.unknown) return [settings.problemOfUnknown(settings.unknown)];
  return [violation(settings.own, 'BlockDeviceMappings', 'No mapping is that of the root device.')];
}

function problemOfVolume(mapping: Section): Problem | undefined {
  const volume = mapping.section('Ebs');
  if (volume === undefined) return violation(mapping, 'Ebs');
  if (isUnknown(volume)) return unresolved(mapping, 'Ebs', volume);
  const encrypted = volume.boolean('Encrypted');
  if (isUnknown(encrypted)) return unresolved(volume, 'Encrypted', encrypted);
  return encrypted ? undefined : violation(volume, 'Encrypted');
}
