import * as fs from 'fs';
import { Bed, DOMAIN } from '../helpers/network-bed';
import { hasFlowTables } from '../helpers/network-machine';
import { describeOnNetwork } from '../helpers/network-tests';
import { userData } from '../helpers/network-user-data';

const A = `a.${DOMAIN}`;
const PORT = 6379;
const [FIRST, SECOND] = ['10.0.1.231', '10.0.1.232'];
const MISSING = 'This kernel has no flow table';

describeOnNetwork('the flow table', () => {
  let bed: Bed;

  beforeAll(async () => {
    bed = await Bed.build();
    for (const address of [FIRST, SECOND]) await bed.startCache(address);
  });
  afterAll(async () => bed?.remove());
  beforeEach(async () => {
    await bed.name({ [A]: [FIRST] });
    await bed.instance.launch();
    expect((await bed.instance.boot(userData([[PORT, A, 6379]]))).status).toBe(0);
  });

  /** How many packets come to the rules while somebody uses a connection that is established. */
  async function packetsSeen(use: () => Promise<unknown>): Promise<number> {
    bed.instance.inspect(['nft', 'insert', 'rule', 'ip', 'cache_forwarder', 'only_translated', 'counter']);
    for (let round = 0; round < 20; round++) await use();
    return Number(/counter packets (\d+)/.exec(bed.instance.rules)![1]);
  }

  test('where there is one, connections that were answered take it, and where there is none, the journal says so', async () => {
    const conversation = bed.converse(PORT);
    await conversation.say('CLIENT ID');
    const seen = await packetsSeen(async () => conversation.say('CLIENT ID'));
    conversation.end();
    const said = bed.instance.journal().includes(MISSING);
    expect({ rules: bed.instance.rules.includes('flow add @fast'), pastTheRules: seen === 0, said }).toEqual(
      hasFlowTables() ? { rules: true, pastTheRules: true, said: false } : { rules: false, pastTheRules: false, said: true },
    );
  });

  test('new connections follow a node that was replaced, and the old one goes on while its table is replaced again and again', async () => {
    const conversation = bed.converse(PORT);
    const id = await conversation.say('CLIENT ID');
    for (const address of [SECOND, FIRST, SECOND]) {
      await bed.name({ [A]: [address] });
      expect(bed.instance.tick().status).toBe(0);
      expect(bed.whoIs(PORT)).toBe(address);
      expect(await conversation.say('CLIENT ID')).toBe(id);
    }
    conversation.end();
  });

  test('a kernel without any forwards all the same, says so once, and is not asked again before it boots', async () => {
    const nft = bed.instance.stub('bin/nft');
    const original = fs.readlinkSync(nft);
    const refused = bed.instance.stub('refused');
    fs.rmSync(nft);
    fs.writeFileSync(nft, [
      '#!/bin/bash',
      `if [[ $1 == list ]]; then exec ${original} "$@"; fi`,
      'rules=$(cat)',
      `if [[ $rules == *flowtable* ]]; then echo . >>${refused}; echo 'Error: Could not process rule: Operation not supported' >&2; exit 1; fi`,
      `${original} -f - <<<"$rules"`,
    ].join('\n'), { mode: 0o755 });
    const times = (): number => bed.instance.journal().split(MISSING).length - 1;
    await bed.instance.reboot();
    const before = times();
    for (const address of [SECOND, FIRST]) {
      await bed.name({ [A]: [address] });
      expect(bed.instance.tick().status).toBe(0);
      expect(bed.whoIs(PORT)).toBe(address);
    }
    expect(bed.whoIs(PORT, { from: bed.stranger, patience: 1 })).toBeUndefined();
    expect([times() - before, fs.readFileSync(refused, 'utf8')]).toEqual([1, '.\n']);
    await bed.instance.reboot();
    expect(bed.instance.tick().status).toBe(0);
    expect([times() - before, fs.readFileSync(refused, 'utf8')]).toEqual([2, '.\n.\n']);
    expect(bed.whoIs(PORT)).toBe(FIRST);
    fs.rmSync(nft);
    fs.symlinkSync(original, nft);
  });

  test('it takes nobody in: a stranger gets nothing, nor does anybody at ports that are not listed', async () => {
    expect(bed.whoIs(PORT)).toBe(FIRST);
    expect(bed.whoIs(PORT, { from: bed.stranger, patience: 1 })).toBeUndefined();
    bed.openSecurityGroup();
    expect(bed.whoIs(PORT, { from: bed.stranger })).toBe(FIRST);
    for (const port of [22, PORT + 1]) expect(bed.ask(port, ['ping'], { from: bed.stranger, patience: 1 }).stdout).toBe('');
  });
});
