import { Stack, Token } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import type { Construct } from 'constructs';
import type { DaxClusterAttributes } from './dax-cluster';
import { DaxClusterBase } from './dax-cluster-base';
import { DaxClusterGrants } from './dax-cluster-grants';
import { DaxEndpoint } from './dax-endpoint';
import { DAX_PORTS } from '../facts';
import { fail } from '../private/errors';
import { lowerCase } from '../private/lower-case';

/** A DAX cluster that is defined outside of this app. */
export class ImportedDaxCluster extends DaxClusterBase {
  public readonly clusterName: string;
  public readonly clusterArn: string;
  public readonly connections: ec2.Connections;
  public readonly grants: DaxClusterGrants = DaxClusterGrants._of(this);
  private readonly endpoint?: DaxEndpoint;

  constructor(scope: Construct, id: string, { clusterName, discoveryEndpointAddress, port = DAX_PORTS.tls, securityGroups }: DaxClusterAttributes) {
    super(scope, id);
    // The service stores names in lower case; IAM and CloudWatch compare them case-sensitively.
    this.clusterName = lowerCase(clusterName);
    this.clusterArn = Stack.of(this).formatArn({ service: 'dax', resource: 'cache', resourceName: this.clusterName });
    this.connections = new ec2.Connections({ securityGroups, defaultPort: ec2.Port.tcp(port) });
    if (discoveryEndpointAddress === undefined) return;
    if (!Token.isUnresolved(discoveryEndpointAddress) && /[:/]/.test(discoveryEndpointAddress)) {
      throw fail('DaxClusterEndpoint', `'discoveryEndpointAddress' must be a host name without scheme and port; got '${discoveryEndpointAddress}'. Use the option 'port' for a port other than ${DAX_PORTS.tls}.`, this);
    }
    this.endpoint = new DaxEndpoint(`${discoveryEndpointAddress}:${port}`);
  }

  public get discoveryEndpoint(): DaxEndpoint {
    if (this.endpoint) return this.endpoint;
    throw fail('DaxClusterEndpoint', 'This DAX cluster was imported without its endpoint. Pass discoveryEndpointAddress to fromDaxClusterAttributes().', this);
  }
}
