/**
 * The permissions of the SSM Agent for sessions, without those for commands, inventory or patches.
 *
 * @see https://docs.aws.amazon.com/systems-manager/latest/userguide/getting-started-create-iam-instance-profile.html
 */
export const SESSION_CHANNEL_ACTIONS: readonly string[] = [
  'ssmmessages:CreateControlChannel', 'ssmmessages:CreateDataChannel', 'ssmmessages:OpenControlChannel', 'ssmmessages:OpenDataChannel',
];

/** Registers the agent with Systems Manager. The only action on the same page that supports resource-level permissions. */
export const AGENT_ACTIONS: readonly string[] = ['ssm:UpdateInstanceInformation'];

/**
 * Sends the metrics of the forwarder. The action does not support resource-level permissions; a condition restricts the
 * namespace.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/iam-cw-condition-keys-namespace.html
 */
export const REPORT_ACTIONS: readonly string[] = ['cloudwatch:PutMetricData'];

/**
 * Discovers the nodes of a group with cluster mode enabled: the group lists its members, and each member describes its endpoint.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonelasticache.html
 */
export const DESCRIBE_GROUP_ACTIONS: readonly string[] = ['elasticache:DescribeReplicationGroups'];
export const DESCRIBE_NODE_ACTIONS: readonly string[] = ['elasticache:DescribeCacheClusters'];

/**
 * Publishes the address map, and reads the map that a replaced instance published.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_awssystemsmanager.html
 */
export const READ_MAP_ACTIONS: readonly string[] = ['ssm:GetParameter'];
export const WRITE_MAP_ACTIONS: readonly string[] = ['ssm:PutParameter'];

/** The only document that sessions can use. It forwards a port to a remote host and opens no shell. */
export const PORT_FORWARDING_DOCUMENT = 'AWS-StartPortForwardingSessionToRemoteHost';

/**
 * Starts a session, and resumes and ends one's own sessions.
 *
 * @see https://docs.aws.amazon.com/systems-manager/latest/userguide/getting-started-restrict-access-quickstart.html
 */
export const START_SESSION_ACTIONS: readonly string[] = ['ssm:StartSession'];
export const OWN_SESSION_ACTIONS: readonly string[] = ['ssm:ResumeSession', 'ssm:TerminateSession', 'ssmmessages:OpenDataChannel'];

/** Session ids begin with the name or id of the user who started the session. */
export const OWN_SESSIONS: readonly string[] = ['${aws:userid}-*', '${aws:username}-*'];
