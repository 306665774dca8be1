import { Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type { INatBastionAccess } from './nat-bastion';
import { OWN_SESSION_ACTIONS, OWN_SESSIONS, PORT_FORWARDING_DOCUMENT, READ_MAP_ACTIONS, START_SESSION_ACTIONS } from './perms';
import { fail } from '../private/errors';

/** Grants for a `NatBastionAccess` instance. */
export class NatBastionAccessGrants {
  /**
   * The grants of an instance.
   *
   * @internal
   */
  public static _of(access: INatBastionAccess, addressMapArn?: string): NatBastionAccessGrants {
    return new NatBastionAccessGrants(access, addressMapArn);
  }

  private constructor(private readonly access: INatBastionAccess, private readonly addressMapArn?: string) {}

  /**
   * Grants permission to forward ports through Session Manager to every host that the instance can reach.
   *
   * Does not grant a shell on the instance.
   *
   * @param grantee the principal
   * @see https://docs.aws.amazon.com/systems-manager/latest/userguide/getting-started-specify-session-document.html
   */
  public startSession(grantee: iam.IGrantable): iam.Grant {
    const stack = Stack.of(this.access);
    const start = iam.Grant.addToPrincipal({
      grantee,
      actions: [...START_SESSION_ACTIONS],
      resourceArns: [
        stack.formatArn({ service: 'ec2', resource: 'instance', resourceName: this.access.instanceId }),
        stack.formatArn({ service: 'ssm', account: '', resource: 'document', resourceName: PORT_FORWARDING_DOCUMENT }),
      ],
      // Without this condition, a session that names no document is allowed and opens a shell.
      conditions: { BoolIfExists: { 'ssm:SessionDocumentAccessCheck': 'true' } },
    });
    return start.combine(iam.Grant.addToPrincipal({
      grantee,
      actions: [...OWN_SESSION_ACTIONS],
      resourceArns: OWN_SESSIONS.map((resourceName) => stack.formatArn({ service: 'ssm', resource: 'session', resourceName })),
    }));
  }

  /**
   * Grants permission to read the address map of a replication group with cluster mode enabled.
   *
   * @param grantee the principal
   * @throws if there is no address map, because no forward leads to a group with cluster mode enabled
   */
  public readAddressMap(grantee: iam.IGrantable): iam.Grant {
    if (this.addressMapArn === undefined) {
      throw fail('NatBastionAccessWithoutAddressMap', 'There is no address map to read: only a forward to a replication group with cluster mode enabled creates one. '
        + "Remove this grant; for an imported instance, specify 'addressMapParameterName'.", this.access);
    }
    return iam.Grant.addToPrincipal({ grantee, actions: [...READ_MAP_ACTIONS], resourceArns: [this.addressMapArn] });
  }
}
