import { expect, test } from 'vitest';
import { card, good, testFolder, testLedger } from '../ledger/testing/harness';
import { sampleOrder } from '../ledger/testing/orders';
import { createFakeClock } from '../testing/fake-clock';
import { startAutomaticCompletion } from './automatic-completion';

test('paid orders are completed so many minutes after payment, with who did it, a few at a time', () => {
  const clock = createFakeClock();
  const ledger = testLedger({ folder: testFolder(), now: clock.now });
  const bill = (orderId: string): void => {
    const order = sampleOrder(orderId, clock.now());
    good(ledger.recordPlaced(order, true));
    good(ledger.recordBilled(order, card(`a-${orderId}`, order.basket.total, clock.now())));
  };
  for (let count = 0; count < 25; count += 1) bill(`early-${count}`);
  let queued = 0;
  const stop = startAutomaticCompletion({
    books: ledger.staff,
    clock,
    afterMinutes: 10,
    onQueued: () => (queued += 1),
  });
  clock.advance(5 * 60_000);
  bill('late');
  const completed = (): number => good(ledger.listOrders()).filter(({ state }) => state === 'completed').length;
  expect(completed()).toBe(0);
  clock.advance(5 * 60_000);
  expect([completed(), queued]).toEqual([20, 1]);
  clock.advance(60_000);
  expect([completed(), queued]).toEqual([25, 2]);
  clock.advance(5 * 60_000);
  expect(completed()).toBe(26);
  const { acts, story } = good(ledger.staff.story('late'))!;
  expect(acts).toMatchObject([{ name: 'automatic', action: 'hand_over', reason: '10 minutes after payment' }]);
  expect(story.deliveries.map(({ kind }) => kind)).toEqual(['placed', 'billed', 'paid', 'completed']);
  stop();
  expect(clock.pending()).toBe(0);
});

test('a ledger that fails is asked again a minute later', () => {
  const clock = createFakeClock();
  let asked = 0;
  const stop = startAutomaticCompletion({
    books: {
      billedBefore: () => ((asked += 1), { ok: false, error: { code: 'LEDGER-FULL' } }),
      complete: () => ({ ok: true, value: null }),
    },
    clock,
    afterMinutes: 1,
    onQueued: () => expect.unreachable(),
  });
  clock.advance(120_000);
  expect(asked).toBe(3);
  stop();
});
