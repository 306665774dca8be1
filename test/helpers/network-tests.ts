import { whyNoNetwork } from './network-machine';

const { skipCheck } = jest.requireActual<{ skipCheck(what: string, why: string): void }>('../../build-tools/skipped-checks.js');

/** Whoever runs `npx projen test:network` beside all other tests says so, to have these run once. */
const elsewhere = process.env.CACHES_NETWORK_TESTS === 'separately';
const obstacle = elsewhere ? undefined : whyNoNetwork();

/** Tests that need a network of namespaces. Where there can be none they are left out, and the run says so; or it fails, if nothing may be left out. */
export const describeOnNetwork = elsewhere || obstacle ? describe.skip : describe;
if (obstacle) skipCheck('the test of the port forwarder on a real network', obstacle);
