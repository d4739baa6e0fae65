import { beforeEach, expect, test } from 'vitest';
import type { Order } from '../../app/order/order';
import type { Result } from '../../app/result';
import { createFakeClock, type FakeClock } from '../testing/fake-clock';
import type { LedgerFile } from './ledger-file';
import { card, good, testFolder, testLedger } from './testing/harness';
import { sampleOrder } from './testing/orders';

let clock: FakeClock;
let ledger: LedgerFile;
let order: Order;

beforeEach(() => {
  clock = createFakeClock();
  ledger = testLedger({ folder: testFolder(), now: clock.now });
  order = sampleOrder('order-1', clock.now());
});

/** `destination kind state` of each delivery, in order. */
function deliveries(orderId = 'order-1'): string[] {
  const story = good(ledger.orderStory(orderId));
  return (story?.deliveries ?? []).map(({ destination, kind, state }) => `${destination} ${kind} ${state}`);
}

function entries(orderId = 'order-1'): string[] {
  const story = good(ledger.orderStory(orderId));
  return (story?.entries ?? []).map(({ kind, detail }) => (detail === undefined ? kind : `${kind} ${detail}`));
}

function stateOf(orderId = 'order-1'): string | undefined {
  return good(ledger.orderStory(orderId))?.summary.state;
}

/** Calls twice and expects that the second call answers the same and changes nothing. */
function twice<T>(call: () => Result<T, unknown>): T {
  const first = good(call());
  const before = good(ledger.orderStory('order-1'));
  clock.advance(1000);
  expect(good(call())).toEqual(first);
  expect(good(ledger.orderStory('order-1'))).toEqual(before);
  return first;
}

const refused = { ok: false, error: { code: 'LEDGER-ORDER' } };

test('a member’s order with a reward goes from placing to billed, each step once however often it is called', () => {
  order = sampleOrder('order-1', clock.now(), { withReward: true });
  twice(() => ledger.recordPlacing(order));
  expect(stateOf()).toBe('checkout');
  expect(twice(() => ledger.recordPlaced(order, true))).toEqual({ number: '101' });
  twice(() => ledger.recordPaymentIntent('order-1', 'attempt-1', order.basket.total));
  twice(() => ledger.recordPaymentFailed('attempt-1', 'declined'));
  twice(() => ledger.recordPaymentIntent('order-1', 'attempt-2', order.basket.total));
  const payment = card('attempt-2', order.basket.total, clock.now());
  twice(() => ledger.recordBilled(order, payment));
  expect(stateOf()).toBe('billed');
  expect(deliveries()).toEqual(['thanx placed delivered', 'thanx billed pending', 'sink paid pending']);
  expect(entries()).toEqual([
    'placing',
    'placed',
    'payment_started',
    'payment_failed declined',
    'payment_started',
    'payment_approved card',
    'billed',
  ]);
  const story = good(ledger.orderStory('order-1'))!;
  expect(story.order).toEqual(order);
  expect(story.payments.map(({ attemptId, state }) => [attemptId, state])).toEqual([
    ['attempt-1', 'failed'],
    ['attempt-2', 'approved'],
  ]);
});

test('every delivery to Thanx carries the whole basket, and billed its payment', () => {
  good(ledger.recordPlaced(order, true));
  good(ledger.recordPaymentIntent('order-1', 'attempt-1', order.basket.total));
  good(ledger.recordBilled(order, card('attempt-1', order.basket.total, clock.now())));
  const [id] = good(ledger.dueDeliveries('thanx', 9));
  const delivery = good(ledger.beginAttempt(id!));
  expect(delivery).toMatchObject({
    userId: 'wer23gttt',
    toleratesRefusal: false,
    basket: {
      orderId: 'order-1',
      state: 'billed',
      subtotal: order.basket.subtotal,
      payments: [{ issuer: 'visa', last4: '4242', amount: order.basket.total, authorizedAt: clock.now() }],
    },
  });
  expect(delivery?.destination === 'thanx' && delivery.basket.items).toHaveLength(3);
});

test('an anonymous order is never queued for Thanx, but for kitchen and POS', () => {
  order = sampleOrder('order-1', clock.now(), { userId: undefined });
  good(ledger.recordPlaced(order, false));
  good(ledger.recordBilled(order, card('attempt-1', order.basket.total, clock.now())));
  expect(deliveries()).toEqual(['sink paid pending']);
  expect(good(ledger.orderStory('order-1'))?.order).toEqual(order);
});

