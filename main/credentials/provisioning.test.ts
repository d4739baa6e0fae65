import { describe, expect, test } from 'vitest';
import { toSetupCode } from '../../app/config/provisioning-code';
import type { ThanxCredentials } from '../../app/config/thanx-credentials';
import { err, ok, type Result } from '../../app/result';
import type { ThanxFailure } from '../../app/thanx/failure';
import type { ThanxLocation } from '../../app/thanx/location';
import { good, testFolder } from '../ledger/testing/harness';
import { createFakeClock } from '../testing/fake-clock';
import type { FoundCredentials } from './find-credentials';
import { createProvisioning, type ProvisioningMoment, type ProvisioningParts } from './provisioning';
import { openSealedStore } from './sealed-store';
import { createKeySealer } from './sealer';

const NEW: ThanxCredentials = {
  partnerBaseUrl: 'https://api.thanx.com',
  loyaltyBaseUrl: 'https://loyalty.thanx.com/api',
  clientId: 'client-zq1-7a9f',
  clientSecret: 'secret-zq2',
  merchantId: 'merchant-zq3',
  merchantKey: 'key-zq4',
  partnerToken: 'token-zq5',
  locationId: 'uptown',
};
const CODE = toSetupCode(NEW);
const STORES: ThanxLocation[] = [
  { id: 'downtown', name: 'Downtown', place: '1 Pier Street' },
  { id: 'uptown', name: 'Uptown' },
];

function setUp(
  more: Partial<ProvisioningParts> = {},
  listed: Result<readonly ThanxLocation[], ThanxFailure> = ok(STORES),
) {
  const clock = createFakeClock();
  const store = openSealedStore(testFolder(), createKeySealer('k'.repeat(32))!);
  const asked: unknown[] = [];
  const noted: unknown[] = [];
  const provisioning = createProvisioning({
    ...{ found: undefined, store, build: 'release', hasPin: true, notReady: undefined, clock },
    listLocations: (credentials) => {
      asked.push(credentials);
      return Promise.resolve(listed);
    },
    ...more,
  });
  const moment = (change: Partial<ProvisioningMoment> = {}): ProvisioningMoment => ({
    ...{ name: 'Ana', isBusy: false, hasUndelivered: false },
    note: (event) => noted.push(event),
    ...change,
  });
  return { provisioning, clock, store, asked, noted, moment };
}

const sealedOnes = (change: Partial<ThanxCredentials> = {}): FoundCredentials => ({
  source: 'sealed',
  credentials: { ...NEW, ...change },
  mark: { by: 'Ben', at: 7 },
});

