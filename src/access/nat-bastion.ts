import { IResource } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { NatBastionAccessGrants } from './nat-bastion-access-grants';

/** An instance that forwards ports to caches. */
export interface INatBastionAccess extends IResource, ec2.IConnectable, ec2.IInstanceRef {
  /**
   * The id of the instance.
   *
   * @attribute
   */
  readonly instanceId: string;

  /** Permissions for those who connect through Session Manager. */
  readonly grants: NatBastionAccessGrants;

  /**
   * The command of the AWS CLI that forwards a port of one's own machine to a host, through Session Manager and this instance.
   *
   * @param host the name of the host, which the instance looks up
   * @param port the port of the host
   * @param localPort the port of one's own machine; the same by default
   */
  sessionCommand(host: string, port: number, localPort?: number): string;
}

/** What is known of an instance that this app does not make. */
export interface NatBastionAccessAttributes {
  /** The id of the instance. A deployment of its stack may replace it: hand it over as an export or a parameter. */
  readonly instanceId: string;

  /**
   * The security groups of the instance.
   *
   * @default - `connections` opens nothing
   */
  readonly securityGroups?: ec2.ISecurityGroup[];

  /**
   * The name of the SSM parameter with the map of addresses.
   *
   * @default - `grants.readAddressMap` is an error
   */
  readonly addressMapParameterName?: string;
}
