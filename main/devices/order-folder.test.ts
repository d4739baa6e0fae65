import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { HandedOrder } from '../../app/devices/order-sink';
import { sampleOrder } from '../ledger/testing/orders';
import { describeOrderSink } from '../testing/order-sink-contract';
import {
  cancellationFileName,
  createOrderFolder,
  orderFileName,
  readCancellations,
  readHandedOrders,
} from './order-folder';

let root: string;
const placedAt = Date.UTC(2026, 5, 1, 12, 30, 15, 250);
const handed: HandedOrder = {
  order: sampleOrder('order-1', placedAt, {
    withReward: true,
    tip: 150,
    dining: 'take_away',
    label: { kind: 'name', text: 'Zoë' },
  }),
  number: '101',
  payment: 'paid',
};

async function put(order: HandedOrder): Promise<void> {
  expect((await createOrderFolder(root).hand(order)).ok).toBe(true);
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kiosk-orders-'));
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

describeOrderSink('folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kiosk-orders-'));
  return Promise.resolve({
    sink: createOrderFolder(folder),
    received: () => readHandedOrders(folder),
    cancelled: () => readCancellations(folder),
    cutOff: () => {
      rmSync(folder, { recursive: true, force: true });
      // A file in its place: as a share that is not mounted, it cannot be written into.
      writeFileSync(folder, '');
      return Promise.resolve();
    },
    close: () => {
      rmSync(folder, { recursive: true, force: true });
      return Promise.resolve();
    },
  });
});

test('writes one file an order, with all that a kitchen needs and nothing of who the guest is but the name they typed', async () => {
  const folder = join(root, 'a', 'orders');
  expect(await createOrderFolder(folder).hand(handed)).toEqual({ ok: true, value: null });
  expect(readdirSync(folder)).toEqual(['20260601T123015Z-101-order-1.json']);
  const text = readFileSync(join(folder, '20260601T123015Z-101-order-1.json'), 'utf8');
  expect(text).not.toContain('wer23gttt');
  expect(JSON.parse(text)).toEqual({
    version: 1,
    order_id: 'order-1',
    number: '101',
    placed_at: '2026-06-01T12:30:15.250Z',
    payment: 'paid',
    is_member: true,
    dining: 'take_away',
    guest_name: 'Zoë',
    reward: '$5 off',
    lines: [
      {
        item_id: 'burger',
        name: 'Burger',
        categories: ['Mains'],
        quantity: 1,
        unit_price: 1300,
        total: 1300,
        modifiers: [
          { group_id: 'size', modifier_id: 'large', name: 'Large', price: 250 },
          { group_id: 'sauce', modifier_id: 'mayo', name: 'Mayonnaise', price: 50 },
          { group_id: 'sauce', modifier_id: 'truffle', name: 'Truffle', price: 0 },
        ],
      },
      {
        item_id: 'cola',
        name: 'Cola',
        categories: ['Drinks'],
        quantity: 2,
        unit_price: 299,
        total: 598,
        modifiers: [],
      },
    ],
    subtotal: 1898,
    discount: 500,
    taxes: [
      { tax_class: 'food', rate_ppm: 88750, taxable: 958, tax: 85 },
      { tax_class: 'drink', rate_ppm: 100000, taxable: 440, tax: 44 },
    ],
    tax: 129,
    tip: 150,
    total: 1677,
  });
});

test('the same order again replaces its file', async () => {
  await put({ ...handed, payment: 'due_at_counter' });
  await put(handed);
  expect((await readHandedOrders(root)).map(({ order_id, payment }) => [order_id, payment])).toEqual([
    ['order-1', 'paid'],
  ]);
});

test('reads orders in the order they were placed, past what is no order', async () => {
  await put({ ...handed, order: sampleOrder('later', placedAt + 60_000, { userId: undefined }), number: '102' });
  await put(handed);
  writeFileSync(join(root, '.20260601T123015Z-103-half.json.part'), '{"version": 1');
  writeFileSync(join(root, '00-notes.json'), '{}');
  expect((await readHandedOrders(root)).map(({ number }) => number)).toEqual(['101', '102']);
  expect(await readHandedOrders(join(root, 'nowhere'))).toEqual([]);
});

test('a folder that cannot be written is unreachable', async () => {
  writeFileSync(join(root, 'file'), '');
  expect(await createOrderFolder(join(root, 'file')).hand(handed)).toEqual({ ok: false, error: 'unreachable' });
  mkdirSync(join(root, 'taken', orderFileName(handed)), { recursive: true });
  expect(await createOrderFolder(join(root, 'taken')).hand(handed)).toEqual({ ok: false, error: 'unreachable' });
});

test('an order that no kitchen could read is refused', async () => {
  const empty = { ...handed, order: { ...handed.order, basket: { ...handed.order.basket, lines: [] } } };
  expect(await createOrderFolder(root).hand(empty)).toEqual({ ok: false, error: 'refused' });
});

test('a cancellation sorts behind its order', () => {
  const names = [cancellationFileName(handed), orderFileName(handed)];
  expect(names.sort()).toEqual(['20260601T123015Z-101-order-1.json', '20260601T123015Z-101-order-1_cancelled.json']);
});

test('a file name holds no path', () => {
  const sneaky = { ...handed, order: { ...handed.order, orderId: '../../etc/passwd' } };
  expect(orderFileName(sneaky)).toBe('20260601T123015Z-101-______etc_passwd.json');
});
