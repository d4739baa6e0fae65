import { z } from 'zod';
import type { Cents } from '../../app/money';
import { ORDER_STATES, type OrderState } from '../../app/order/lifecycle';
import type { Order } from '../../app/order/order';
import type { Database } from './database';
import { SINK_KINDS, type Destination } from './delivery';
import { findHead, readOrder, selectHeads, type OrderHead } from './order-rows';
import { paymentsOf, type Payment } from './payments';
import { absent, storedFlag, storedTime } from './stored';
import { readStory, type StoryEntry } from './story';

/** One line of a list of orders. */
export interface OrderSummary {
  readonly orderId: string;
  readonly number?: string | undefined;
  readonly state: OrderState;
  readonly isMember: boolean;
  readonly redemptionLabel?: string | undefined;
  readonly discount: Cents;
  readonly total: Cents;
  /** Epoch ms. */
  readonly placedAt: number;
  readonly changedAt: number;
  readonly leftAtCounterAt?: number | undefined;
}

/** One attempt of a delivery. Without `outcome` it runs, or the kiosk was cut off in it. */
export interface DeliveryAttempt {
  readonly begunAt: number;
  readonly endedAt?: number | undefined;
  /** `accepted`, or the kind of failure. */
  readonly outcome?: string | undefined;
  readonly status?: number | undefined;
  readonly code?: string | undefined;
}

/** A delivery with all its attempts. */
export interface DeliveryStory {
  readonly id: number;
  readonly destination: Destination;
  readonly kind: string;
  readonly state: 'pending' | 'delivered' | 'parked' | 'withdrawn';
  readonly toleratesRefusal: boolean;
  readonly createdAt: number;
  readonly settledAt?: number | undefined;
  readonly attempts: readonly DeliveryAttempt[];
}

/** Everything the ledger knows of one order. */
export interface OrderStory {
  readonly summary: OrderSummary;
  readonly order: Order;
  readonly entries: readonly StoryEntry[];
  readonly payments: readonly Payment[];
  readonly deliveries: readonly DeliveryStory[];
}

/** How the outbox stands. */
export interface DeliveryCounts {
  readonly pending: number;
  readonly parked: number;
  /** When the oldest that is not settled was queued. */
  readonly oldestAt?: number | undefined;
  readonly lastDeliveredAt?: number | undefined;
}

/** A parked delivery, for staff. */
export interface ParkedDelivery {
  readonly id: number;
  readonly orderId: string;
  readonly number?: string | undefined;
  readonly destination: Destination;
  readonly kind: string;
  readonly failure: string;
  readonly status?: number | undefined;
  readonly code?: string | undefined;
}

/** Orders placed from `from` until before `to`, epoch ms; without them, from ever and until ever. At most `limit`, else 1,000. */
export interface OrderRange {
  readonly from?: number;
  readonly to?: number;
  readonly limit?: number;
}

/** Orders of a range, the newest first. */
export function listOrders(db: Database, range: OrderRange): OrderSummary[] {
  const { from = Number.MIN_SAFE_INTEGER, to = Number.MAX_SAFE_INTEGER, limit = 1000 } = range;
  return selectHeads(
    db,
    'WHERE placed_at >= ? AND placed_at < ? ORDER BY placed_at DESC, order_key DESC LIMIT ?',
    ...[from, to, limit],
  ).map(summarize);
}

/** Orders that are placed and not paid, the newest first. */
export function listOpenOrders(db: Database): OrderSummary[] {
  return selectHeads(
    db,
    "WHERE state IN ('checkout', 'placed') AND state = 'placed' ORDER BY placed_at DESC, order_key DESC",
  ).map(summarize);
}

/** One order's whole story; undefined if the ledger does not know it. */
export function orderStory(db: Database, orderId: string): OrderStory | undefined {
  const head = findHead(db, orderId);
  if (!head) return undefined;
  return {
    summary: summarize(head),
    order: readOrder(db, head),
    entries: readStory(db, head.key),
    payments: paymentsOf(db, head.key),
    deliveries: deliveriesOf(db, head.key),
  };
}

