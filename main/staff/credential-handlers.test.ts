import { expect, test } from 'vitest';
import { toSetupCode } from '../../app/config/provisioning-code';
import { ok } from '../../app/result';
import { createProvisioning } from '../credentials/provisioning';
import { openSealedStore } from '../credentials/sealed-store';
import { createKeySealer } from '../credentials/sealer';
import { good, testFolder } from '../ledger/testing/harness';
import { sampleOrder } from '../ledger/testing/orders';
import { createFakeClock } from '../testing/fake-clock';
import { createStaffWorld, type StaffWorld } from './testing/staff-world';

const NEW = {
  partnerBaseUrl: 'https://api.thanx.com',
  loyaltyBaseUrl: 'https://loyalty.thanx.com/api',
  clientId: 'client-zq1',
  clientSecret: 'secret-zq2',
  merchantId: 'merchant-zq3',
  merchantKey: 'key-zq4',
  partnerToken: 'token-zq5',
  locationId: 'uptown',
};
const CODE = toSetupCode(NEW);

async function open(isProvisioned = false): Promise<StaffWorld> {
  const clock = createFakeClock();
  const store = openSealedStore(testFolder(), createKeySealer('k'.repeat(32))!);
  const provisioning = createProvisioning({
    ...{ store, build: 'release', hasPin: true, notReady: undefined, clock },
    found: isProvisioned ? { source: 'sealed', credentials: { ...NEW, merchantId: 'before' } } : undefined,
    listLocations: () => Promise.resolve(ok([{ id: 'uptown', name: 'Uptown' }])),
  });
  const world = createStaffWorld({ clock, parts: { provisioning } });
  await world.unlock();
  return world;
}

test('sealed credentials start the kiosk again, once the answer is on its way, and are in the ledger with who did it', async () => {
  const world = await open();
  expect(good(await world.ask('staff_credentials'))).toEqual({ source: 'training' });
  expect(good(await world.ask('staff_check_setup_code', { text: CODE }))).toMatchObject({ state: 'known' });
  expect(good(await world.ask('staff_seal_credentials', { locationId: 'uptown' }))).toEqual({ done: true });
  expect(world.power.restarted).toBe(0);
  world.clock.advance(1500);
  expect(world.power.restarted).toBe(1);
  expect(good(world.ledger.events(1))).toMatchObject([{ kind: 'credentials_sealed', detail: 'Ana' }]);
  expect(world.log).toContainEqual({ event: 'setup_code_checked', outcome: 'known' });
  expect(world.log).toContainEqual({ event: 'credentials_changed', what: 'seal', outcome: 'done' });
  expect(JSON.stringify([world.log, good(world.ledger.events(10))])).not.toMatch(/zq/);
});

test('what was checked is gone once the console locks', async () => {
  const world = await open();
  good(await world.ask('staff_check_setup_code', { text: CODE }));
  good(await world.ask('staff_lock'));
  await world.unlock();
  expect(good(await world.ask('staff_seal_credentials', { locationId: 'uptown' }))).toEqual({
    done: false,
    why: 'nothing_checked',
  });
  world.clock.advance(10_000);
  expect(world.power.restarted).toBe(0);
});

test('another merchant’s wait for the outbox, and neither is changed under an order that is under way', async () => {
  const world = await open(true);
  good(world.ledger.recordPlaced(sampleOrder('order-1', world.clock.now(), { withReward: true }), false));
  good(await world.ask('staff_check_setup_code', { text: CODE }));
  expect(good(await world.ask('staff_seal_credentials', { locationId: 'uptown' }))).toMatchObject({
    why: 'undelivered',
  });
  world.screen.order = { orderId: 'order-1', isBusy: true };
  expect(good(await world.ask('staff_wipe_credentials'))).toMatchObject({ why: 'not_possible_now' });
  world.screen.order = undefined;
  expect(good(await world.ask('staff_wipe_credentials'))).toEqual({ done: true });
  world.clock.advance(1500);
  expect(world.power.restarted).toBe(1);
});
