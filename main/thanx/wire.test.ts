import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cents } from '../../app/money';
import { parseAccount, type ReadAccount } from './account-wire';
import { LOCATION, basketOf, cardPayment } from './testing';
import { parseBasketAnswer, parseQualifyingAnswer, parseTokenAnswer, toBasketBody, toTokenBody } from './wire';

/** The documented example. */
const DOCUMENTED = {
  id: 'wer23gttt',
  email: 'john.smith@example.com',
  rewards: [
    {
      id: 'ghetfr',
      label: 'A free hamburger',
      type: 'amount',
      value: 10,
      minimum: 20,
      maximum: 20,
      state: 'redeemable',
      products: ['234234-23423423'],
      fine_print: 'Only here',
      retire_at: '2027-05-01T20:00:00Z',
      restriction_location_ids: ['a', 'b'],
    },
  ],
  points_products: [
    {
      id: '9xw6543wh8jmde0',
      points_experience_id: '590485d6f0',
      points: 10,
      value: 10,
      minimum: 20,
      maximum: 20,
      label: 'Onion rings',
      state: 'redeemable',
      products: ['3458-345345'],
      restriction_location_ids: [],
    },
  ],
  progress: { percentage: 20, towards: '$5 off next purchase' },
  points: [{ points_experience_id: '590485d6f0', currency: { name: 'Star', plural: 'Stars' }, balance: 10.0 }],
};

function read(body: unknown, userId?: string): ReadAccount {
  const account = parseAccount(body, userId);
  if (!account.ok) throw new Error('unreadable');
  return account.value;
}

const reward = (change: object) => read({ id: 'u', rewards: [{ id: 'r', label: 'R', ...change }] }).account.rewards[0];
const product = (change: object, rest: object = {}) =>
  read({
    id: 'u',
    points_products: [{ id: 'p', label: 'P', points_experience_id: 'e', points: 5, ...change }],
    ...rest,
  }).account.pointsProducts[0];