test('an order that costs nothing is billed with a payment of nothing, without which Thanx makes no purchase', () => {
  good(ledger.recordPlaced(order, true));
  twice(() => ledger.recordBilled(order, { by: 'nothing', at: clock.now() }));
  const [id] = good(ledger.dueDeliveries('thanx', 9));
  const delivery = good(ledger.beginAttempt(id!));
  expect(delivery?.destination === 'thanx' && delivery.basket.payments).toEqual([
    { issuer: 'other', last4: '0000', amount: 0, authorizedAt: clock.now() - 1000 },
  ]);
});

test('what was placed replaces what was about to be placed', () => {
  good(ledger.recordPlacing(sampleOrder('order-1', clock.now(), { withReward: true })));
  good(ledger.recordPlaced(order, false));
  expect(good(ledger.orderStory('order-1'))?.order).toEqual(order);
  expect(deliveries()).toEqual(['thanx placed pending']);
});

test('numbers run on, and a reopened order is forgotten', () => {
  expect(good(ledger.recordPlaced(order, true)).number).toBe('101');
  const second = sampleOrder('order-2', clock.now(), { withReward: true });
  good(ledger.recordPlacing(second));
  twice(() => ledger.recordReopened('order-2'));
  expect(good(ledger.orderStory('order-2'))).toBeUndefined();
  expect(good(ledger.recordPlaced(second, true)).number).toBe('102');
});

test('a kiosk’s own letter stands before its numbers', () => {
  const lettered = testLedger({ folder: testFolder(), now: clock.now, numberPrefix: 'B' });
  expect(good(lettered.recordPlaced(order, true)).number).toBe('B101');
});

test('who looked at the guest’s ID is kept with the order, once', () => {
  const order = { ...sampleOrder('order-1', clock.now()), ageApproval: { limit: 21, by: 'Ana' } };
  good(ledger.recordPlaced(order, true));
  good(ledger.recordPlaced(order, true));
  expect(good(ledger.staff.story('order-1'))!.acts).toMatchObject([
    { name: 'Ana', action: 'approve_age', reason: '21 or older' },
  ]);
});

test('an abandoned order queues voided alone, and its refusal is fine', () => {
  order = sampleOrder('order-1', clock.now(), { withReward: true });
  good(ledger.recordPlacing(order));
  twice(() => ledger.recordAbandoned('order-1'));
  expect(stateOf()).toBe('voided');
  expect(deliveries()).toEqual(['thanx voided pending']);
  const [id] = good(ledger.dueDeliveries('thanx', 9));
  expect(good(ledger.beginAttempt(id!))).toMatchObject({ toleratesRefusal: true, basket: { state: 'voided' } });
});

test('a voided order whose placed went out is voided at Thanx, after its placed', () => {
  good(ledger.recordPlaced(order, false));
  const [id] = good(ledger.dueDeliveries('thanx', 9));
  good(ledger.beginAttempt(id!));
  twice(() => ledger.recordVoided('order-1', 'cancelled_by_guest'));
  expect(deliveries()).toEqual(['thanx placed pending', 'thanx voided pending']);
  expect(good(ledger.dueDeliveries('thanx', 9))).toEqual([id]);
  good(ledger.endAttempt(id!, { outcome: 'delivered' }));
  const [next] = good(ledger.dueDeliveries('thanx', 9));
  expect(good(ledger.beginAttempt(next!))).toMatchObject({ basket: { state: 'voided' } });
});

test('a voided order whose placed was never tried is never heard of by Thanx', () => {
  good(ledger.recordPlaced(order, false));
  twice(() => ledger.recordVoided('order-1', 'changed_by_guest'));
  expect(deliveries()).toEqual(['thanx placed withdrawn']);
  expect(entries()).toEqual(['placed', 'voided changed_by_guest', 'withdrawn']);
  expect(good(ledger.dueDeliveries('thanx', 9))).toEqual([]);
});

test('an order that Thanx may hold from an unanswered call is voided there, tried or not', () => {
  good(ledger.recordPlacing(sampleOrder('order-1', clock.now(), { withReward: true })));
  good(ledger.recordPlaced(order, false));
  good(ledger.recordVoided('order-1', 'cancelled_by_guest'));
  expect(deliveries()).toEqual(['thanx placed pending', 'thanx voided pending']);
});

