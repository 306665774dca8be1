import { Resource, Stack, Tokenization } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import type { INatBastionAccess } from './nat-bastion';
import { NatBastionAccessGrants } from './nat-bastion-access-grants';
import { PORT_FORWARDING_DOCUMENT } from './perms';

/**
 * The behavior that imported instances and instances of this app share.
 *
 * @internal
 */
export abstract class NatBastionBase extends Resource implements INatBastionAccess {
  public abstract readonly instanceId: string;
  public abstract readonly connections: ec2.Connections;
  public abstract readonly grants: NatBastionAccessGrants;

  /** A reference to the instance. */
  public get instanceRef(): ec2.InstanceReference {
    return { instanceId: this.instanceId };
  }

  /**
   * The AWS CLI command that forwards a local port to a host through Session Manager and this instance.
   *
   * @param host the DNS name of the host, resolved by the instance
   * @param port the port of the host
   * @param localPort the local port; the same as `port` by default
   */
  public sessionCommand(host: string, port: number, localPort = port): string {
    const parameters = { host, portNumber: text(port), localPortNumber: text(localPort) };
    return `aws ssm start-session --region ${Stack.of(this).region} --target ${this.instanceId} --document-name ${PORT_FORWARDING_DOCUMENT} `
      + `--parameters ${Object.entries(parameters).map(([name, value]) => `${name}=${value}`).join(',')}`;
  }
}

function text(value: number): string {
  return Tokenization.stringifyNumber(value);
}
