import * as ec2 from 'aws-cdk-lib/aws-ec2';
import type * as secretsmanager from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import { userArn } from './arns';
import { CacheEndpoint } from './cache-endpoint';
import type { ReplicationGroupAttributes, ReplicationGroupEndpoints } from './replication-group';
import { ReplicationGroupBase } from './replication-group-base';
import { ReplicationGroupGrants } from './replication-group-grants';
import { REPLICATION_GROUP_LIMITS } from '../facts';

/** A replication group that is defined outside of this app. */
export class ImportedReplicationGroup extends ReplicationGroupBase {
  public readonly replicationGroupId: string;
  public readonly secret?: secretsmanager.ISecret;
  public readonly grants: ReplicationGroupGrants;
  public readonly connections: ec2.Connections;
  public readonly endpoints: ReplicationGroupEndpoints;
  public readonly vpc?: ec2.IVpc;
  public readonly subnetIds?: string[];
  public readonly nodeCount?: number;

  constructor(scope: Construct, id: string, attributes: ReplicationGroupAttributes) {
    super(scope, id);
    const port = attributes.port ?? REPLICATION_GROUP_LIMITS.defaultPort;
    const endpoint = (address?: string): CacheEndpoint | undefined => address === undefined ? undefined : new CacheEndpoint(address, String(port));
    this.replicationGroupId = attributes.replicationGroupId;
    this.secret = attributes.secret;
    this.connections = new ec2.Connections({ securityGroups: attributes.securityGroups, defaultPort: ec2.Port.tcp(port) });
    this.grants = ReplicationGroupGrants._of(this, (attributes.iamUserIds ?? []).map((userId) => userArn(this, userId)));
    this.vpc = attributes.vpc;
    this.subnetIds = attributes.subnetIds;
    this.nodeCount = attributes.nodeAddresses?.length;
    this.endpoints = {
      primary: endpoint(attributes.primaryEndpointAddress),
      reader: endpoint(attributes.readerEndpointAddress),
      configuration: endpoint(attributes.configurationEndpointAddress),
      nodes: attributes.nodeAddresses?.map((address) => new CacheEndpoint(address, String(port))),
    };
  }
}