test('an order left at the counter is handed over as due, once, and nobody comes back to it', () => {
  good(ledger.recordPlaced(order, true));
  twice(() => ledger.recordLeftAtCounter('order-1'));
  expect(stateOf()).toBe('placed');
  expect(deliveries()).toEqual(['thanx placed delivered', 'sink due_at_counter pending']);
  expect(good(ledger.unfinishedOrder())).toBeUndefined();
  expect(good(ledger.listOpenOrders())).toHaveLength(1);
  const [id] = good(ledger.dueDeliveries('sink', 9));
  expect(good(ledger.beginAttempt(id!))).toMatchObject({ order: { order, number: '101', payment: 'due_at_counter' } });
});

test('an order with money under way is neither voided nor charged again nor left at the counter', () => {
  good(ledger.recordPlaced(order, true));
  good(ledger.recordPaymentIntent('order-1', 'attempt-1', order.basket.total));
  expect(ledger.recordVoided('order-1', 'guest_left')).toEqual(refused);
  expect(ledger.recordPaymentIntent('order-1', 'attempt-2', order.basket.total)).toEqual(refused);
  expect(ledger.recordLeftAtCounter('order-1')).toEqual(refused);
  expect(good(ledger.openPayments())).toMatchObject([{ attemptId: 'attempt-1', orderId: 'order-1', number: '101' }]);
  good(ledger.recordPaymentFailed('attempt-1', 'declined'));
  good(ledger.recordVoided('order-1', 'guest_left'));
});

test('steps out of turn are refused and change nothing', () => {
  expect(ledger.recordVoided('order-1', 'guest_left')).toEqual(refused);
  expect(ledger.recordAbandoned('order-1')).toEqual(refused);
  expect(ledger.recordLeftAtCounter('order-1')).toEqual(refused);
  expect(ledger.recordPaymentIntent('order-1', 'attempt-1', order.basket.total)).toEqual(refused);
  expect(ledger.recordPaymentFailed('attempt-1', 'declined')).toEqual(refused);
  good(ledger.recordPlaced(order, true));
  expect(ledger.recordPlacing(order)).toEqual(refused);
  expect(ledger.recordReopened('order-1')).toEqual(refused);
  expect(ledger.recordAbandoned('order-1')).toEqual(refused);
  good(ledger.recordVoided('order-1', 'guest_left'));
  expect(ledger.recordPlaced(order, true)).toEqual(refused);
  expect(ledger.recordPlacing(order)).toEqual(refused);
  expect(entries()).toEqual(['placed', 'voided guest_left']);
});

test('money for an order that was voided is written down for staff, and refused', () => {
  good(ledger.recordPlaced(order, true));
  good(ledger.recordPaymentIntent('order-1', 'attempt-1', order.basket.total));
  good(ledger.recordPaymentFailed('attempt-1', 'timed_out'));
  good(ledger.recordVoided('order-1', 'guest_left'));
  expect(ledger.recordBilled(order, card('attempt-1', order.basket.total, clock.now()))).toEqual(refused);
  expect(stateOf()).toBe('voided');
  expect(good(ledger.orderStory('order-1'))?.payments).toMatchObject([{ attemptId: 'attempt-1', state: 'approved' }]);
  expect(good(ledger.events(9)).map(({ kind }) => kind)).toContain('stray_payment');
  expect(entries()).toContain('stray_payment');
});

test('money for an order that this file never saw makes the order', () => {
  good(ledger.recordBilled(order, card('attempt-1', order.basket.total, clock.now())));
  expect(stateOf()).toBe('billed');
  expect(deliveries()).toEqual(['thanx placed pending', 'thanx billed pending', 'sink paid pending']);
});

test('of several orders it comes back to the newest whose guest may still be there', () => {
  good(ledger.recordPlaced(order, true));
  clock.advance(60_000);
  const newer = sampleOrder('order-2', clock.now());
  good(ledger.recordPlaced(newer, true));
  expect(good(ledger.unfinishedOrder())).toEqual({ order: newer, number: '102' });
  clock.advance(10 * 60_000);
  expect(good(ledger.unfinishedOrder())).toBeUndefined();
});
