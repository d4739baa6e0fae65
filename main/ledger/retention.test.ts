import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import type { OrderLabel } from '../../app/order/order-label';
import { createFakeClock, type FakeClock } from '../testing/fake-clock';
import type { LedgerFile } from './ledger-file';
import { card, good, testFolder, testLedger } from './testing/harness';
import { sampleOrder } from './testing/orders';

const DAY = 86_400_000;
let clock: FakeClock;
let folder: string;
let ledger: LedgerFile;

beforeEach(() => {
  clock = createFakeClock();
  folder = testFolder();
  ledger = testLedger({ folder, now: clock.now });
});

function bill(orderId: string): void {
  const order = sampleOrder(orderId, clock.now());
  good(ledger.recordPlaced(order, true));
  good(ledger.recordBilled(order, card(`attempt-${orderId}`, order.basket.total, clock.now())));
}

function deliverAll(): void {
  for (const destination of ['thanx', 'sink'] as const) {
    for (const id of good(ledger.dueDeliveries(destination, 99))) {
      good(ledger.beginAttempt(id));
      good(ledger.endAttempt(id, { outcome: 'delivered' }));
    }
  }
}

test('an order goes after 90 days, but never before all of it is delivered', () => {
  bill('delivered');
  deliverAll();
  bill('waiting');
  good(ledger.recordPlaced(sampleOrder('open', clock.now()), true));
  clock.advance(89 * DAY);
  bill('new');
  expect(good(ledger.prune())).toMatchObject({ orders: 0 });
  clock.advance(2 * DAY);
  expect(good(ledger.prune())).toMatchObject({ orders: 1, isDone: true });
  expect(good(ledger.listOrders()).map(({ orderId }) => orderId)).toEqual(['new', 'open', 'waiting']);
  deliverAll();
  good(ledger.prune());
  expect(good(ledger.listOrders()).map(({ orderId }) => orderId)).toEqual(['new', 'open']);
});

test('the user id goes after 30 days, from the file’s bytes too, but never while Thanx has to hear more', () => {
  bill('order-1');
  clock.advance(31 * DAY);
  expect(good(ledger.prune())).toMatchObject({ userIds: 0 });
  deliverAll();
  expect(good(ledger.prune())).toMatchObject({ userIds: 1 });
  const story = good(ledger.orderStory('order-1'))!;
  expect(story.order.userId).toBeUndefined();
  expect(story.summary.isMember).toBe(true);
  ledger.close();
  expect(readFileSync(join(folder, 'ledger.sqlite'), 'latin1')).not.toContain('wer23gttt');
});

test('a guest’s name goes with it, from the file’s bytes too; a table stays', () => {
  const place = (orderId: string, label: OrderLabel): void => {
    const order = sampleOrder(orderId, clock.now(), { userId: undefined, label });
    good(ledger.recordPlaced(order, true));
    good(ledger.recordBilled(order, card(`attempt-${orderId}`, order.basket.total, clock.now())));
  };
  place('named', { kind: 'name', text: 'Zebediah' });
  place('seated', { kind: 'table', text: '12' });
  expect(good(ledger.orderStory('named'))!.order.label).toEqual({ kind: 'name', text: 'Zebediah' });
  deliverAll();
  expect(good(ledger.prune())).toMatchObject({ names: 0 });
  clock.advance(31 * DAY);
  expect(good(ledger.prune())).toMatchObject({ names: 1, isDone: true });
  expect(good(ledger.orderStory('named'))!.order.label).toBeUndefined();
  expect(good(ledger.orderStory('seated'))!.order.label).toEqual({ kind: 'table', text: '12' });
  ledger.close();
  expect(readFileSync(join(folder, 'ledger.sqlite'), 'latin1')).not.toContain('Zebediah');
});

test('a clock that jumped years ahead does not delete what was ordered yesterday', () => {
  bill('order-1');
  deliverAll();
  clock.jump(3000 * DAY);
  expect(good(ledger.prune())).toMatchObject({ orders: 0 });
});

test('much is deleted in small parts', () => {
  for (let index = 0; index < 120; index += 1) {
    good(ledger.recordEvent({ kind: 'device_lost', detail: 'scanner' }));
  }
  clock.advance(91 * DAY);
  expect(good(ledger.prune())).toMatchObject({ events: 100, isDone: false });
  expect(good(ledger.prune())).toMatchObject({ events: 21, isDone: true });
});
