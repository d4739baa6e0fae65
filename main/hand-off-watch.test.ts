import { expect, test } from 'vitest';
import type { PublicStatus } from '../app/session/public-status';
import { createHandOffWatch } from './hand-off-watch';
import { card, good, testFolder, testLedger } from './ledger/testing/harness';
import { sampleOrder } from './ledger/testing/orders';
import { createFakeClock } from './testing/fake-clock';

function world(farewellMs = 20_000) {
  const clock = createFakeClock();
  const ledger = testLedger({ folder: testFolder(), now: clock.now });
  const reported: string[] = [];
  let orderId = '';
  const watch = createHandOffWatch({
    ledger,
    clock,
    farewellMs,
    session: () => ({
      order: () => ({ orderId, isBusy: false }),
      report: (outcome) => (reported.push(`${outcome.type} ${orderId}`), true),
    }),
  });
  const thank = (id: string, paid: 'card' | 'counter' = 'card'): void => {
    orderId = id;
    const order = sampleOrder(id, clock.now());
    good(ledger.recordPlaced(order, true));
    if (paid === 'card') good(ledger.recordBilled(order, card(`a-${id}`, order.basket.total, clock.now())));
    else good(ledger.recordLeftAtCounter(id));
    watch.see({ content: { screen: 'done', paid } } as PublicStatus);
  };
  const takeOne = (): void => {
    const [id] = good(ledger.dueDeliveries('sink', 1));
    good(ledger.beginAttempt(id!));
    good(ledger.endAttempt(id!, { outcome: 'delivered' }));
  };
  const leave = (): void => watch.see({ content: { screen: 'attract' } } as PublicStatus);
  return { clock, watch, thank, takeOne, leave, reported };
}

test('a paid order that the kitchen has not taken in 15 seconds is late, told once', () => {
  const { clock, thank, watch, reported } = world();
  thank('order-1');
  clock.advance(14_999);
  expect(reported).toEqual([]);
  clock.advance(1);
  expect(reported).toEqual(['hand_off_late order-1']);
  watch.see({ content: { screen: 'done', paid: 'card' } } as PublicStatus);
  clock.advance(60_000);
  expect(reported).toHaveLength(1);
});

test('one that it has taken is not', () => {
  const { clock, thank, takeOne, reported } = world();
  thank('order-1');
  takeOne();
  clock.advance(60_000);
  expect(reported).toEqual([]);
});

test('one to be paid at the counter goes by the guest’s own feet', () => {
  const { clock, thank, reported } = world();
  thank('order-1', 'counter');
  clock.advance(60_000);
  expect(reported).toEqual([]);
});

test('a guest who has left is not told, and the next one is told of their own', () => {
  const { clock, thank, leave, reported } = world();
  thank('order-1');
  leave();
  clock.advance(10_000);
  thank('order-2');
  clock.advance(10_000);
  expect(reported).toEqual([]);
  clock.advance(5_000);
  expect(reported).toEqual(['hand_off_late order-2']);
});

test('a short last screen leaves time to read', () => {
  const { clock, thank, reported } = world(8_000);
  thank('order-1');
  clock.advance(3_000);
  expect(reported).toHaveLength(1);
});

test('stopped, it watches nothing', () => {
  const { clock, thank, watch } = world();
  thank('order-1');
  watch.stop();
  expect(clock.pending()).toBe(0);
});
