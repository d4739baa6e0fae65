import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Identity } from '../../app/thanx/port';
import type { StandInFault } from '../training/control';
import { LOCATION, QUICK, basketOf, cardPayment, settled, startBench, type Bench } from './testing';

const MAYA: Identity = { by: 'user_id', userId: 'maya7k2p' };
const LUNCH = { 'classic-burger': 1495, fries: 595, cola: 300 };
const FIVE_OFF = { kind: 'reward', id: 'fiveoff4t8k' } as const;

let bench: Bench;
beforeEach(async () => {
  bench = await startBench();
});
afterEach(async () => {
  await bench.close();
});

const received = () => bench.standIn.control.requests();
const endpoints = () => received().map(({ endpoint }) => endpoint);
const fault = (next: StandInFault) => bench.standIn.control.setFault(next);

describe('what goes over the wire', () => {
  it('signs in with exactly two requests, each with its own headers and no others', async () => {
    const account = await bench.thanx.signIn(MAYA);
    expect(account).toMatchObject({ ok: true, value: { userId: 'maya7k2p', email: 'maya.torres@example.com' } });
    const [token, read] = received();
    expect(received()).toHaveLength(2);
    // What HTTP itself brings along; everything else is Thanx's list.
    const transport = {
      host: expect.any(String) as string,
      connection: 'keep-alive',
      'accept-encoding': expect.any(String) as string,
    };
    expect(token?.headers).toEqual({
      ...transport,
      'content-length': expect.any(String) as string,
      authorization: `Bearer ${bench.settings.partnerToken}`,
      'x-clientid': bench.settings.clientId,
      'accept-version': 'v4.0',
      accept: 'application/json',
      'content-type': 'application/json',
      'user-agent': 'thanx-kiosk/0.1.0',
    });
    expect(read?.headers).toEqual({
      ...transport,
      authorization: `Bearer ${(token?.answer as { access_token: string }).access_token}`,
      'merchant-key': bench.settings.merchantKey,
      accept: 'application/vnd.thanx-v1+json',
      'content-type': 'application/json',
      'user-agent': 'thanx-kiosk/0.1.0',
    });
    expect(token?.body).toEqual({ merchant_id: bench.settings.merchantId, user_id: 'maya7k2p', expires_in: 900 });
    expect(read?.query).toEqual([
      ['location_id', LOCATION],
      ['redemption_venue', 'instore'],
      ['reward_states[]', 'delivered'],
      ['reward_states[]', 'active'],
    ]);
    expect(read?.body).toBeUndefined();
  });

  it.each<[Identity, object]>([
    [{ by: 'email', email: 'Maya.Torres@example.com' }, { email: 'Maya.Torres@example.com' }],
    [{ by: 'phone', phone: '+17875550142' }, { phone: '+17875550142' }],
  ])('signs in by %o', async (identity, person) => {
    expect((await bench.thanx.signIn(identity)).ok).toBe(true);
    expect(received()[0]?.body).toEqual({ merchant_id: bench.settings.merchantId, ...person, expires_in: 900 });
  });

  it('sends the whole basket in every state, and payments only where there are some', async () => {
    await settled(bench.thanx.signIn(MAYA));
    bench.standIn.control.clearRequests();
    const basket = basketOf(LUNCH, { redemption: FIVE_OFF });
    const send = (change: object) => bench.thanx.sendBasket('maya7k2p', { ...basket, ...change }, 'background');
    expect(await send({})).toEqual({ ok: true, value: { discount: 500 } });
    expect(await send({ state: 'placed' })).toEqual({ ok: true, value: { discount: 500 } });
    expect((await send({ state: 'billed', payments: [cardPayment(1890)] })).ok).toBe(true);
    expect((await send({ state: 'completed', payments: [cardPayment(1890)] })).ok).toBe(true);
    expect((await send({ state: 'refunded', payments: [cardPayment(1890)] })).ok).toBe(true);
    const item = (id: string, price: number) => ({ id, name: id, price, categories: ['Menu'], modifiers: [] });
    const whole = {
      id: 'order-1',
      location_uid: LOCATION,
      rewards: ['fiveoff4t8k'],
      items: [item('classic-burger', 14.95), item('fries', 5.95), item('cola', 3)],
      subtotal: 23.9,
    };
    const payments = [{ issuer: 'visa', last4: '4242', amount: 18.9, authorized_at: '2027-01-02T03:04:05.000Z' }];
    expect(received().map(({ body }) => body)).toEqual([
      { ...whole, state: 'checkout' },
      { ...whole, state: 'placed' },
      { ...whole, state: 'billed', payments },
      { ...whole, state: 'completed', payments },
      { ...whole, state: 'refunded', payments },
    ]);
  });

  it('names one points product instead, or neither', async () => {
    await settled(bench.thanx.signIn({ by: 'user_id', userId: 'stella8w3q' }));
    bench.standIn.control.clearRequests();
    const product = { kind: 'points_product', id: 'starfries3k9' } as const;
    const answer = await bench.thanx.sendBasket('stella8w3q', basketOf(LUNCH, { redemption: product }), 'guest_orders');
    expect(answer).toEqual({ ok: true, value: { discount: 500 } });
    await settled(bench.thanx.sendBasket('stella8w3q', basketOf(LUNCH), 'guest_orders'));
    const [first, second] = received().map(({ body }) => body as Record<string, unknown>);
    expect(first).toMatchObject({ points_products: ['starfries3k9'] });
    expect(first).not.toHaveProperty('rewards');
    expect(second).not.toHaveProperty('rewards');
    expect(second).not.toHaveProperty('points_products');
  });

  it('sends no request that its own check refuses', async () => {
    await settled(bench.thanx.signIn(MAYA));
    bench.standIn.control.clearRequests();
    const nameless = basketOf({ '': 100 });
    expect(await bench.thanx.sendBasket('maya7k2p', nameless, 'background')).toMatchObject({
      error: { kind: 'rejected' },
    });
    expect(await bench.thanx.signIn({ by: 'phone', phone: '555-0101' })).toMatchObject({ error: { kind: 'rejected' } });
    expect(received()).toEqual([]);
    expect(bench.events.slice(-2)).toEqual([
      { event: 'thanx_call_held_back', endpoint: 'basket', why: 'invalid_request' },
      { event: 'thanx_call_held_back', endpoint: 'token', why: 'invalid_request' },
    ]);
  });
});