function summarize(head: OrderHead): OrderSummary {
  const { orderId, number, state, isMember, discount, total, placedAt, changedAt, leftAtCounterAt } = head;
  const redemptionLabel = head.redemption?.label;
  return { orderId, number, state, isMember, redemptionLabel, discount, total, placedAt, changedAt, leftAtCounterAt };
}

const storyRow = z.object({
  delivery_id: z.int(),
  destination: z.enum(['thanx', 'sink']),
  kind: z.enum([...ORDER_STATES, ...SINK_KINDS]),
  state: z.enum(['pending', 'delivered', 'parked', 'withdrawn']),
  tolerates_refusal: storedFlag,
  created_at: storedTime,
  settled_at: absent(storedTime),
});

const attemptRow: z.ZodType<DeliveryAttempt> = z
  .object({
    begun_at: storedTime,
    ended_at: absent(storedTime),
    outcome: absent(z.string()),
    status: absent(z.int()),
    code: absent(z.string()),
  })
  .transform((row) => ({
    begunAt: row.begun_at,
    endedAt: row.ended_at,
    outcome: row.outcome,
    status: row.status,
    code: row.code,
  }));

function deliveriesOf(db: Database, key: number): DeliveryStory[] {
  return db.all(storyRow, 'SELECT * FROM deliveries WHERE order_key = ? ORDER BY delivery_id', key).map((row) => ({
    id: row.delivery_id,
    destination: row.destination,
    kind: row.kind,
    state: row.state,
    toleratesRefusal: row.tolerates_refusal,
    createdAt: row.created_at,
    settledAt: row.settled_at,
    attempts: db.all(
      attemptRow,
      'SELECT * FROM delivery_attempts WHERE delivery_id = ? ORDER BY position',
      row.delivery_id,
    ),
  }));
}

/** How many deliveries wait and since when, of one destination or all. */
export function deliveryCounts(db: Database, destination?: Destination): DeliveryCounts {
  const [row] = db.all(
    z.object({
      pending: z.int(),
      parked: z.int(),
      oldest: absent(storedTime),
      last: absent(storedTime),
    }),
    `SELECT count(*) FILTER (WHERE state = 'pending') AS pending, count(*) FILTER (WHERE state = 'parked') AS parked,
       min(created_at) AS oldest, (SELECT value FROM counters WHERE name = 'last_delivered_at') AS last
     FROM deliveries WHERE settled_at IS NULL AND (?1 IS NULL OR destination = ?1)`,
    destination ?? null,
  );
  return {
    pending: row?.pending ?? 0,
    parked: row?.parked ?? 0,
    oldestAt: row?.oldest,
    lastDeliveredAt: row?.last,
  };
}

const parkedRow: z.ZodType<ParkedDelivery> = z
  .object({
    delivery_id: z.int(),
    order_id: z.string(),
    number: absent(z.string()),
    destination: z.enum(['thanx', 'sink']),
    kind: z.string(),
    failure: absent(z.string()),
    failure_status: absent(z.int()),
    failure_code: absent(z.string()),
  })
  .transform((row) => ({
    id: row.delivery_id,
    orderId: row.order_id,
    number: row.number,
    destination: row.destination,
    kind: row.kind,
    failure: row.failure ?? 'unknown',
    status: row.failure_status,
    code: row.failure_code,
  }));

/** Parked deliveries, the oldest first. */
export function parkedDeliveries(db: Database, limit: number): ParkedDelivery[] {
  return db.all(
    parkedRow,
    `SELECT delivery_id, order_id, number, destination, kind, failure, failure_status, failure_code
       FROM deliveries JOIN orders USING (order_key)
       WHERE settled_at IS NULL AND deliveries.state = 'parked' ORDER BY delivery_id LIMIT ?`,
    limit,
  );
}
