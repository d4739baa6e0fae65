import { expect, test } from 'vitest';
import type { AttemptStatus } from '../../app/devices/payment-terminal';
import { createFakeClock } from '../testing/fake-clock';
import { settleOpenPayments } from './settle-payments';
import { good, testFolder, testLedger } from './testing/harness';
import { sampleOrder } from './testing/orders';

test('asks about each attempt of unknown outcome but the one on the screen, and never settles what is unclear', async () => {
  const clock = createFakeClock();
  const ledger = testLedger({ folder: testFolder(), now: clock.now });
  const card = { issuer: 'visa', last4: '4242', authorizedAt: clock.now(), reference: 'r-1' };
  const statuses: Record<string, AttemptStatus> = {
    approved: { kind: 'approved', card },
    declined: { kind: 'declined' },
    never_heard: { kind: 'never_heard' },
    unknown: { kind: 'unknown' },
    in_progress: { kind: 'in_progress' },
    on_screen: { kind: 'approved', card },
  };
  for (const orderId of Object.keys(statuses)) {
    const order = sampleOrder(orderId, clock.now());
    good(ledger.recordPlaced(order, true));
    good(ledger.recordPaymentIntent(orderId, `attempt-${orderId}`, order.basket.total));
  }
  const asked: string[] = [];
  const settled = await settleOpenPayments({
    ledger,
    exceptOrderId: 'on_screen',
    terminal: {
      status: (attemptId) => {
        asked.push(attemptId);
        return Promise.resolve(statuses[attemptId.replace('attempt-', '')]!);
      },
    },
  });
  expect(settled).toBe(3);
  expect(asked).toHaveLength(5);
  expect(Object.fromEntries(good(ledger.listOrders()).map(({ orderId, state }) => [orderId, state]))).toEqual({
    approved: 'billed',
    declined: 'voided',
    never_heard: 'voided',
    unknown: 'placed',
    in_progress: 'placed',
    on_screen: 'placed',
  });
  expect(
    good(ledger.openPayments())
      .map(({ orderId }) => orderId)
      .sort(),
  ).toEqual(['in_progress', 'on_screen', 'unknown']);
});
