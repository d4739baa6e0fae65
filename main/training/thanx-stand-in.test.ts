import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LOCATION, sampleGuests } from '../thanx/testing';
import { createThanxStandIn, createTrainingCredentials, type ThanxStandIn } from './thanx-stand-in';

const credentials = createTrainingCredentials();
let standIn: ThanxStandIn;
let passed = 0;
beforeEach(async () => {
  passed = 0;
  standIn = await createThanxStandIn({
    guests: sampleGuests(),
    locationId: LOCATION,
    credentials,
    now: () => Date.now() + passed,
  });
});
afterEach(async () => {
  await standIn.close();
});

type Headers = Record<string, string | undefined>;
const PARTNER: Headers = {
  Authorization: `Bearer ${credentials.partnerToken}`,
  'X-ClientId': credentials.clientId,
  'Accept-Version': 'v4.0',
  Accept: 'application/json',
  'Content-Type': 'application/json',
  'User-Agent': 'thanx-kiosk/0.1.0',
};
const loyalty = (token: string): Headers => ({
  Authorization: `Bearer ${token}`,
  'Merchant-Key': credentials.merchantKey,
  Accept: 'application/vnd.thanx-v1+json',
  'Content-Type': 'application/json',
  'User-Agent': 'thanx-kiosk/0.1.0',
});

