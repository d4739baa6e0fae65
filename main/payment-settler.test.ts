import { expect, test } from 'vitest';
import type { AttemptStatus } from '../app/devices/payment-terminal';
import { good, testFolder, testLedger } from './ledger/testing/harness';
import { sampleOrder } from './ledger/testing/orders';
import { createPaymentSettler } from './payment-settler';
import { createFakeClock } from './testing/fake-clock';

function world() {
  const clock = createFakeClock();
  const ledger = testLedger({ folder: testFolder(), now: clock.now });
  for (const orderId of ['left', 'on-screen']) {
    const order = sampleOrder(orderId, clock.now());
    good(ledger.recordPlaced(order, true));
    good(ledger.recordPaymentIntent(orderId, `attempt-${orderId}`, order.basket.total));
  }
  const found: { status: AttemptStatus; asked: string[]; settled: number } = {
    status: { kind: 'unknown' },
    asked: [],
    settled: 0,
  };
  const settler = createPaymentSettler({
    ledger,
    clock,
    terminal: {
      status: (attemptId) => {
        found.asked.push(attemptId);
        return Promise.resolve(found.status);
      },
    },
    orderOnScreen: () => 'on-screen',
    onSettled: () => (found.settled += 1),
  });
  const pass = async (ms: number): Promise<void> => {
    clock.advance(ms);
    // Not more than a few promises deep.
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  };
  return { clock, ledger, found, settler, pass };
}

test('a terminal that comes back some time after the kiosk is asked again; then it is left to staff', async () => {
  const { found, settler, pass, clock } = world();
  settler.wake();
  await pass(0);
  expect(found.asked).toEqual(['attempt-left']);
  for (const wait of [15_000, 60_000, 300_000]) await pass(wait);
  expect(found.asked).toHaveLength(4);
  expect(clock.pending()).toBe(0);
});

test('what it knows is settled, but for the order on the screen', async () => {
  const { ledger, found, settler, pass } = world();
  settler.wake();
  await pass(0);
  found.status = { kind: 'declined' };
  await pass(15_000);
  expect(found.settled).toBe(1);
  expect(good(ledger.listOrders()).map(({ orderId, state }) => [orderId, state])).toEqual(
    expect.arrayContaining([
      ['left', 'voided'],
      ['on-screen', 'placed'],
    ]),
  );
  settler.stop();
});

test('a stopped one asks nothing more', async () => {
  const { found, settler, pass, clock } = world();
  settler.wake();
  settler.stop();
  await pass(0);
  settler.wake();
  await pass(1_000_000);
  expect(found.asked).toHaveLength(1);
  expect(clock.pending()).toBe(0);
});
