import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cents } from '../../app/money';
import { canMove, ORDER_STATES, type OrderState } from '../../app/order/lifecycle';
import { createFakeClock } from '../testing/fake-clock';
import type { LedgerFile } from './ledger-file';
import { openLedger } from './open';
import { card, good, testFolder } from './testing/harness';
import { sampleOrder } from './testing/orders';

const ORDERS = ['a', 'b', 'c'] as const;
const MOVES = [
  'placing',
  'placed',
  'placed_delivered',
  'reopened',
  'abandoned',
  'voided',
  'intent',
  'failed',
  'billed',
  'counter',
  'deliver',
  'park',
  'delay',
  'retry',
  'restart',
] as const;

const call = fc.record({
  orderId: fc.constantFrom(...ORDERS),
  move: fc.constantFrom(...MOVES),
  attempt: fc.constantFrom('1', '2'),
});

function perform(
  ledger: LedgerFile,
  { orderId, move, attempt }: { orderId: string; move: string; attempt: string },
  now: number,
): void {
  const order = sampleOrder(orderId, now, { withReward: true });
  const attemptId = `${orderId}-${attempt}`;
  const deliver = (end: Parameters<LedgerFile['endAttempt']>[1]): void => {
    for (const destination of ['thanx', 'sink'] as const) {
      const [id] = good(ledger.dueDeliveries(destination, 1));
      if (id !== undefined && good(ledger.beginAttempt(id))) good(ledger.endAttempt(id, end));
    }
  };
  const calls: Record<string, () => unknown> = {
    placing: () => ledger.recordPlacing(order),
    placed: () => ledger.recordPlaced(order, false),
    placed_delivered: () => ledger.recordPlaced(order, true),
    reopened: () => ledger.recordReopened(orderId),
    abandoned: () => ledger.recordAbandoned(orderId),
    voided: () => ledger.recordVoided(orderId, 'guest_left'),
    intent: () => ledger.recordPaymentIntent(orderId, attemptId, cents(100)),
    failed: () => ledger.recordPaymentFailed(attemptId, 'declined'),
    billed: () => ledger.recordBilled(order, card(attemptId, 100, now)),
    counter: () => ledger.recordLeftAtCounter(orderId),
    deliver: () => deliver({ outcome: 'delivered' }),
    park: () => deliver({ outcome: 'parked', failure: { kind: 'rejected' } }),
    delay: () => deliver({ outcome: 'delayed', failure: { kind: 'unreachable' }, retryAt: now + 1000 }),
    retry: () => ledger.retryParked(),
  };
  calls[move]?.();
}

/** What must hold whatever was called. */
function check(ledger: LedgerFile, before: ReadonlyMap<string, OrderState>): Map<string, OrderState> {
  const states = new Map<string, OrderState>();
  for (const { orderId, state, number } of good(ledger.listOrders())) {
    states.set(orderId, state);
    const was = before.get(orderId) ?? 'checkout';
    // One call may make two moves: an abandoned order is placed and voided at once, money for an unknown one places and bills it.
    const isLegal =
      was === state ||
      ORDER_STATES.some((middle) => (middle === was || canMove(was, middle)) && canMove(middle, state));
    expect(isLegal, `${was} to ${state}`).toBe(true);
    expect(number !== undefined || state === 'checkout' || state === 'voided').toBe(true);
    const story = good(ledger.orderStory(orderId))!;
    const approved = story.payments.filter((payment) => payment.state === 'approved');
    if (state === 'billed') expect(approved.length).toBeGreaterThanOrEqual(1);
    expect(story.payments.filter((payment) => payment.state === 'intent').length).toBeLessThanOrEqual(1);
    const kinds = story.deliveries.filter(({ destination }) => destination === 'thanx').map(({ kind }) => kind);
    expect([[], ['placed'], ['placed', 'billed'], ['placed', 'voided'], ['voided']]).toContainEqual(kinds);
    if (state === 'billed') {
      expect(kinds).toEqual(['placed', 'billed']);
      expect(story.deliveries.some(({ kind }) => kind === 'paid')).toBe(true);
    }
    // Nothing begins while something before it, to the same place, is not settled.
    for (const destination of ['thanx', 'sink']) {
      const mine = story.deliveries.filter((delivery) => delivery.destination === destination);
      const firstUnsettled = mine.findIndex((delivery) => delivery.settledAt === undefined);
      if (firstUnsettled >= 0) expect(mine.slice(firstUnsettled + 1).flatMap(({ attempts }) => attempts)).toEqual([]);
    }
  }
  return states;
}

test('whatever is called in whatever order, states are legal, deliveries in order, and a restart loses nothing', () => {
  fc.assert(
    fc.property(fc.array(call, { maxLength: 25 }), (calls) => {
      const clock = createFakeClock();
      const folder = testFolder();
      let ledger = good(openLedger({ folder, now: clock.now }));
      let states = new Map<string, OrderState>();
      try {
        for (const one of calls) {
          clock.advance(1500);
          if (one.move === 'restart') {
            const stories = ORDERS.map((orderId) => good(ledger.orderStory(orderId)));
            ledger.close();
            ledger = good(openLedger({ folder, now: clock.now }));
            for (const story of stories) {
              if (story === undefined) continue;
              const after = good(ledger.orderStory(story.summary.orderId))!;
              expect(after.entries.slice(0, story.entries.length)).toEqual(story.entries);
              expect(after.payments).toEqual(story.payments);
              expect(after.order).toEqual(story.order);
            }
          } else {
            perform(ledger, one, clock.now());
            const once = ORDERS.map((orderId) => good(ledger.orderStory(orderId)));
            if (!['deliver', 'park', 'delay', 'retry'].includes(one.move)) {
              perform(ledger, one, clock.now());
              expect(ORDERS.map((orderId) => good(ledger.orderStory(orderId)))).toEqual(once);
            }
          }
          const reopened = one.move === 'reopened';
          const next = check(ledger, reopened ? new Map() : states);
          if (!reopened) for (const orderId of states.keys()) expect(next.has(orderId)).toBe(true);
          states = next;
        }
      } finally {
        ledger.close();
      }
    }),
    { numRuns: 40 },
  );
});