interface Reply {
  status: number;
  body: Record<string, unknown>;
}
async function call(url: string, headers: Headers, body?: unknown): Promise<Reply> {
  const set = Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const response = await fetch(url, {
    headers: Object.fromEntries(set),
    ...(body === undefined ? {} : { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}
const token = (body: object, headers = PARTNER) =>
  call(`${standIn.partnerBaseUrl}/partner/oauth/token`, headers, { merchant_id: credentials.merchantId, ...body });
async function signIn(userId: string): Promise<string> {
  const { body } = await token({ user_id: userId, expires_in: 900 });
  return body.access_token as string;
}
const account = (headers: Headers, query = `location_id=${LOCATION}&redemption_venue=instore`) =>
  call(`${standIn.loyaltyBaseUrl}/account?${query}`, headers);

const item = (id: string, price: string) => ({ id, name: id, price, categories: [], modifiers: [] });
const LUNCH = {
  location_uid: LOCATION,
  items: [item('classic-burger', '14.95'), item('fries', '5.95'), item('onion-rings', '5.50')],
  subtotal: '26.40',
};
const PAID = {
  payments: [{ issuer: 'visa', last4: '4242', amount: '23.54', authorized_at: '2027-01-02T03:04:05.000Z' }],
};
async function seller(userId: string) {
  const bearer = await signIn(userId);
  return (id: string, state: string, change: object = {}) =>
    call(`${standIn.loyaltyBaseUrl}/baskets`, loyalty(bearer), { id, state, ...LUNCH, ...change });
}

describe('headers', () => {
  const mint = { user_id: 'maya7k2p', expires_in: 900 };

  it.each<[string, Headers, number]>([
    ['no Accept-Version', { 'Accept-Version': undefined }, 400],
    ['another version', { 'Accept-Version': 'v3.0' }, 400],
    ['the other API Accept', { Accept: 'application/vnd.thanx-v1+json' }, 400],
    ['a library default Accept', { Accept: 'application/json, text/plain, */*' }, 400],
    ['a form', { 'Content-Type': 'application/x-www-form-urlencoded' }, 400],
    ['a nameless client', { 'User-Agent': 'axios' }, 400],
    ['a Merchant-Key', { 'Merchant-Key': credentials.merchantKey }, 400],
    ['no X-ClientId', { 'X-ClientId': undefined }, 401],
    ['no partner token', { Authorization: undefined }, 401],
    ['a wrong partner token', { Authorization: 'Bearer nope' }, 401],
  ])('Partner: %s', async (_name, change, status) => {
    const answer = await token(mint, { ...PARTNER, ...change });
    expect(answer.status).toBe(status);
    expect(answer.body).toMatchObject({
      error: { code: status === 401 ? 'AUTHENTICATION_GENERIC' : 'BAD_REQUEST', message: expect.any(String) as string },
    });
  });

  it.each<[string, Headers, number]>([
    ['an X-ClientId', { 'X-ClientId': credentials.clientId }, 400],
    ['an Accept-Version', { 'Accept-Version': 'v4.0' }, 400],
    ['a Reward-Redemption-Token', { 'Reward-Redemption-Token': 'x' }, 400],
    ['the other API Accept', { Accept: 'application/json' }, 400],
    ['no content type on GET', { 'Content-Type': undefined }, 400],
    ['a wrong Merchant-Key', { 'Merchant-Key': 'nope' }, 401],
    ['the partner token', { Authorization: `Bearer ${credentials.partnerToken}` }, 401],
  ])('Loyalty: %s', async (_name, change, status) => {
    const answer = await account({ ...loyalty(await signIn('maya7k2p')), ...change });
    expect(answer.status).toBe(status);
    expect(answer.body).toMatchObject({ code: status, message: expect.any(String) as string });
  });
});

describe('tokens', () => {
  it.each<[object, number, string]>([
    [{ expires_in: 900 }, 400, 'BAD_REQUEST'],
    [{ user_id: 'maya7k2p', email: 'maya.torres@example.com' }, 400, 'BAD_REQUEST'],
    [{ user_id: 'maya7k2p', expires_in: 30 }, 400, 'BAD_REQUEST'],
    [{ user_id: 'maya7k2p', extra: 1 }, 400, 'BAD_REQUEST'],
    [{ user_id: 'maya7k2p', merchant_id: 'another' }, 403, 'FORBIDDEN'],
    [{ email: 'maya' }, 400, 'USER_EMAIL_INVALID'],
    [{ phone: 'call me' }, 400, 'USER_PHONE_INVALID'],
    [{ phone: '4155550101' }, 404, 'RESOURCE_NOT_FOUND'],
    [{ phone: '+14155550199' }, 404, 'RESOURCE_NOT_FOUND'],
    [{ user_id: 'nobody1a' }, 404, 'RESOURCE_NOT_FOUND'],
  ])('%j: %i %s', async (body, status, code) => {
    expect(await token(body)).toMatchObject({ status, body: { error: { code } } });
  });

  it('end when they said', async () => {
    const bearer = await signIn('maya7k2p');
    passed = 899_000;
    expect((await account(loyalty(bearer))).status).toBe(200);
    passed = 901_000;
    expect(await account(loyalty(bearer))).toMatchObject({ status: 401, body: { code: 401 } });
  });
});

describe('accounts', () => {
  it.each([
    ['redemption_venue=instore', 400],
    [`location_id=${LOCATION}`, 400],
    [`location_id=${LOCATION}&redemption_venue=online`, 400],
    [`location_id=${LOCATION}&redemption_venue=instore&reward_states=active`, 400],
    [`location_id=${LOCATION}&redemption_venue=instore&reward_states[]=used`, 400],
    ['location_id=elsewhere&redemption_venue=instore', 404],
  ])('%s: %i', async (query, status) => {
    expect((await account(loyalty(await signIn('maya7k2p')), query)).status).toBe(status);
  });

  it('are stale on no day', async () => {
    const bearer = await signIn('maya7k2p');
    const ends = async () =>
      ((await account(loyalty(bearer))).body.rewards as { retire_at: string }[]).map(({ retire_at }) =>
        Math.round((Date.parse(retire_at) - Date.now() - passed) / 86_400_000),
      );
    expect(await ends()).toEqual([30, 14, 7]);
  });

  it('can be made, once', async () => {
    const user = { email: 'robin.fields@example.com', phone: '+14155550199', first_name: 'Robin', last_name: 'Fields' };
    const enrol = (change: object) =>
      call(`${standIn.partnerBaseUrl}/users`, PARTNER, { user: { ...user, ...change } });
    expect(await enrol({ last_name: '' })).toMatchObject({
      status: 400,
      body: { error: { code: 'USER_NAME_REQUIRED' } },
    });
    expect(await enrol({ email: 'x' })).toMatchObject({ body: { error: { code: 'USER_EMAIL_INVALID' } } });
    expect(await enrol({ phone: '415' })).toMatchObject({ body: { error: { code: 'USER_PHONE_INVALID' } } });
    const made = await enrol({});
    expect(made).toMatchObject({ status: 201, body: { user: { email: user.email } } });
    const { access_token } = made.body.authorization as { access_token: string };
    expect((await account(loyalty(access_token))).body).toMatchObject({ rewards: [], points_products: [] });
    expect((await enrol({})).status).toBe(400);
  });

  it('are at locations', async () => {
    const answer = await call(`${standIn.partnerBaseUrl}/partner/locations?page=2&per_page=1`, PARTNER);
    expect(answer).toMatchObject({ status: 200, body: { locations: [{ id: 'traininguptown' }] } });
    expect((await call(`${standIn.partnerBaseUrl}/partner/locations?per_page=500`, PARTNER)).status).toBe(400);
  });
});

describe('baskets', () => {
  it.each<[string, object]>([
    ['an unknown field', { discount: '5.00' }],
    ['a quantity', { items: [{ ...item('fries', '5.95'), quantity: 2 }], subtotal: '11.90' }],
    ['a subtotal that is not the sum', { subtotal: '26.39' }],
    ['a fraction of a cent', { subtotal: '26.401' }],
    ['two rewards', { rewards: ['fiveoff4t8k', 'twentypct6m2'] }],
    ['a reward and a points product', { rewards: ['fiveoff4t8k'], points_products: ['starfries3k9'] }],
    ['a payment without its card', { payments: [{ ...PAID.payments[0], last4: undefined }] }],
    ['no id', { id: undefined }],
    ['another state', { state: 'open' }],
    ['a time that is none', { order_timestamp: 'noon' }],
  ])('refuses %s', async (_name, change) => {
    const send = await seller('maya7k2p');
    expect(await send('order-1', 'checkout', change)).toMatchObject({ status: 400, body: { code: 400 } });
    expect(standIn.control.baskets()).toEqual([]);
  });

  it('keeps to the order of states', async () => {
    const send = await seller('maya7k2p');
    const walk = async (id: string, states: readonly string[]) => {
      const statuses = [];
      for (const state of states) statuses.push((await send(id, state, PAID)).status);
      return statuses;
    };
    expect(
      await walk('a', ['checkout', 'checkout', 'placed', 'placed', 'billed', 'billed', 'completed', 'refunded']),
    ).toEqual(Array(8).fill(201));
    expect(await walk('b', ['placed', 'voided', 'voided', 'billed'])).toEqual([201, 201, 201, 400]);
    expect(
      await walk('c', ['billed', 'voided', 'checkout', 'billed', 'completed', 'placed', 'checkout', 'refunded']),
    ).toEqual([400, 400, 201, 400, 400, 201, 400, 400]);
    expect(standIn.control.baskets().find(({ id }) => id === 'a')?.history).toEqual([
      'checkout',
      'placed',
      'billed',
      'completed',
      'refunded',
    ]);
  });

  it('belong to their guest', async () => {
    await (
      await seller('maya7k2p')
    )('order-1', 'checkout');
    expect((await (await seller('noah4r9x'))('order-1', 'checkout')).status).toBe(404);
  });

  it.each<[string, string, string | number]>([
    ['noah4r9x', 'late2h7v', 'REWARD_EXPIRED'],
    ['noah4r9x', 'uptown5c3n', 'REWARD_INAPPLICABLE'],
    ['noah4r9x', 'notyet8x1d', 'REWARD_INAPPLICABLE'],
    ['noah4r9x', 'fiveoff4t8k', 404],
  ])('%s cannot redeem %s: %s', async (userId, reward, code) => {
    const send = await seller(userId);
    expect((await send('order-1', 'checkout', { rewards: [reward] })).body).toMatchObject({ code });
  });

  it('lock a reward on placed, use it on billed, give it back on refunded', async () => {
    const send = await seller('maya7k2p');
    const mine = { rewards: ['freerings9q5'] };
    const status = () => standIn.control.member('maya7k2p')?.rewards.find(({ id }) => id === 'freerings9q5')?.status;
    expect((await send('order-1', 'checkout', mine)).body).toMatchObject({ state: 'checkout', discount: '5.50' });
    expect(status()).toBe('available');
    await send('order-1', 'placed', mine);
    expect(status()).toBe('locked');
    expect((await send('order-2', 'checkout', mine)).body).toMatchObject({ code: 'REWARD_ALREADY_USED' });
    await send('order-1', 'billed', { ...mine, ...PAID });
    expect(status()).toBe('used');
    await send('order-1', 'refunded', { ...mine, ...PAID });
    expect(status()).toBe('available');
    expect((await send('order-2', 'checkout', mine)).status).toBe(201);
  });

  it('let go of a reward that a later placed or billed no longer names', async () => {
    const send = await seller('maya7k2p');
    const hold = () => standIn.control.baskets().at(-1)?.hold;
    await send('order-1', 'placed', { rewards: ['fiveoff4t8k'] });
    expect((await send('order-1', 'placed')).body).toMatchObject({ discount: '0.00' });
    expect(hold()).toBe('given_back');
    await send('order-2', 'placed', { rewards: ['fiveoff4t8k'] });
    await send('order-2', 'billed', PAID);
    expect(hold()).toBe('given_back');
    expect(standIn.control.member('maya7k2p')?.rewards.every(({ status }) => status === 'available')).toBe(true);
  });

  it('take points once on placed, accrue on billed, and give a product back as a reward', async () => {
    const send = await seller('stella8w3q');
    const mine = { points_products: ['starfries3k9'] };
    const points = () => standIn.control.member('stella8w3q')?.points.trainingstars;
    expect((await send('order-1', 'checkout', mine)).body).toMatchObject({ discount: '5.00' });
    expect((await send('order-1', 'checkout', { points_products: ['starburger1z7'] })).body).toMatchObject({
      code: 'POINTS_EXCHANGE_FAILURE',
    });
    expect(points()).toBe(240);
    await send('order-1', 'placed', mine);
    await send('order-1', 'placed', mine);
    expect(points()).toBe(120);
    await send('order-1', 'billed', { ...mine, ...PAID });
    await send('order-1', 'billed', { ...mine, ...PAID });
    expect(points()).toBe(143);
    await send('order-1', 'refunded', { ...mine, ...PAID });
    expect(points()).toBe(120);
    await send('order-2', 'placed', mine);
    await send('order-2', 'voided', mine);
    expect(points()).toBe(0);
    const back = standIn.control.member('stella8w3q')?.rewards.map(({ id, status }) => [id, status]);
    expect(back).toEqual([
      ['starfries3k9back1', 'available'],
      ['starfries3k9back2', 'available'],
    ]);
    expect((await send('order-3', 'checkout', { rewards: ['starfries3k9back1'] })).body).toMatchObject({
      discount: '5.00',
    });
  });

  it.each<[string, object, string]>([
    ['a wrong location', { ...PAID, location_uid: 'traininguptown' }, 'wrong_location'],
    ['no payments', {}, 'no_payments'],
    ['no items', { ...PAID, items: undefined }, 'no_items'],
  ])('answer 201 and make no purchase with %s, until it is sent whole', async (_name, change, reason) => {
    const send = await seller('maya7k2p');
    await send('order-1', 'placed');
    expect((await send('order-1', 'billed', change)).status).toBe(201);
    expect(standIn.control.baskets()[0]?.purchase).toEqual({ isMade: false, reason });
    await send('order-1', 'billed', PAID);
    expect(standIn.control.baskets()[0]?.purchase).toEqual({ isMade: true, paid: '23.54', pointsAccrued: 0 });
  });

  it('make a purchase with a payment of nothing', async () => {
    const send = await seller('lena6h8c');
    const mine = { rewards: ['lunch3g6w'] };
    expect((await send('order-1', 'placed', mine)).body).toMatchObject({ discount: '26.40' });
    const payments = [{ issuer: 'reward', amount: 0, authorized_at: '2027-01-02T03:04:05.000Z' }];
    await send('order-1', 'billed', { ...mine, payments });
    expect(standIn.control.baskets()[0]).toMatchObject({ hold: 'used', purchase: { isMade: true, paid: '0.00' } });
  });

  it('can be tried on without a trace', async () => {
    const bearer = await signIn('maya7k2p');
    const url = `${standIn.loyaltyBaseUrl}/baskets/qualifying`;
    const answer = await call(url, loyalty(bearer), { id: 'order-1', state: 'checkout', ...LUNCH });
    expect((answer.body.rewards as { id: string }[]).map(({ id }) => id)).toEqual([
      'fiveoff4t8k',
      'twentypct6m2',
      'freerings9q5',
    ]);
    expect(standIn.control.baskets()).toEqual([]);
  });
});

describe('the strings', () => {
  it('change what Thanx holds', async () => {
    const send = await seller('maya7k2p');
    const { control } = standIn;
    const mine = { rewards: ['fiveoff4t8k'] };
    control.changeDiscount('4.00');
    expect((await send('order-1', 'checkout', mine)).body).toMatchObject({ discount: '5.00' });
    expect((await send('order-1', 'placed', mine)).body).toMatchObject({ discount: '4.00' });
    expect((await send('order-1', 'placed', mine)).body).toMatchObject({ discount: '4.00' });
    await send('order-1', 'voided', mine);
    control.expireReward('fiveoff4t8k');
    expect((await send('order-2', 'checkout', mine)).body).toMatchObject({ code: 'REWARD_EXPIRED' });
    control.useRewardElsewhere('twentypct6m2');
    expect((await send('order-2', 'checkout', { rewards: ['twentypct6m2'] })).body).toMatchObject({
      code: 'REWARD_ALREADY_USED',
    });
    control.setPoints('stella8w3q', 3);
    expect(control.member('stella8w3q')?.points).toEqual({ trainingstars: 3 });
    control.expireTokens();
    expect((await send('order-2', 'checkout')).status).toBe(401);
    await control.reset();
    expect([control.requests(), control.baskets()]).toEqual([[], []]);
    expect(control.member('stella8w3q')?.points).toEqual({ trainingstars: 240 });
    expect(() => control.expireReward('nothing')).toThrow('no reward');
  });

  it('strike where and as often as they are told', async () => {
    const send = await seller('maya7k2p');
    await standIn.control.setFault({ kind: 'status', status: 503, endpoint: 'baskets', state: 'placed', times: 1 });
    expect((await send('order-1', 'checkout')).status).toBe(201);
    expect(await send('order-1', 'placed')).toEqual({
      status: 503,
      body: { code: 503, message: 'Something went wrong' },
    });
    expect((await send('order-1', 'placed')).status).toBe(201);
  });

  it('note what was asked and answered', async () => {
    const send = await seller('maya7k2p');
    await standIn.control.setFault({ kind: 'answer_lost', times: 1 });
    await expect(send('order-1', 'checkout')).rejects.toThrow();
    const [mint, basket] = standIn.control.requests();
    expect(mint).toMatchObject({ method: 'POST', path: '/partner/oauth/token', endpoint: 'token', status: 200 });
    expect(basket).toMatchObject({ endpoint: 'baskets', state: 'checkout', status: 201, isAnswerLost: true });
    expect(basket?.body).toMatchObject({ id: 'order-1' });
  });

  it('close the door entirely and open it again', async () => {
    await standIn.control.setFault({ kind: 'outage' });
    await expect(signIn('maya7k2p')).rejects.toThrow();
    expect(standIn.control.requests()).toEqual([]);
    await standIn.control.clearFaults();
    expect(await signIn('maya7k2p')).toBeTruthy();
  });

  it('tell a path that Thanx does not have, and JSON that is none', async () => {
    expect(await call(`${standIn.partnerBaseUrl}/account`, PARTNER)).toMatchObject({ status: 404 });
    const bearer = await signIn('maya7k2p');
    expect(await call(`${standIn.loyaltyBaseUrl}/baskets`, loyalty(bearer), '{"id":')).toMatchObject({
      status: 400,
      body: { code: 400, message: 'not JSON' },
    });
  });
});