describe('an account', () => {
  it('reads the documented example', () => {
    expect(read(DOCUMENTED)).toEqual({
      dropped: [],
      account: {
        userId: 'wer23gttt',
        email: 'john.smith@example.com',
        rewards: [
          {
            kind: 'reward',
            id: 'ghetfr',
            label: 'A free hamburger',
            worth: { type: 'amount', amount: 1000 },
            minimumSpend: 2000,
            maximumDiscount: 2000,
            redeemable: true,
            productIds: ['234234-23423423'],
            finePrint: 'Only here',
            locationIds: ['a', 'b'],
            expiresAt: Date.UTC(2027, 4, 1, 20),
          },
        ],
        pointsProducts: [
          {
            kind: 'points_product',
            id: '9xw6543wh8jmde0',
            label: 'Onion rings',
            worth: { type: 'amount', amount: 1000 },
            minimumSpend: 2000,
            maximumDiscount: 2000,
            redeemable: true,
            productIds: ['3458-345345'],
            locationIds: [],
            pointsExperienceId: '590485d6f0',
            price: 10,
          },
        ],
        progress: { percentage: 20, towards: '$5 off next purchase' },
        points: [{ pointsExperienceId: '590485d6f0', currency: { name: 'Star', plural: 'Stars' }, balance: 10 }],
      },
    });
  });

  it.each([{}, { rewards: null, points_products: null, points: null, progress: null }, { rewards: [], points: [] }])(
    'is empty where Thanx says nothing: %j',
    (body) => {
      expect(read(body, 'maya7k2p').account).toEqual({
        userId: 'maya7k2p',
        rewards: [],
        pointsProducts: [],
        points: [],
      });
    },
  );

  it('needs an id, from the sign-in or from the answer', () => {
    expect(parseAccount({ rewards: [] }, undefined).ok).toBe(false);
    expect(parseAccount([], 'maya7k2p').ok).toBe(false);
    expect(read({ id: 'other' }, 'maya7k2p').account.userId).toBe('maya7k2p');
  });

  it('drops a broken offer, and a second one of the same id, and keeps the others', () => {
    const { account, dropped } = read({
      id: 'u',
      rewards: [
        { id: 'a', label: 'A' },
        null,
        { id: 'b' },
        { label: 'C' },
        { id: 'a', label: 'again' },
        { id: 7, label: 'D' },
      ],
      points_products: [{ id: 'p', label: 'P', points_experience_id: 'e' }],
      points: [{ balance: 3 }],
    });
    expect(account.rewards.map(({ id }) => id)).toEqual(['a', '7']);
    expect(dropped).toEqual([
      { part: 'points_balance', index: 0 },
      { part: 'reward', index: 1 },
      { part: 'reward', index: 2 },
      { part: 'reward', index: 3 },
      { part: 'reward', index: 4 },
      { part: 'points_product', index: 0 },
    ]);
  });

  it.each([
    [
      { type: 'amount', value: '7.50' },
      { type: 'amount', amount: 750 },
    ],
    [
      { type: 'amount', value: 0.1 + 0.2 },
      { type: 'amount', amount: 30 },
    ],
    [
      { type: 'percent', value: 17.5 },
      { type: 'percent', percent: 17.5 },
    ],
    [
      { type: 'percent', value: '20.0' },
      { type: 'percent', percent: 20 },
    ],
    [{ type: 'item', value: null }, { type: 'item' }],
    [{ type: 'percent', value: 120 }, undefined],
    [{ type: 'amount', value: 'lots' }, undefined],
    [{ type: 'cashback', value: 5 }, undefined],
  ])('%j is worth %j', (wire, worth) => {
    expect(reward(wire)?.worth).toEqual(worth);
  });

  it.each([
    [{ maximum: 0 }, 'maximumDiscount', undefined],
    [{ minimum: '20.00' }, 'minimumSpend', 2000],
    [{ minimum: -1 }, 'minimumSpend', undefined],
    [{ retire_at: 'soon' }, 'expiresAt', undefined],
    [{ retire_at: '2027-05-01T20:00:00' }, 'expiresAt', Date.UTC(2027, 4, 1, 20)],
    [{ retire_at: '2027-05-01T20:00:00-04:00' }, 'expiresAt', Date.UTC(2027, 4, 2)],
    [{ state: 'unredeemable' }, 'redeemable', false],
    [{ state: 'frozen' }, 'redeemable', false],
    [{}, 'redeemable', true],
    [{ products: [12, null, 'x', {}] }, 'productIds', ['12', 'x']],
    [{ products: 'all' }, 'productIds', []],
    [{ fine_print: '  ' }, 'finePrint', undefined],
  ] as const)('%j: %s is %j', (wire, field, value) => {
    expect(reward(wire)?.[field]).toEqual(value);
  });

  it('reads a price from points, else cost; and balances from points, else points_balances', () => {
    expect(product({ points: '12', cost: 99 })?.price).toBe(12);
    expect(product({ points: null, cost: 99 })?.price).toBe(99);
    const balances = [{ points_experience_id: 'e', currency: { name: 'Bean' }, balance: '3.5' }];
    expect(read({ id: 'u', points: null, points_balances: balances }).account.points).toEqual([
      { pointsExperienceId: 'e', currency: { name: 'Bean', plural: 'Bean' }, balance: 3.5 },
    ]);
    expect(product({ points_experience_id: null }, { points_balances: balances })?.pointsExperienceId).toBe('e');
    expect(product({ value: null })?.worth).toEqual({ type: 'item' });
  });

  it('survives any rubbish', () => {
    fc.assert(
      fc.property(fc.anything({ withBigInt: true, withNullPrototype: true }), (body) => {
        expect(typeof parseAccount(body, 'maya7k2p').ok).toBe('boolean');
      }),
    );
    const scrambled = fc.record({
      id: fc.anything(),
      email: fc.anything(),
      rewards: fc.array(scramble(DOCUMENTED.rewards[0]!)),
      points_products: fc.array(scramble(DOCUMENTED.points_products[0]!)),
      points: fc.array(scramble(DOCUMENTED.points[0]!)),
      progress: scramble(DOCUMENTED.progress),
    });
    fc.assert(
      fc.property(scrambled, (body) => {
        const { account, dropped } = read(JSON.parse(JSON.stringify(body)), 'maya7k2p');
        expect(account.rewards.length + account.pointsProducts.length + account.points.length + dropped.length).toBe(
          body.rewards.length + body.points_products.length + body.points.length,
        );
      }),
    );
  });
});

/** The documented object with any of its fields replaced by a JSON value, or gone. */
function scramble(sample: object): fc.Arbitrary<unknown> {
  return fc.record(
    Object.fromEntries(
      Object.entries(sample).map(([key, value]) => [key, fc.oneof(fc.constant<unknown>(value), fc.jsonValue())]),
    ),
    { requiredKeys: [] },
  );
}

