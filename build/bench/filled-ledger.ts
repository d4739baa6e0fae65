import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { openDatabase, type Database } from '../../main/ledger/database';
import type { LedgerFile } from '../../main/ledger/ledger-file';
import { openLedger } from '../../main/ledger/open';
import { sampleOrder } from '../../main/ledger/testing/orders';
import type { Result } from '../../app/result';

/** Orders that the ledger's own code writes; the rest are copies of them. */
const ORIGINALS = 2_000;

const column = z.object({ name: z.string() });

/** Days that a full ledger reaches back: what retention keeps. */
const DAYS = 90;

const DAY = 86_400_000;

/** The value of a good result. */
export function good<T, E>(result: Result<T, E>): T {
  if (!result.ok) throw new Error(`not ok: ${JSON.stringify(result.error)}`);
  return result.value;
}

/** A ledger in `folder`, opened with the clock of the machine. */
export function openIn(folder: string): LedgerFile {
  return good(openLedger({ folder, now: Date.now }));
}

/** An order of a member, billed by card. Answers how long each of its three transactions took, ms. */
export function billOne(ledger: LedgerFile, orderId: string, placedAt: number): number[] {
  const order = sampleOrder(orderId, placedAt, { userId: `member${orderId.replace(/\D/g, '')}` });
  const amount = order.basket.total;
  const attemptId = `attempt-${orderId}`;
  const card = { issuer: 'visa', last4: '4242', authorizedAt: placedAt, reference: `r-${orderId}` };
  return [
    () => ledger.recordPlaced(order, false),
    () => ledger.recordPaymentIntent(orderId, attemptId, amount),
    () => ledger.recordBilled(order, { by: 'card', attemptId, amount, card }),
  ].map((write) => {
    const begunAt = performance.now();
    good<unknown, unknown>(write());
    return performance.now() - begunAt;
  });
}

/** Makes a ledger of `orders` billed and delivered orders, spread over {@link DAYS}, in an empty `folder`. */
export function fillLedger(folder: string, orders: number): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const ledger = openIn(folder);
  const now = Date.now();
  for (let index = 0; index < Math.min(orders, ORIGINALS); index += 1) billOne(ledger, `order-${index}`, now);
  for (const destination of ['thanx', 'sink'] as const) {
    for (let due = good(ledger.dueDeliveries(destination, 100)); due.length > 0;) {
      for (const id of due) {
        good(ledger.beginAttempt(id));
        good(ledger.endAttempt(id, { outcome: 'delivered' }));
      }
      due = good(ledger.dueDeliveries(destination, 100));
    }
  }
  ledger.close();
  if (orders === 0) return;
  const db = openDatabase(join(folder, 'ledger.sqlite'));
  db.transaction(() => copyOrders(db, orders, now));
  db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  db.close();
}

/** Every copy is an order of its own, with lines, story, payment, deliveries and their attempts. */
function copyOrders(db: Database, orders: number, now: number): void {
  const deliveries = db.number('SELECT max(delivery_id) FROM deliveries');
  for (let copy = 1; copy * ORIGINALS < orders; copy += 1) {
    for (const table of [
      'orders',
      'order_lines',
      'line_choices',
      'order_taxes',
      'story',
      'payments',
      'deliveries',
      'delivery_attempts',
    ]) {
      const columns = db.all(column, `SELECT name FROM pragma_table_info('${table}')`).map(({ name }) => name);
      const values = columns.map((name) => {
        if (name === 'order_key') return `order_key + ${copy * ORIGINALS}`;
        if (name === 'delivery_id') return `delivery_id + ${copy * deliveries}`;
        if (name === 'order_id' || name === 'attempt_id' || name === 'user_id') return `${name} || '-${copy}'`;
        return name;
      });
      const first =
        table === 'delivery_attempts' ? `WHERE delivery_id <= ${deliveries}` : `WHERE order_key <= ${ORIGINALS}`;
      db.exec(`INSERT INTO ${table} (${columns.join()}) SELECT ${values.join()} FROM ${table} ${first}`);
    }
  }
  db.exec(
    `UPDATE orders SET placed_at = ${now} - (order_key * ${DAYS * DAY}) / ${orders},
       changed_at = ${now} - (order_key * ${DAYS * DAY}) / ${orders}`,
  );
}