describe('tokens', () => {
  it('keeps one for 15 minutes and renews it shortly before its end', async () => {
    await settled(bench.thanx.signIn(MAYA));
    bench.pass(869_000);
    await settled(bench.thanx.readAccount('maya7k2p'));
    expect(endpoints()).toEqual(['token', 'account', 'account']);
    bench.pass(2_000);
    await settled(bench.thanx.readAccount('maya7k2p'));
    expect(endpoints()).toEqual(['token', 'account', 'account', 'token', 'account']);
  });

  it('mints once more by user id after a 401, and says so to the log', async () => {
    await settled(bench.thanx.signIn({ by: 'phone', phone: '+14155550101' }));
    bench.standIn.control.expireTokens();
    bench.standIn.control.clearRequests();
    expect((await bench.thanx.sendBasket('maya7k2p', basketOf(LUNCH), 'guest_orders')).ok).toBe(true);
    expect(endpoints()).toEqual(['baskets', 'token', 'baskets']);
    expect(received()[1]?.body).toMatchObject({ user_id: 'maya7k2p' });
    expect(bench.events).toContainEqual({ event: 'thanx_token_refused' });
  });

  it('gives up after the second 401', async () => {
    await settled(bench.thanx.signIn(MAYA));
    await fault({ kind: 'status', status: 401, endpoint: 'account' });
    bench.standIn.control.clearRequests();
    expect(await bench.thanx.readAccount('maya7k2p')).toEqual({
      ok: false,
      error: { kind: 'signed_out', status: 401 },
    });
    expect(endpoints()).toEqual(['account', 'token', 'account']);
  });

  it('mints once for needs that come together', async () => {
    const send = (orderId: string) => bench.thanx.sendBasket('maya7k2p', basketOf(LUNCH, { orderId }), 'background');
    const answers = await Promise.all([send('order-1'), send('order-2'), send('order-3')]);
    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect(endpoints().sort()).toEqual(['baskets', 'baskets', 'baskets', 'token']);
  });

  it('forgets a guest, also one whose token is just being minted', async () => {
    await settled(bench.thanx.signIn(MAYA));
    bench.thanx.forget('maya7k2p');
    const pending = bench.thanx.readAccount('maya7k2p');
    bench.thanx.forget('maya7k2p');
    await settled(pending);
    await settled(bench.thanx.readAccount('maya7k2p'));
    expect(endpoints()).toEqual(['token', 'account', 'token', 'account', 'token', 'account']);
  });
});

