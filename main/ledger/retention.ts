import { z } from 'zod';
import type { Database } from './database';

const DAY = 86_400_000;

/** Orders of one transaction: a few ms, so that a guest never feels the pruning. */
const BATCH = 100;

/** How long what is kept, in days. */
export interface Retention {
  /** Whole orders with all that belongs to them, and events. */
  readonly retentionDays: number;
  /** What tells of the guest: the Thanx user id, as long as a refund may need a new guest token, and a name that was typed. */
  readonly refundDays: number;
}

/** What a {@link prune} did. `isDone` is false if there is more: call again. */
export interface Pruned {
  readonly orders: number;
  readonly userIds: number;
  readonly names: number;
  readonly events: number;
  readonly isDone: boolean;
}

const UNSETTLED = `(EXISTS (SELECT 1 FROM deliveries WHERE deliveries.order_key = orders.order_key AND settled_at IS NULL)
  OR EXISTS (SELECT 1 FROM refunds WHERE refunds.order_key = orders.order_key AND state = 'intent'))`;

/**
 * Deletes what is older than retention allows and drops user ids and names that no refund can need, at most {@link BATCH} of each. Never
 * an order that is open, has a delivery that is not settled, or a payment or refund whose outcome is not known.
 */
export function prune(db: Database, retention: Retention, at: number): Pruned {
  const orders = keysOf(
    db,
    `placed_at < ? AND state NOT IN ('checkout', 'placed') AND NOT ${UNSETTLED}
       AND NOT EXISTS (SELECT 1 FROM payments WHERE payments.order_key = orders.order_key AND state = 'intent')
       ORDER BY placed_at`,
    Math.min(at, lastActivity(db, at)) - retention.retentionDays * DAY,
  );
  for (const key of orders) db.run('DELETE FROM orders WHERE order_key = ?', key);
  const beyondRefund = (whose: string): number[] =>
    keysOf(
      db,
      `${whose} AND changed_at < ? AND state NOT IN ('checkout', 'placed') AND NOT ${UNSETTLED} ORDER BY changed_at`,
      at - retention.refundDays * DAY,
    );
  const members = beyondRefund('user_id IS NOT NULL');
  for (const key of members) db.run('UPDATE orders SET user_id = NULL WHERE order_key = ?', key);
  const named = beyondRefund("label_kind = 'name'");
  for (const key of named) db.run('UPDATE orders SET label_kind = NULL, label = NULL WHERE order_key = ?', key);
  const events = db.run(
    'DELETE FROM events WHERE event_id IN (SELECT event_id FROM events WHERE at < ? ORDER BY at LIMIT ?)',
    ...[at - retention.retentionDays * DAY, BATCH],
  );
  const isDone = Math.max(orders.length, members.length, named.length, events) < BATCH;
  return { orders: orders.length, userIds: members.length, names: named.length, events, isDone };
}

/**
 * A week after the newest order: a clock that jumped years ahead must not delete everything in one go. A kiosk that stands
 * unused keeps its last orders a little longer, until new ones come.
 */
function lastActivity(db: Database, at: number): number {
  return db.number('SELECT coalesce(max(placed_at), ?) FROM orders', at) + 7 * DAY;
}

function keysOf(db: Database, where: string, before: number): number[] {
  return db
    .all(z.object({ order_key: z.int() }), `SELECT order_key FROM orders WHERE ${where} LIMIT ?`, before, BATCH)
    .map((row) => row.order_key);
}
