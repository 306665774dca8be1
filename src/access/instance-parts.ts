import { CfnParameter, Fn } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import type { NatBastionAccessProps } from './nat-bastion-access-props';

const DEFAULT_INSTANCE_TYPE = 't4g.nano';

/** What Amazon Linux calls its root volume. */
const ROOT_DEVICE = '/dev/xvda';

/** What an instance is made of. */
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
 * The instance, made from a launch template. EC2 runs user data once, and CloudFormation would give new ones to an instance that exists,
 * which never looks at them. A new version of a launch template replaces the instance, even if nothing changed but the value of a
 * reference: the name of a cache that was replaced, or the id of the newest image.
 */
export function instanceParts(
  scope: Construct, props: NatBastionAccessProps, { subnet, securityGroup, role, userData }: InstanceOptions,
): InstanceParts {
  const { publicAccess = true, detailedMonitoring = true, instanceType = new ec2.InstanceType(DEFAULT_INSTANCE_TYPE) } = props;
  const profile = new iam.InstanceProfile(scope, 'InstanceProfile', { role });
  const launchTemplate = new ec2.CfnLaunchTemplate(scope, 'LaunchTemplate', {
    launchTemplateData: {
      imageId: props.machineImage?.getImage(scope).imageId ?? newestImage(scope, instanceType),
      iamInstanceProfile: { arn: profile.instanceProfileArn },
      userData: Fn.base64(userData.render()),
      // With one hop, what is forwarded or in a container never gets there.
      metadataOptions: { httpEndpoint: 'enabled', httpTokens: 'required', httpPutResponseHopLimit: 1 },
      blockDeviceMappings: [{ deviceName: ROOT_DEVICE, ebs: { encrypted: true, volumeType: 'gp3', deleteOnTermination: true } }],
      networkInterfaces: [{
        deviceIndex: 0,
        subnetId: subnet.subnetId,
        groups: [securityGroup.securityGroupId],
        // The first boot has to reach the package repositories, and the Elastic IP, which takes the place of this address, comes after it.
        associatePublicIpAddress: publicAccess,
        deleteOnTermination: true,
      }],
      maintenanceOptions: { autoRecovery: 'default' },
      monitoring: { enabled: detailedMonitoring },
    },
  });
  const instance = new ec2.CfnInstance(scope, 'Resource', {
    launchTemplate: { launchTemplateId: launchTemplate.ref, version: launchTemplate.attrLatestVersionNumber },
    // Here, as EC2 changes the type of an instance that exists.
    instanceType: instanceType.toString(),
    monitoring: detailedMonitoring,
    propagateTagsToVolumeOnCreation: true,
    tags: [{ key: 'Name', value: scope.node.path }],
  });
  // Without its policy the first report fails, and without a way out the first boot does.
  instance.node.addDependency(role, subnet.internetConnectivityEstablished);
  return { instance, launchTemplate };
}

/**
 * The newest image whenever the stack is deployed, and not what somebody's machine once wrote down: an instance on the internet wants its
 * patches. The parameter is of this construct alone, as the one that the CDK shares would stay behind when a fault shows later.
 */
function newestImage(scope: Construct, { architecture }: ec2.InstanceType): string {
  const cpuType = architecture === ec2.InstanceArchitecture.ARM_64 ? ec2.AmazonLinuxCpuType.ARM_64 : ec2.AmazonLinuxCpuType.X86_64;
  return new CfnParameter(scope, 'Image', {
    type: 'AWS::SSM::Parameter::Value<AWS::EC2::Image::Id>',
    default: ec2.AmazonLinux2023ImageSsmParameter.ssmParameterName({ cpuType }),
    description: 'Where the id of the newest image of Amazon Linux 2023 is',
  }).valueAsString;
}

/** An address that stays when the instance is replaced. */
export function elasticIp(scope: Construct): ec2.CfnEIP {
  return new ec2.CfnEIP(scope, 'ElasticIp', { domain: 'vpc', tags: [{ key: 'Name', value: scope.node.path }] });
}

/** Gives the address to the instance; when that is replaced, to the new one before the old one is gone. */
export function associate(scope: Construct, address: ec2.CfnEIP, instance: ec2.CfnInstance, subnet: ec2.ISubnet): void {
  // The gateway has to be attached before there is an address, and to stay until there is none.
  address.node.addDependency(subnet.internetConnectivityEstablished);
  new ec2.CfnEIPAssociation(scope, 'ElasticIpAssociation', { allocationId: address.attrAllocationId, instanceId: instance.ref });
}
