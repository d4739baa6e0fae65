import { beforeEach, expect, test } from 'vitest';
import type { SinkFailure } from '../../app/devices/order-sink';
import { err, ok, type Result } from '../../app/result';
import { createFakeClock, type FakeClock } from '../testing/fake-clock';
import type { LedgerFile } from './ledger-file';
import { createOutbox } from './outbox';
import { card, good, testFolder, testLedger } from './testing/harness';
import { sampleOrder } from './testing/orders';

const MARK = { name: 'Ana', reason: 'Nobody came to pay' };

let clock: FakeClock;
let ledger: LedgerFile;
/** What the kitchen was told, in order. */
let told: string[];
let kitchen: Result<null, SinkFailure>;

beforeEach(() => {
  clock = createFakeClock();
  ledger = testLedger({ folder: testFolder(), now: clock.now });
  told = [];
  kitchen = ok(null);
});

function start(): void {
  const tell = (what: string): Promise<Result<null, SinkFailure>> => {
    told.push(what);
    return Promise.resolve(kitchen);
  };
  createOutbox({
    ledger,
    clock,
    random: () => 0,
    log: () => undefined,
    thanx: { sendBasket: () => Promise.resolve(ok({})) },
    sink: {
      hand: ({ number, payment }) => tell(`${number} ${payment}`),
      cancel: ({ number, why, order }) => tell(`${number} ${why} ${order.basket.total}`),
    },
  }).wake();
}

async function pass(ms: number): Promise<void> {
  for (let left = ms; left >= 0; left -= 500) {
    clock.advance(500);
    for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
  }
}

function leaveAtCounter(orderId: string): void {
  good(ledger.recordPlaced(sampleOrder(orderId, clock.now()), false));
  good(ledger.recordLeftAtCounter(orderId));
}

test('an order for the counter that is voided later is taken back from the kitchen', async () => {
  leaveAtCounter('order-1');
  start();
  await pass(1000);
  good(ledger.staff.void('order-1', MARK));
  start();
  await pass(1000);
  expect(told).toEqual(['101 due_at_counter', '101 voided 2073']);
});

test('an order that is refunded is, too', async () => {
  const order = sampleOrder('order-1', clock.now());
  good(ledger.recordPlaced(order, false));
  good(ledger.recordBilled(order, card('attempt-1', order.basket.total, clock.now())));
  start();
  await pass(1000);
  for (const step of good(ledger.staff.beginRefund('order-1', MARK))) good(ledger.staff.refundPaid(step.refundId));
  start();
  await pass(1000);
  expect(told).toEqual(['101 paid', '101 refunded 2073']);
});

test('an order that the kitchen never heard of is just not sent', async () => {
  leaveAtCounter('order-1');
  good(ledger.staff.void('order-1', MARK));
  start();
  await pass(1000);
  expect(told).toEqual([]);
  expect(
    good(ledger.orderStory('order-1'))!.deliveries.filter(({ destination }) => destination === 'sink'),
  ).toMatchObject([{ kind: 'due_at_counter', state: 'withdrawn' }]);
});

test('a kitchen that was away, and may have had the order, hears of the order first and then of its end', async () => {
  leaveAtCounter('order-1');
  kitchen = err('unreachable');
  start();
  await pass(1000);
  good(ledger.staff.void('order-1', MARK));
  await pass(10_000);
  expect(new Set(told)).toEqual(new Set(['101 due_at_counter']));
  kitchen = ok(null);
  told = [];
  await pass(60_000);
  expect(told).toEqual(['101 due_at_counter', '101 voided 2073']);
});

test('an order that was due and then paid is taken back once', async () => {
  leaveAtCounter('order-1');
  start();
  await pass(1000);
  good(ledger.staff.takeAtCounter('order-1', 'counter_cash', MARK));
  for (const step of good(ledger.staff.beginRefund('order-1', MARK))) good(ledger.staff.refundPaid(step.refundId));
  start();
  await pass(1000);
  // Nobody told the kitchen that it was paid before it was all over.
  expect(told).toEqual(['101 due_at_counter', '101 refunded 2073']);
});
