import { Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type { INatBastionAccess } from './nat-bastion';
import { OWN_SESSION_ACTIONS, OWN_SESSIONS, PORT_FORWARDING_DOCUMENT, READ_MAP_ACTIONS, START_SESSION_ACTIONS } from './perms';
import { fail } from '../private/errors';

/** Permissions to use an instance that forwards ports. */
export class NatBastionAccessGrants {
  /**
   * The permissions on an instance.
   *
   * @internal
   */
  public static _of(access: INatBastionAccess, addressMapArn?: string): NatBastionAccessGrants {
    return new NatBastionAccessGrants(access, addressMapArn);
  }

  private constructor(private readonly access: INatBastionAccess, private readonly addressMapArn?: string) {}

  /**
   * Lets an identity forward ports through Session Manager, to whatever the instance reaches: the caches. It gets no shell.
   *
   * @param grantee the identity
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
      // Without it the document counts only where a session names one, and the default one is a shell.
      conditions: { BoolIfExists: { 'ssm:SessionDocumentAccessCheck': 'true' } },
    });
    return start.combine(iam.Grant.addToPrincipal({
      grantee,
      actions: [...OWN_SESSION_ACTIONS],
      resourceArns: OWN_SESSIONS.map((resourceName) => stack.formatArn({ service: 'ssm', resource: 'session', resourceName })),
    }));
  }

  /**
   * Lets an identity read the map of addresses of a group with cluster mode enabled.
   *
   * @param grantee the identity
   * @throws when there is no map, as no forward needs one
   */
  public readAddressMap(grantee: iam.IGrantable): iam.Grant {
    if (this.addressMapArn === undefined) {
      throw fail('NatBastionAccessWithoutAddressMap', 'Only clients of a group with cluster mode enabled need a map of addresses, and no forward leads to one.', this.access);
    }
    return iam.Grant.addToPrincipal({ grantee, actions: [...READ_MAP_ACTIONS], resourceArns: [this.addressMapArn] });
  }
}
