import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { LedgerFailure } from '../../app/ledger/port';
import { createFakeClock } from '../testing/fake-clock';
import { openDatabase } from './database';
import { ledgerOn } from './ledger-file';
import { migrate } from './migrations';
import { card, good, testFolder, testLedger } from './testing/harness';
import { sampleOrder } from './testing/orders';

test('a full disk is a code, what was written stays, and it goes on when there is room', () => {
  const clock = createFakeClock();
  const folder = testFolder();
  const db = openDatabase(join(folder, 'ledger.sqlite'));
  migrate(db);
  const failures: [LedgerFailure, string][] = [];
  const onFailure = (failure: LedgerFailure, cause: string): void => void failures.push([failure, cause]);
  const ledger = ledgerOn({
    db,
    folder,
    now: clock.now,
    onFailure,
    retentionDays: 90,
    refundDays: 30,
    numberPrefix: '',
    close: () => db.close(),
  });
  db.exec(`PRAGMA max_page_count = ${db.number('PRAGMA page_count') + 4}`);
  let written = 0;
  let failed = ledger.recordPlaced(sampleOrder('order-0', clock.now()), false);
  for (; failed.ok && written < 1000; written += 1) {
    failed = ledger.recordPlaced(sampleOrder(`order-${written + 1}`, clock.now()), false);
  }
  expect(failed).toEqual({ ok: false, error: { code: 'LEDGER-FULL' } });
  expect(failures).toEqual([[{ code: 'LEDGER-FULL' }, 'SQLITE_FULL']]);
  expect(good(ledger.listOrders())).toHaveLength(written);
  expect(good(ledger.orderStory(`order-${written}`))).toBeUndefined();
  db.exec('PRAGMA max_page_count = 100000');
  expect(good(ledger.recordPlaced(sampleOrder('later', clock.now()), false)).number).toBe(String(101 + written));
  ledger.close();
});

test('a file that turns read-only under the kiosk is a code', () => {
  const clock = createFakeClock();
  const folder = testFolder();
  const db = openDatabase(join(folder, 'ledger.sqlite'));
  migrate(db);
  const onFailure = (): void => undefined;
  const ledger = ledgerOn({
    db,
    folder,
    now: clock.now,
    onFailure,
    retentionDays: 90,
    refundDays: 30,
    numberPrefix: '',
    close: () => db.close(),
  });
  db.exec('PRAGMA query_only = ON');
  expect(ledger.recordPlaced(sampleOrder('order-1', clock.now()), false)).toEqual({
    ok: false,
    error: { code: 'LEDGER-READ-ONLY' },
  });
  ledger.close();
});

test('no e-mail address, phone number, token or whole card number gets into the file, wherever it is tried', () => {
  const clock = createFakeClock();
  const folder = testFolder();
  const ledger = testLedger({ folder, now: clock.now });
  const email = 'ann.smith@example.com';
  const phone = '+1 (415) 555-0123';
  const token = 'eyJhbGciOi.eyJzdWIiOiJ3.c2lnbmF0dXJl';
  const pan = '4111111111111111';
  for (const [index, userId] of [email, '+14155550123', '14155550123', token].entries()) {
    const order = sampleOrder(`order-${index}`, clock.now(), { userId, withReward: true });
    const label = `Ask ${email} or ${phone}`;
    good(ledger.recordPlaced({ ...order, redemption: { ...order.redemption!, label } }, false));
    good(ledger.recordPaymentIntent(order.orderId, `attempt-${index}`, order.basket.total));
    good(ledger.recordPaymentFailed(`attempt-${index}`, `${email} ${phone} ${token}`));
    const payment = card(`second-${index}`, order.basket.total, clock.now());
    if (payment.by === 'card') good(ledger.recordBilled(order, { ...payment, card: { ...payment.card, last4: pan } }));
    good(ledger.recordEvent({ kind: 'device_trouble', detail: `${phone} ${token}` }));
  }
  const member = sampleOrder('member', clock.now());
  good(ledger.recordPlaced(member, false));
  const [id] = good(ledger.dueDeliveries('thanx', 1));
  good(ledger.beginAttempt(id!));
  good(ledger.endAttempt(id!, { outcome: 'parked', failure: { kind: 'rejected', status: 400, code: email } }));
  expect(good(ledger.events(99)).filter(({ kind }) => kind === 'order_without_member')).toHaveLength(4);
  expect(good(ledger.orderStory('order-0'))?.summary).toMatchObject({
    isMember: false,
    state: 'billed',
    redemptionLabel: 'Ask ••• or •••',
  });
  const bytes = ['', '-wal'].map((part) => readFileSync(join(folder, `ledger.sqlite${part}`), 'latin1')).join();
  expect(bytes).toContain('wer23gttt');
  for (const secret of ['ann.smith', 'example.com', '555-0123', '4155550123', 'eyJ', pan]) {
    expect(bytes).not.toContain(secret);
  }
});

test('lists a day, the newest first, and counts what waits', () => {
  const clock = createFakeClock();
  const ledger = testLedger({ folder: testFolder(), now: clock.now });
  for (const orderId of ['a', 'b', 'c']) {
    good(ledger.recordPlaced(sampleOrder(orderId, clock.now(), { withReward: true }), false));
    clock.advance(3_600_000);
  }
  const noon = Date.UTC(2026, 5, 1, 12);
  expect(good(ledger.listOrders({ from: noon + 1 })).map(({ orderId }) => orderId)).toEqual(['c', 'b']);
  expect(good(ledger.listOrders({ to: noon + 3_600_000 })).map(({ orderId }) => orderId)).toEqual(['a']);
  expect(good(ledger.listOrders({ limit: 1 }))).toMatchObject([
    { orderId: 'c', number: '103', state: 'placed', isMember: true, redemptionLabel: '$5 off', discount: 500 },
  ]);
  expect(good(ledger.deliveryCounts())).toEqual({ pending: 3, parked: 0, oldestAt: noon, lastDeliveredAt: undefined });
  expect(good(ledger.deliveryCounts('sink'))).toMatchObject({ pending: 0, oldestAt: undefined });
});