describe('failures', () => {
  it.each([
    [400, 'USER_EMAIL_INVALID', 'bad_email'],
    [400, 'USER_PHONE_INVALID', 'bad_phone'],
    [404, 'RESOURCE_NOT_FOUND', 'unknown_member'],
    [400, 'BAD_REQUEST', 'unknown_member'],
    [401, 'AUTHENTICATION_GENERIC', 'forbidden'],
    [403, 'FORBIDDEN', 'forbidden'],
  ])('token: %i %s is %s, and is not tried again', async (status, code, kind) => {
    await fault({ kind: 'status', status, code, endpoint: 'token' });
    expect(await bench.thanx.signIn(MAYA)).toEqual({ ok: false, error: { kind, status, code } });
    expect(endpoints()).toEqual(['token']);
  });

  it.each([
    [400, 'BAD_REQUEST', 'rejected'],
    [400, 'REWARD_ALREADY_USED', 'reward_gone'],
    [400, 'REWARD_EXPIRED', 'reward_gone'],
    [400, 'REWARD_FRAUDULENT', 'reward_gone'],
    [400, 'REWARD_INAPPLICABLE', 'reward_needs_item'],
    [400, 'POINTS_EXCHANGE_FAILURE', 'points_moved'],
    [400, 'SOMETHING_NEW', 'rejected'],
    [403, 'FORBIDDEN', 'forbidden'],
    [404, 'RESOURCE_NOT_FOUND', 'rejected'],
  ])('basket: %i %s is %s, and is not tried again', async (status, code, kind) => {
    await settled(bench.thanx.signIn(MAYA));
    await fault({ kind: 'status', status, code, endpoint: 'baskets' });
    const answer = await bench.thanx.sendBasket('maya7k2p', basketOf(LUNCH), 'guest_waits');
    expect(answer).toMatchObject({ ok: false, error: { kind, status } });
    expect(endpoints()).toEqual(['token', 'account', 'baskets']);
  });

  it('asks which offers count without leaving a trace', async () => {
    await settled(bench.thanx.signIn(MAYA));
    const answer = await bench.thanx.findQualifying('maya7k2p', basketOf({ cola: 500 }));
    expect(answer).toEqual({ ok: true, value: { rewardIds: ['twentypct6m2'], pointsProductIds: [] } });
    expect(endpoints()).toEqual(['token', 'account', 'qualifying']);
    expect(bench.standIn.control.baskets()).toEqual([]);
    await fault({ kind: 'garbage', endpoint: 'qualifying' });
    expect(await bench.thanx.findQualifying('maya7k2p', basketOf({ cola: 500 }))).toMatchObject({
      error: { kind: 'unreadable' },
    });
  });

  it.each<[StandInFault, string]>([
    [{ kind: 'status', status: 429 }, 'rate_limited'],
    [{ kind: 'status', status: 500 }, 'unreachable'],
    [{ kind: 'status', status: 502 }, 'unreachable'],
    [{ kind: 'status', status: 302 }, 'unreachable'],
    [{ kind: 'outage', endpoint: 'baskets' }, 'unreachable'],
    [{ kind: 'outage' }, 'unreachable'],
    [{ kind: 'half_answer' }, 'unreachable'],
    [{ kind: 'answer_lost' }, 'unreachable'],
    [{ kind: 'garbage' }, 'unreadable'],
  ])('%o is %s', async (trouble, kind) => {
    await settled(bench.thanx.signIn(MAYA));
    await fault(trouble);
    const answer = await bench.thanx.sendBasket('maya7k2p', basketOf(LUNCH), 'background');
    expect(answer).toMatchObject({ ok: false, error: { kind } });
  });

  it('tries a passing failure once more for a guest, never for the outbox', async () => {
    await settled(bench.thanx.signIn(MAYA));
    for (const trouble of [
      { kind: 'status', status: 429 },
      { kind: 'status', status: 503 },
      { kind: 'outage' },
    ] as const) {
      bench.standIn.control.clearRequests();
      await fault({ ...trouble, times: 1 });
      expect((await bench.thanx.sendBasket('maya7k2p', basketOf(LUNCH), 'guest_waits')).ok).toBe(true);
      await fault({ ...trouble, times: 1 });
      expect((await bench.thanx.sendBasket('maya7k2p', basketOf(LUNCH), 'background')).ok).toBe(false);
      expect(endpoints()).toEqual(['baskets', 'baskets', 'baskets']);
    }
  });

  it('sends nothing more about a basket while an earlier call about it is still tried again', async () => {
    await settled(bench.thanx.signIn(MAYA));
    await fault({ kind: 'status', status: 503, endpoint: 'baskets', state: 'checkout', times: 1 });
    await Promise.all([
      bench.thanx.sendBasket('maya7k2p', basketOf(LUNCH), 'guest_orders'),
      bench.thanx.sendBasket('maya7k2p', basketOf(LUNCH, { state: 'placed' }), 'background'),
    ]);
    expect(received().flatMap(({ state }) => state ?? [])).toEqual(['checkout', 'checkout', 'placed']);
  });

  it('takes a turn for each try', async () => {
    await fault({ kind: 'status', status: 503, times: 1 });
    await settled(bench.thanx.signIn(MAYA));
    expect(bench.pacer.turns).toEqual(['guest_waits', 'guest_waits', 'guest_waits']);
  });

  it('redeems once although the answer was lost after processing', async () => {
    await settled(bench.thanx.signIn({ by: 'user_id', userId: 'stella8w3q' }));
    await fault({ kind: 'answer_lost', endpoint: 'baskets', times: 1 });
    const product = { kind: 'points_product', id: 'starfries3k9' } as const;
    const placed = basketOf(LUNCH, { state: 'placed', redemption: product });
    expect(await bench.thanx.sendBasket('stella8w3q', placed, 'guest_waits')).toMatchObject({
      value: { discount: 500 },
    });
    expect(bench.standIn.control.member('stella8w3q')?.points).toEqual({ trainingstars: 120 });
  });

  it('never puts personal data, tokens or free text into its events', async () => {
    await settled(bench.thanx.signIn({ by: 'email', email: 'robin.fields@example.com' }));
    await settled(bench.thanx.signIn({ by: 'phone', phone: '+14155550199' }));
    await settled(bench.thanx.signIn(MAYA));
    await fault({ kind: 'status', status: 400, code: 'no stable code: maya@example.com', endpoint: 'account' });
    await settled(bench.thanx.readAccount('maya7k2p'));
    const log = JSON.stringify(bench.events);
    const secrets = received().map(({ headers }) => headers.authorization?.slice(7));
    for (const word of ['robin', '+1415', 'maya', ...secrets]) expect(log).not.toContain(word);
  });
});

