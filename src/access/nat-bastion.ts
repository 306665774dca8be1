import { IResource } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { NatBastionAccessGrants } from './nat-bastion-access-grants';

/** An instance that forwards ports to caches, created in this app or imported. */
export interface INatBastionAccess extends IResource, ec2.IConnectable, ec2.IInstanceRef {
  /**
   * The id of the instance.
   *
   * @attribute
   */
  readonly instanceId: string;

  /** Grants for principals that connect through Session Manager. */
  readonly grants: NatBastionAccessGrants;

  /**
   * The AWS CLI command that forwards a local port to a host through Session Manager and this instance.
   *
   * @param host the DNS name of the host, resolved by the instance
   * @param port the port of the host
   * @param localPort the local port; the same as `port` by default
   */
  sessionCommand(host: string, port: number, localPort?: number): string;
}

/** Attributes of an imported `NatBastionAccess` instance. */
export interface NatBastionAccessAttributes {
  /**
   * The id of the instance.
   *
   * A deployment of its stack can replace the instance. Pass the id as a stack export or an SSM parameter, not as a literal.
   */
  readonly instanceId: string;

  /**
   * The security groups of the instance.
   *
   * @default - none; rules added through `connections` have no effect
   */
  readonly securityGroups?: ec2.ISecurityGroup[];

  /**
   * The name of the SSM parameter that holds the address map.
   *
   * @default - none; `grants.readAddressMap` throws an error
   */
  readonly addressMapParameterName?: string;
}
