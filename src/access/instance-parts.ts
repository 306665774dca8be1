import { CfnParameter, Fn } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import type { NatBastionAccessProps } from './nat-bastion-access-props';

const DEFAULT_INSTANCE_TYPE = 't4g.nano';

/** The device name of the root volume of Amazon Linux. */
const ROOT_DEVICE = '/dev/xvda';

/** The resources that the instance uses. */
export interface InstanceOptions {
  readonly subnet: ec2.ISubnet;
  readonly securityGroup: ec2.ISecurityGroup;
  readonly role: iam.IRole;
  readonly userData: ec2.UserData;
}

export interface InstanceParts {
  readonly instance: ec2.CfnInstance;
  readonly launchTemplate: ec2.CfnLaunchTemplate;
}

/**
 * The instance and its launch template.
 *
 * EC2 runs user data only at the first boot. Without a launch template, CloudFormation would update the user data of the
 * existing instance, which has no effect. A new version of a launch template replaces the instance, even if only the value of a
 * reference changed, for example the endpoint of a replaced cache or the latest AMI id.
 */
export function instanceParts(
  scope: Construct, props: NatBastionAccessProps, { subnet, securityGroup, role, userData }: InstanceOptions,
): InstanceParts {
  const { publicAccess = true, detailedMonitoring = true, instanceType = new ec2.InstanceType(DEFAULT_INSTANCE_TYPE) } = props;
  const profile = new iam.InstanceProfile(scope, 'InstanceProfile', { role });
  const launchTemplate = new ec2.CfnLaunchTemplate(scope, 'LaunchTemplate', {
    launchTemplateData: {
      imageId: props.machineImage?.getImage(scope).imageId ?? latestImageId(scope, instanceType),
      iamInstanceProfile: { arn: profile.instanceProfileArn },
      userData: Fn.base64(userData.render()),
      // A hop limit of 1 keeps forwarded packets and containers away from the metadata service.
      metadataOptions: { httpEndpoint: 'enabled', httpTokens: 'required', httpPutResponseHopLimit: 1 },
      blockDeviceMappings: [{ deviceName: ROOT_DEVICE, ebs: { encrypted: true, volumeType: 'gp3', deleteOnTermination: true } }],
      networkInterfaces: [{
        deviceIndex: 0,
        subnetId: subnet.subnetId,
        groups: [securityGroup.securityGroupId],
        // The first boot needs the package repositories before the Elastic IP replaces this address.
        associatePublicIpAddress: publicAccess,
        deleteOnTermination: true,
      }],
      maintenanceOptions: { autoRecovery: 'default' },
      monitoring: { enabled: detailedMonitoring },
    },
  });
  const instance = new ec2.CfnInstance(scope, 'Resource', {
    launchTemplate: { launchTemplateId: launchTemplate.ref, version: launchTemplate.attrLatestVersionNumber },
    // Set here and not in the launch template: EC2 can change the type of an existing instance without replacing it.
    instanceType: instanceType.toString(),
    monitoring: detailedMonitoring,
    propagateTagsToVolumeOnCreation: true,
    tags: [{ key: 'Name', value: scope.node.path }],
  });
  // The first report needs the policy of the role, and the first boot needs internet access.
  instance.node.addDependency(role, subnet.internetConnectivityEstablished);
  return { instance, launchTemplate };
}

/**
 * The latest AMI at each deployment, instead of one from a context cache: an instance on the internet needs its patches.
 *
 * The parameter belongs to this construct. A parameter shared across the stack would be left behind if the constructor threw an
 * error later.
 */
function latestImageId(scope: Construct, { architecture }: ec2.InstanceType): string {
  const cpuType = architecture === ec2.InstanceArchitecture.ARM_64 ? ec2.AmazonLinuxCpuType.ARM_64 : ec2.AmazonLinuxCpuType.X86_64;
  return new CfnParameter(scope, 'Image', {
    type: 'AWS::SSM::Parameter::Value<AWS::EC2::Image::Id>',
    default: ec2.AmazonLinux2023ImageSsmParameter.ssmParameterName({ cpuType }),
    description: 'Where the id of the newest image of Amazon Linux 2023 is',
  }).valueAsString;
}

/** An Elastic IP that is kept when the instance is replaced. */
export function elasticIp(scope: Construct): ec2.CfnEIP {
  return new ec2.CfnEIP(scope, 'ElasticIp', { domain: 'vpc', tags: [{ key: 'Name', value: scope.node.path }] });
}

/**
 * Associates the Elastic IP with the instance.
 *
 * If the instance is replaced, the address moves before the old instance is terminated.
 */
export function associate(scope: Construct, address: ec2.CfnEIP, instance: ec2.CfnInstance, subnet: ec2.ISubnet): void {
  // The internet gateway must be attached before the address is allocated, and stay attached until the address is released.
  address.node.addDependency(subnet.internetConnectivityEstablished);
  new ec2.CfnEIPAssociation(scope, 'ElasticIpAssociation', { allocationId: address.attrAllocationId, instanceId: instance.ref });
}