describe('a slow or dead Thanx', () => {
  const hasty = { ...QUICK, tryMs: 500, breaker: { failures: 2, halfOpenAfterMs: 10_000 } };

  beforeEach(async () => {
    await bench.close();
    bench = await startBench({ policies: hasty });
    await settled(bench.thanx.signIn(MAYA));
    bench.standIn.control.clearRequests();
  });

  it('does not try a time-out again while a guest looks at a spinner', async () => {
    await fault({ kind: 'delay', ms: 100_000 });
    const answer = await bench.thanx.readAccount('maya7k2p');
    expect(answer).toEqual({ ok: false, error: { kind: 'unreachable' } });
    expect(endpoints()).toEqual(['account']);
  });

  it('tries it once more while the guest goes on ordering', async () => {
    await fault({ kind: 'delay', ms: 100_000, times: 1 });
    expect((await bench.thanx.sendBasket('maya7k2p', basketOf(LUNCH), 'guest_orders')).ok).toBe(true);
    expect(endpoints()).toEqual(['baskets', 'baskets']);
  });

  it('stops asking an API that is down, and lets one call try after a while', async () => {
    await fault({ kind: 'outage', endpoint: 'account' });
    await settled(bench.thanx.readAccount('maya7k2p'));
    expect(bench.thanx.status()).toEqual({ partner: 'closed', loyalty: 'open', waiting: 0 });
    bench.standIn.control.clearRequests();
    expect(await bench.thanx.readAccount('maya7k2p')).toEqual({ ok: false, error: { kind: 'unreachable' } });
    expect(received()).toEqual([]);
    expect(bench.events.at(-1)).toEqual({ event: 'thanx_call_held_back', endpoint: 'account', why: 'breaker_open' });
    await bench.standIn.control.clearFaults();
    bench.pass(10_000);
    await fault({ kind: 'delay', ms: 10, times: 1 });
    // While one tries, the others do not wait for it.
    const [first, second] = await Promise.all([
      bench.thanx.readAccount('maya7k2p'),
      bench.thanx.readAccount('maya7k2p'),
    ]);
    expect([first.ok, second.ok]).toEqual([true, false]);
    expect(bench.thanx.status().loyalty).toBe('closed');
    expect(bench.events.filter(({ event }) => event === 'thanx_breaker')).toEqual([
      { event: 'thanx_breaker', api: 'loyalty', state: 'open' },
      { event: 'thanx_breaker', api: 'loyalty', state: 'half_open' },
      { event: 'thanx_breaker', api: 'loyalty', state: 'closed' },
    ]);
  });

  it('does not take refusals and 500s for an API that is down', async () => {
    for (const status of [400, 429, 500, 500]) {
      await fault({ kind: 'status', status, endpoint: 'baskets', times: 1 });
      await settled(bench.thanx.sendBasket('maya7k2p', basketOf(LUNCH), 'background'));
    }
    expect(bench.thanx.status().loyalty).toBe('closed');
  });
});