describe('provisioning', () => {
  test('a code, Thanx’s stores, one of them, sealed, and written down without a secret', async () => {
    const { provisioning, store, asked, noted, moment } = setUp();
    expect(await provisioning.view()).toEqual({ source: 'training' });
    expect(await provisioning.check(CODE)).toEqual({
      state: 'known',
      host: 'production',
      clientIdEnd: '7a9f',
      // The store that the code names comes first.
      locations: [
        { id: 'uptown', name: 'Uptown' },
        { id: 'downtown', name: 'Downtown', place: '1 Pier Street' },
      ],
      locationId: 'uptown',
    });
    const { locationId: _, ...candidate } = NEW;
    expect(asked).toEqual([candidate]);
    expect(await provisioning.seal('downtown', moment())).toEqual({ done: true });
    expect(good(await store.read())).toMatchObject({
      values: { THANX_LOCATION_ID: 'downtown', THANX_PARTNER_TOKEN: 'token-zq5' },
      mark: { by: 'Ana' },
    });
    expect(noted).toEqual([{ kind: 'credentials_sealed', detail: 'Ana' }]);
    expect(await provisioning.seal('downtown', moment())).toEqual({ done: false, why: 'nothing_checked' });
  });

  test('over sealed ones is a rotation', async () => {
    const { provisioning, noted, moment } = setUp({ found: sealedOnes({ clientSecret: 'old' }) });
    expect(await provisioning.view()).toMatchObject({
      source: 'sealed',
      sealedBy: 'Ben',
      sealedAt: 7,
      locationId: 'uptown',
    });
    await provisioning.check(CODE);
    expect(await provisioning.seal('uptown', moment({ hasUndelivered: true }))).toEqual({ done: true });
    expect(noted).toEqual([{ kind: 'credentials_rotated', detail: 'Ana' }]);
  });

  test('for another merchant waits until the old one’s orders are told', async () => {
    const { provisioning, store, moment } = setUp({ found: sealedOnes({ merchantId: 'old' }) });
    await provisioning.check(CODE);
    expect(await provisioning.seal('uptown', moment({ hasUndelivered: true }))).toEqual({
      done: false,
      why: 'undelivered',
    });
    expect(good(await store.read())).toBeUndefined();
    expect(await provisioning.seal('uptown', moment())).toEqual({ done: true });
  });

  test('takes no store that Thanx did not name, none while an order is under way, and none after five minutes', async () => {
    const { provisioning, clock, moment } = setUp();
    await provisioning.check(CODE);
    expect(await provisioning.seal('elsewhere', moment())).toEqual({ done: false, why: 'nothing_checked' });
    expect(await provisioning.seal('uptown', moment({ isBusy: true }))).toEqual({
      done: false,
      why: 'not_possible_now',
    });
    clock.advance(5 * 60_000);
    expect(await provisioning.seal('uptown', moment())).toEqual({ done: false, why: 'nothing_checked' });
  });

  test('is forgotten when the console locks, and when another code is wrong', async () => {
    const { provisioning, clock, moment } = setUp();
    await provisioning.check(CODE);
    provisioning.forget();
    expect(clock.pending()).toBe(0);
    expect(await provisioning.seal('uptown', moment())).toMatchObject({ why: 'nothing_checked' });
    await provisioning.check(CODE);
    expect(await provisioning.check('maya7k2p')).toEqual({ state: 'bad_code', why: 'not_a_code', fields: [] });
    expect(await provisioning.seal('uptown', moment())).toMatchObject({ why: 'nothing_checked' });
  });

  test('a code that is cut short names what is missing and asks nobody', async () => {
    const { provisioning, asked } = setUp();
    expect(await provisioning.check(CODE.split(' ').slice(0, 4).join(' '))).toEqual({
      state: 'bad_code',
      why: 'incomplete',
      fields: ['merchant_id', 'merchant_key', 'partner_token'],
    });
    expect(asked).toEqual([]);
  });

  test.each<[ThanxFailure, string]>([
    [{ kind: 'forbidden', status: 401 }, 'wrong_credentials'],
    [{ kind: 'rate_limited', status: 429 }, 'busy'],
    [{ kind: 'unreachable' }, 'unreachable'],
    [{ kind: 'unreadable', status: 200 }, 'wrong_address'],
    [{ kind: 'rejected', status: 404 }, 'wrong_address'],
  ])('what Thanx refuses as %o is told as %s', async (failure, why) => {
    const { provisioning, moment } = setUp({}, err(failure));
    expect(await provisioning.check(CODE)).toEqual({ state: 'refused', why });
    expect(await provisioning.seal('uptown', moment())).toMatchObject({ why: 'nothing_checked' });
  });

  test('a merchant without stores, and a code whose store is not among them', async () => {
    expect(await setUp({}, ok([])).provisioning.check(CODE)).toEqual({ state: 'refused', why: 'no_locations' });
    const other = await setUp({}, ok([{ id: 'airport', name: 'Airport' }])).provisioning.check(CODE);
    expect(other).toMatchObject({ state: 'known', locationId: undefined });
  });

  test('a disk that refuses says so, and nothing is written down', async () => {
    const { provisioning, noted, moment } = setUp({
      store: { ...setUp().store, write: () => Promise.resolve(err('unwritable')) },
    });
    await provisioning.check(CODE);
    expect(await provisioning.seal('uptown', moment())).toEqual({ done: false, why: 'unwritable' });
    expect(noted).toEqual([]);
  });
});

describe('what stands in the way is said, and no code is looked at', () => {
  const cannotSeal = (state: 'plain_text' | 'unavailable') => ({
    ...setUp().store,
    state: () => Promise.resolve(state),
  });
  test.each<[string, () => Partial<ProvisioningParts>]>([
    ['set_elsewhere', () => ({ found: { source: 'environment', credentials: NEW } })],
    ['set_elsewhere', () => ({ found: { source: 'systemd', credentials: NEW } })],
    ['no_pin', () => ({ hasPin: false })],
    ['not_ready', () => ({ notReady: 'no terminal' })],
    ['plain_text', () => ({ store: cannotSeal('plain_text') })],
    ['unavailable', () => ({ store: cannotSeal('unavailable') })],
  ])('%s', async (hindrance, partsOf) => {
    const { provisioning, asked } = setUp(partsOf());
    expect(await provisioning.view()).toMatchObject({ hindrance });
    expect(await provisioning.check(CODE)).toEqual({ state: 'not_possible_now' });
    expect(asked).toEqual([]);
  });
});

describe('wiping', () => {
  test('takes sealed ones away and writes it down', async () => {
    const { provisioning, store, noted, moment } = setUp({ found: sealedOnes() });
    good(await store.write(NEW, { by: 'Ben', at: 7 }));
    expect(provisioning.wipe(moment({ isBusy: true }))).toEqual({ done: false, why: 'not_possible_now' });
    expect(provisioning.wipe(moment({ hasUndelivered: true }))).toEqual({ done: true });
    expect(good(await store.read())).toBeUndefined();
    expect(noted).toEqual([{ kind: 'credentials_wiped', detail: 'Ana' }]);
  });

  test('is not possible in training, nor for those that lie elsewhere', () => {
    const { provisioning, moment } = setUp();
    expect(provisioning.wipe(moment())).toMatchObject({ done: false });
    const elsewhere = setUp({ found: { source: 'systemd', credentials: NEW } });
    expect(elsewhere.provisioning.wipe(moment())).toMatchObject({ done: false });
  });
});

test('nothing that is answered holds a secret', async () => {
  const { provisioning } = setUp({ found: sealedOnes() });
  const said = JSON.stringify([
    await provisioning.view(),
    await provisioning.check(CODE),
    await provisioning.check(`${CODE} more`),
    await provisioning.check(CODE.replace('key-zq4', 'key-zq4\u0001')),
  ]);
  for (const secret of ['zq1', 'zq2', 'zq3', 'zq4', 'zq5']) expect(said).not.toContain(secret);
});
