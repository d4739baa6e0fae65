import { z } from 'zod';
import type { Cents } from '../../app/money';
import type { OrderState } from '../../app/order/lifecycle';
import type { Database } from './database';
import { findHead, selectHeads, type OrderHead } from './order-rows';
import { orderStory, type OrderStory, type OrderSummary } from './queries';
import { refundsOf, type Refund } from './refunds';
import { absent, storedCents, storedState, storedTime } from './stored';

/** An order in the staff's list. */
export interface StaffOrderRow extends Omit<OrderSummary, 'redemptionLabel'> {
  readonly userId?: string | undefined;
  readonly redemption?: OrderHead['redemption'];
  readonly dining?: OrderHead['dining'];
  readonly label?: OrderHead['label'];
  /** Money may have moved, either way, and nobody knows. */
  readonly isUnclear: boolean;
  readonly isParked: boolean;
}

/** What a staff member, or the kiosk by itself, did to an order. */
export interface StaffAct {
  readonly at: number;
  readonly name: string;
  readonly action: string;
  readonly reason: string;
}

/** An order's story with what only staff ask for. */
export interface StaffStory {
  readonly row: StaffOrderRow;
  readonly story: OrderStory;
  readonly refunds: readonly Refund[];
  readonly acts: readonly StaffAct[];
}

/** What a day's figures are made of: one order. */
export interface DayRow {
  readonly state: OrderState;
  readonly redemptionLabel?: string | undefined;
  readonly discount: Cents;
  readonly tax: Cents;
  readonly tip: Cents;
  readonly total: Cents;
}

/** Orders placed from `from` until before `to`, the newest first. */
export function staffOrders(db: Database, from: number, to: number, limit: number): StaffOrderRow[] {
  return toRows(
    db,
    selectHeads(
      db,
      `WHERE placed_at >= ? AND placed_at < ? AND state <> 'checkout' ORDER BY placed_at DESC, order_key DESC LIMIT ?`,
      ...[from, to, limit],
    ),
  );
}

// Each of these is answered from a small index of its own.
const UNPAID = `SELECT order_key FROM orders WHERE state IN ('checkout', 'placed') AND state = 'placed'`;
const UNCLEAR = `SELECT order_key FROM payments WHERE state = 'intent' UNION SELECT order_key FROM refunds WHERE state = 'intent'`;
const PARKED = `SELECT order_key FROM deliveries WHERE settled_at IS NULL AND state = 'parked'`;
/** Money that came for an order which could not take it, and has not gone back. */
const STRAY = `SELECT orders.order_key FROM events JOIN orders USING (order_id) JOIN payments USING (order_key)
  WHERE kind = 'stray_payment' AND payments.state = 'approved' AND amount > 0 AND orders.state IN ('voided', 'refunded')
    AND NOT EXISTS (SELECT 1 FROM refunds WHERE refunds.attempt_id = payments.attempt_id AND refunds.state = 'refunded')`;

/** Orders that want a hand: not paid, unclear, parked, or with money that must go back; the newest first. */
export function staffOpenOrders(db: Database, limit: number): StaffOrderRow[] {
  return toRows(
    db,
    selectHeads(
      db,
      `WHERE order_key IN (${UNPAID} UNION ${UNCLEAR} UNION ${PARKED} UNION ${STRAY})
         ORDER BY placed_at DESC, order_key DESC LIMIT ?`,
      limit,
    ),
  );
}

/** One order's whole story; undefined if the ledger does not know it. */
export function staffStory(db: Database, orderId: string): StaffStory | undefined {
  const head = findHead(db, orderId);
  const story = orderStory(db, orderId);
  const [row] = head ? toRows(db, [head]) : [];
  if (!head || !story || !row) return undefined;
  return { row, story, refunds: refundsOf(db, head.key), acts: actsOf(db, head.key) };
}

/** What the orders of a day come to, for its figures: those that got a number. */
export function dayRows(db: Database, from: number, to: number): DayRow[] {
  return db.all(
    dayRow,
    `SELECT state, redemption_label, discount, tax, tip, total FROM orders
       WHERE placed_at >= ? AND placed_at < ? AND number IS NOT NULL`,
    ...[from, to],
  );
}

/** Deliveries of a day's orders that are neither delivered nor withdrawn. */
export function undeliveredOf(db: Database, from: number, to: number): number {
  return db.number(
    `SELECT count(*) FROM deliveries JOIN orders USING (order_key)
       WHERE settled_at IS NULL AND placed_at >= ? AND placed_at < ?`,
    ...[from, to],
  );
}

/** Orders in the ledger. */
export function countOrders(db: Database): number {
  return db.number('SELECT count(*) FROM orders');
}

/** Orders that were billed before `before`, the longest ago first. */
export function billedBefore(db: Database, before: number, limit: number): string[] {
  return db
    .all(
      z.object({ order_id: z.string() }),
      "SELECT order_id FROM orders WHERE state = 'billed' AND changed_at <= ? ORDER BY changed_at LIMIT ?",
      ...[before, limit],
    )
    .map((row) => row.order_id);
}

function toRows(db: Database, heads: readonly OrderHead[]): StaffOrderRow[] {
  if (heads.length === 0) return [];
  const unclear = keysIn(db, UNCLEAR);
  const parked = keysIn(db, PARKED);
  return heads.map((head) => {
    const { orderId, number, state, isMember, discount, total, placedAt, changedAt, leftAtCounterAt } = head;
    const { userId, redemption, dining, label } = head;
    return {
      ...{
        orderId,
        number,
        state,
        isMember,
        userId,
        redemption,
        dining,
        label,
        discount,
        total,
        placedAt,
        changedAt,
        leftAtCounterAt,
      },
      isUnclear: unclear.has(head.key),
      isParked: parked.has(head.key),
    };
  });
}

function keysIn(db: Database, sql: string): Set<number> {
  return new Set(db.all(z.object({ order_key: z.int() }), sql).map((row) => row.order_key));
}

const dayRow: z.ZodType<DayRow> = z
  .object({
    state: storedState,
    redemption_label: absent(z.string()),
    discount: storedCents,
    tax: storedCents,
    tip: storedCents,
    total: storedCents,
  })
  .transform(({ redemption_label: redemptionLabel, ...rest }) => ({ ...rest, redemptionLabel }));

const actRow: z.ZodType<StaffAct> = z.object({
  at: storedTime,
  name: z.string(),
  action: z.string(),
  reason: z.string(),
});

function actsOf(db: Database, key: number): StaffAct[] {
  return db.all(actRow, 'SELECT at, name, action, reason FROM staff_acts WHERE order_key = ? ORDER BY act_id', key);
}
