import { Duration } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { access, accessStack, AccessStack, LAUNCH_TEMPLATE } from './nat-bastion-stack';
import { CachePortForward } from '../../src';
import { Bed, DOMAIN, ELASTIC_IP } from '../helpers/network-bed';
import { describeOnNetwork } from '../helpers/network-tests';

// What a user deploys, on a real network: the user data as it stands in the template, with what CloudFormation would put in its place.

const PRIMARY = `primary.${DOMAIN}`;
const READER = `reader.${DOMAIN}`;
const NODES = { [PRIMARY]: '10.0.1.230', [READER]: '10.0.1.231' };

/** What becomes of references in a deployment. */
const DEPLOYED: Record<string, string> = {
  'AWS::Region': 'us-east-1',
  'PrimaryEndPoint.Address': PRIMARY,
  'PrimaryEndPoint.Port': '6379',
  'ReaderEndPoint.Address': READER,
  'ReaderEndPoint.Port': '6379',
};

/** The user data in the template, as EC2 gets it. */
function deployedUserData({ stack }: AccessStack): string {
  const [template] = Object.values(Template.fromStack(stack).findResources(LAUNCH_TEMPLATE));
  const [separator, pieces] = template.Properties.LaunchTemplateData.UserData['Fn::Base64']['Fn::Join'];
  return pieces.map((piece: string | Record<string, any>) => {
    if (typeof piece === 'string') return piece;
    const name: string = piece.Ref ?? piece['Fn::GetAtt'][1];
    if (!(name in DEPLOYED)) throw new Error(`Nothing is known of ${JSON.stringify(piece)}.`);
    return DEPLOYED[name];
  }).join(separator);
}

describeOnNetwork('the user data in the template', () => {
  let bed: Bed;
  beforeAll(async () => {
    bed = await Bed.build();
    for (const [name, address] of Object.entries(NODES)) await bed.startCache(address, { tls: true, name });
    await bed.name(Object.fromEntries(Object.entries(NODES).map(([name, address]) => [name, [address]])));
  });
  afterAll(async () => bed?.remove());

  test('forwards each port to its cache with TLS from end to end, and no other port to anywhere', async () => {
    const house = accessStack();
    const bastion = access(house, { refreshPeriod: Duration.seconds(5) });
    const outcome = await bed.instance.boot(deployedUserData(house));
    expect({ status: outcome.status, stderr: outcome.stderr }).toMatchObject({ status: 0 });
    expect(bastion.endpoints.map(({ port }) => bed.whoIs(port, { tls: PRIMARY }))).toEqual([PRIMARY, READER]);
    expect(bed.whoIs(6381, { tls: PRIMARY })).toBeUndefined();
    expect(bed.whoIs(6379, { from: bed.stranger, tls: PRIMARY })).toBeUndefined();
    expect(bed.unchecked).toBe(0);
    expect(bed.instance.metrics).toEqual({ ForwardsConfigured: 2, ForwardsResolved: 2, StaleForwards: 0, RefreshFailed: expect.any(Number) });
  });

  test('leads to hosts that were given by hand', async () => {
    const house = accessStack();
    const group = ec2.SecurityGroup.fromSecurityGroupId(house.stack, 'Group', 'sg-11111111');
    const host = CachePortForward.toHost({ hostName: READER, port: 6379, connections: group, speaksTls: true, listenPort: 6500 });
    access(house, { forwards: [host] });
    await bed.instance.launch();
    expect((await bed.instance.boot(deployedUserData(house))).status).toBe(0);
    expect(bed.whoIs(6500, { tls: READER, host: ELASTIC_IP })).toBe(READER);
    expect(bed.whoIs(6379, { tls: READER })).toBeUndefined();
  });
});
