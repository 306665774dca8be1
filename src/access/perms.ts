/**
 * What the agent of Systems Manager needs for sessions, and nothing for commands, inventory or patches.
 *
 * @see https://docs.aws.amazon.com/systems-manager/latest/userguide/getting-started-create-iam-instance-profile.html
 */
export const SESSION_CHANNEL_ACTIONS: readonly string[] = [
  'ssmmessages:CreateControlChannel', 'ssmmessages:CreateDataChannel', 'ssmmessages:OpenControlChannel', 'ssmmessages:OpenDataChannel',
];

/** How the agent makes itself known. Of the actions on the same page the one that takes a resource. */
export const AGENT_ACTIONS: readonly string[] = ['ssm:UpdateInstanceInformation'];

/**
 * The report of the forwarder. The action takes no resource; its condition takes a namespace.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/iam-cw-condition-keys-namespace.html
 */
export const REPORT_ACTIONS: readonly string[] = ['cloudwatch:PutMetricData'];

/**
 * How the forwarder finds the nodes of a group with cluster mode enabled: the group names its members, and each tells its endpoint.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonelasticache.html
 */
export const DESCRIBE_GROUP_ACTIONS: readonly string[] = ['elasticache:DescribeReplicationGroups'];
export const DESCRIBE_NODE_ACTIONS: readonly string[] = ['elasticache:DescribeCacheClusters'];

/**
 * How the forwarder publishes the map of addresses, and finds what its predecessor published.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_awssystemsmanager.html
 */
export const READ_MAP_ACTIONS: readonly string[] = ['ssm:GetParameter'];
export const WRITE_MAP_ACTIONS: readonly string[] = ['ssm:PutParameter'];

/** The only document that sessions may use: it forwards a port of a host, and gives no shell. */
export const PORT_FORWARDING_DOCUMENT = 'AWS-StartPortForwardingSessionToRemoteHost';

/**
 * What a person needs to start a session, and to go on with it and end it.
 *
 * @see https://docs.aws.amazon.com/systems-manager/latest/userguide/getting-started-restrict-access-quickstart.html
 */
export const START_SESSION_ACTIONS: readonly string[] = ['ssm:StartSession'];
export const OWN_SESSION_ACTIONS: readonly string[] = ['ssm:ResumeSession', 'ssm:TerminateSession', 'ssmmessages:OpenDataChannel'];

/** Sessions are named after whoever started them. */
export const OWN_SESSIONS: readonly string[] = ['${aws:userid}-*', '${aws:username}-*'];
