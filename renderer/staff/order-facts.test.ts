import { beforeAll, describe, expect, test } from 'vitest';
import i18next from 'i18next';
import { cents } from '../../app/money';
import type { StaffOrder, StaffOrderStory } from '../../app/staff/contract';
import { startLanguage } from '../language/i18n';
import { wordsOf, type Words } from '../language/words';
import { effectsOf, eventTone, groupOrders, guestText, ordersNumbered } from './order-facts';

let words: Words;

beforeAll(() => {
  startLanguage();
  words = wordsOf(i18next.t, 'en');
});

const ORDER: StaffOrder = {
  orderId: 'a',
  number: '247',
  state: 'billed',
  guest: 'ma…2p',
  isMember: true,
  redemption: '$5 off your order',
  discount: cents(500),
  total: cents(2042),
  placedAt: 0,
  dueAtCounter: false,
  isUnclear: false,
  isParked: false,
};

const story = (
  actions: StaffOrderStory['actions'],
  method = 'card',
  summary: Partial<StaffOrder> = {},
): StaffOrderStory => ({
  summary: { ...ORDER, ...summary },
  lines: [],
  subtotal: cents(2385),
  tax: cents(157),
  tip: cents(0),
  payments: [
    { attemptId: '1', method: 'card', amount: cents(2042), state: 'failed', at: 0 },
    { attemptId: '2', method, amount: cents(2042), state: 'approved', at: 1 },
  ],
  events: [],
  actions,
});

describe('what an action does', () => {
  const refund = {
    action: 'refund',
    consequences: ['reward_returns', 'points_clawed_back'],
    amount: cents(2042),
  } as const;

  test('a refund says where the money goes back to', () => {
    const money = (method: string): string =>
      effectsOf(story([{ ...refund, consequences: [...refund.consequences] }], method), 'refund', words).money;
    expect(money('card')).toBe('$20.42 goes back to the card, through this kiosk’s terminal.');
    expect(money('counter_cash')).toBe('You give $20.42 back in cash.');
    expect(money('counter_card')).toBe('You give $20.42 back to the card, on the counter’s own terminal.');
  });

  test('a refund of an order that cost nothing moves no money', () => {
    const free = story([{ action: 'refund', consequences: ['reward_returns'] }], 'nothing');
    expect(effectsOf(free, 'refund', words).money).toBe('Nothing was paid, so nothing goes back.');
  });

  test('reward and points of a member are named', () => {
    const back = story([{ ...refund, consequences: [...refund.consequences] }]);
    expect(effectsOf(back, 'refund', words)).toMatchObject({
      reward: '“$5 off your order” goes back to the guest, who can use it again.',
      points: 'Points earned on this order are taken back.',
    });
    const paid = story([{ action: 'take_cash', consequences: ['reward_used', 'points_accrue'], amount: cents(2042) }]);
    expect(effectsOf(paid, 'take_cash', words)).toEqual({
      money: 'You take $20.42 in cash. The order then counts as paid.',
      reward: '“$5 off your order” is used up.',
      points: 'The guest earns on this order.',
    });
    const spent = story([{ action: 'void', consequences: ['points_return_as_reward'] }]);
    expect(effectsOf(spent, 'void', words).reward).toBe('Points spent come back as a reward, not as points.');
  });

  test('handing over changes neither', () => {
    expect(effectsOf(story([{ action: 'hand_over', consequences: [] }]), 'hand_over', words)).toEqual({
      money: 'No money moves.',
      reward: '“$5 off your order” stays as it is.',
      points: 'Stay as they are.',
    });
  });

  test('an order without a member says so', () => {
    const plain = story([{ action: 'void', consequences: [] }], 'card', { isMember: false });
    const { redemption: _, ...summary } = plain.summary;
    expect(effectsOf({ ...plain, summary }, 'void', words)).toMatchObject({
      reward: 'None on this order.',
      points: 'No member on this order.',
    });
  });
});

test('what needs somebody stands apart, each part in its own order', () => {
  const [a, b, c, d] = [
    { ...ORDER, orderId: 'a' },
    { ...ORDER, orderId: 'b', isUnclear: true },
    { ...ORDER, orderId: 'c', dueAtCounter: true },
    { ...ORDER, orderId: 'd', isParked: true },
  ];
  expect(groupOrders([a, b, c, d])).toEqual({ needsYou: [b, c, d], others: [a] });
});

test('an order is found by its number or by how that ends', () => {
  const orders = ['247', '47', '474'].map((number) => ({ ...ORDER, orderId: number, number }));
  const numbers = (digits: string): unknown[] => ordersNumbered(orders, digits).map((order) => order.number);
  expect(numbers('47')).toEqual(['247', '47']);
  expect(numbers('247')).toEqual(['247']);
  expect(numbers('9')).toEqual([]);
  expect(numbers('')).toHaveLength(3);
});

test('a guest is a member, one whose id is gone, or none', () => {
  const { guest: _, ...forgotten } = ORDER;
  expect(guestText(ORDER, words)).toBe('Member ma…2p');
  expect(guestText(forgotten, words)).toBe('Member');
  expect(guestText({ ...forgotten, isMember: false }, words)).toBe('No member');
});

test('bad news stands out', () => {
  expect(eventTone({ at: 0, kind: 'delivery', what: 'thanx billed', detail: 'delivered 200' })).toBe('plain');
  expect(eventTone({ at: 0, kind: 'delivery', what: 'thanx billed', detail: 'unreachable 503' })).toBe('bad');
  expect(eventTone({ at: 0, kind: 'payment', what: 'payment_failed', detail: 'declined' })).toBe('bad');
  expect(eventTone({ at: 0, kind: 'payment', what: 'payment_approved' })).toBe('good');
  expect(eventTone({ at: 0, kind: 'state', what: 'billed' })).toBe('plain');
});