describe('a basket', () => {
  it.each([
    ['checkout', { discount: '10.25' }, { discount: 1025 }],
    ['checkout', { discount: 10.25 }, { discount: 1025 }],
    ['placed', { discount: '0' }, { discount: 0 }],
    ['billed', {}, {}],
    ['voided', { discount: null }, {}],
  ] as const)('%s answered %j is %j', (state, body, answer) => {
    expect(parseBasketAnswer(state, body)).toEqual({ ok: true, value: answer });
  });

  it.each([
    ['checkout', {}],
    ['checkout', { discount: null }],
    ['placed', { discount: '1.005' }],
    ['placed', { discount: '-1' }],
    ['billed', undefined],
    ['checkout', 'fine'],
  ] as const)('%s answered %j is unreadable, not zero', (state, body) => {
    expect(parseBasketAnswer(state, body).ok).toBe(false);
  });

  it('leaves out the four digits that cash does not have', () => {
    const cash = { ...cardPayment(500), issuer: 'cash', last4: '' };
    const body = toBasketBody(basketOf({ cola: 500 }, { state: 'billed', payments: [cash] }), LOCATION);
    expect(body).toMatchObject({ value: { payments: [{ issuer: 'cash', amount: 5 }] } });
    expect(JSON.stringify(body)).not.toContain('last4');
  });

  it('says every amount of cents exactly', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), (amount) => {
        const body = toBasketBody(basketOf({ cola: amount }), LOCATION);
        const text = JSON.stringify(body.ok && body.value.subtotal);
        const [whole = '', fraction = ''] = text.split('.');
        expect(cents(Number(whole) * 100 + Number(fraction.padEnd(2, '0')))).toBe(amount);
        expect(fraction.length).toBeLessThanOrEqual(2);
      }),
    );
  });

  it.each([{ amount: cents(-1) }, { authorizedAt: Number.NaN }, { last4: '42' }, { issuer: '' }])(
    'is refused with a payment of %j',
    (change) => {
      const payments = [{ ...cardPayment(500), ...change }];
      expect(toBasketBody(basketOf({ cola: 500 }, { state: 'billed', payments }), LOCATION).ok).toBe(false);
    },
  );
});

describe('a token', () => {
  it('names exactly one of three', () => {
    expect(toTokenBody('m', { by: 'email', email: 'a@b.co' })).toEqual({
      ok: true,
      value: { merchant_id: 'm', email: 'a@b.co', expires_in: 900 },
    });
    expect(toTokenBody('m', { by: 'user_id', userId: '' }).ok).toBe(false);
  });

  it.each([
    [
      { access_token: 'abc', expires_in: 600 },
      { token: 'abc', goodForMs: 600_000 },
    ],
    [{ access_token: 'abc' }, { token: 'abc', goodForMs: 900_000 }],
    [
      { access_token: 'abc', expires_in: 'soon' },
      { token: 'abc', goodForMs: 900_000 },
    ],
    [
      { access_token: 'abc', expires_in: 1e9 },
      { token: 'abc', goodForMs: 900_000 },
    ],
  ])('%j', (body, value) => {
    expect(parseTokenAnswer(body)).toEqual({ ok: true, value });
  });

  it.each([{}, { access_token: '' }, { access_token: 'a\nb' }, { access_token: 7 }, null])('not %j', (body) => {
    expect(parseTokenAnswer(body).ok).toBe(false);
  });
});

describe('the dry run', () => {
  it.each([
    [{ rewards: [{ id: 'a' }, { id: 7, label: 'x' }], points_products: [{ id: 'p' }] }, ['a', '7'], ['p']],
    [{ rewards: [], points_products: [] }, [], []],
    [{ rewards: [{ id: 'a' }] }, ['a'], []],
  ])('answered %j is read', (body, rewardIds, pointsProductIds) => {
    expect(parseQualifyingAnswer(body)).toEqual({ ok: true, value: { rewardIds, pointsProductIds } });
  });

  it.each([
    undefined,
    null,
    'fine',
    {},
    { rewards: null },
    { rewards: [{}] },
    { rewards: ['a'] },
    { rewards: [{ id: '' }] },
  ])('answered %j is unreadable, not "none"', (body) => {
    expect(parseQualifyingAnswer(body).ok).toBe(false);
  });
});
