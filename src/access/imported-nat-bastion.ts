import { Stack } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import type { Construct } from 'constructs';
import type { NatBastionAccessAttributes } from './nat-bastion';
import { NatBastionAccessGrants } from './nat-bastion-access-grants';
import { NatBastionBase } from './nat-bastion-base';

/** An instance that was not created in this app. */
export class ImportedNatBastion extends NatBastionBase {
  public readonly instanceId: string;
  public readonly connections: ec2.Connections;
  public readonly grants: NatBastionAccessGrants;

  constructor(scope: Construct, id: string, { instanceId, securityGroups, addressMapParameterName }: NatBastionAccessAttributes) {
    super(scope, id);
    this.instanceId = instanceId;
    this.connections = new ec2.Connections({ securityGroups });
    // formatArn adds the slash after 'parameter', so a leading slash of the name is removed.
    const addressMapArn = addressMapParameterName && Stack.of(this).formatArn({
      service: 'ssm', resource: 'parameter', resourceName: addressMapParameterName.replace(/^\//, ''),
    });
    this.grants = NatBastionAccessGrants._of(this, addressMapArn);
  }
}
