import { z } from 'zod';
import { ORDER_STATES } from '../../app/order/lifecycle';
import { flag, UnreadableRowError, type Database } from './database';
import {
  SINK_KINDS,
  type AttemptEnd,
  type Delivery,
  type DeliveryFailure,
  type DeliveryKind,
  type Destination,
} from './delivery';
import { insertEvent } from './kiosk-events';
import { findHead, readOrder, setCounter } from './order-rows';
import { absent, storedBasket, storedFlag, storedJson, storedTime } from './stored';

/** Longest that anything waits for its next attempt, ms. Also what a time far ahead is pulled back to: then the clock was changed. */
export const LONGEST_WAIT = 300_000;

/** What is to be sent, as the ledger queues it. */
export interface Queued {
  readonly destination: Destination;
  readonly kind: DeliveryKind;
  readonly body?: unknown;
  readonly toleratesRefusal?: boolean;
  /** It was answered already, and stands here for the order's story. */
  readonly isDelivered?: boolean;
}

/** Queues a delivery behind the order's others to the same place. The same kind a second time is ignored. */
export function queue(db: Database, key: number, delivery: Queued, at: number): void {
  const isDelivered = delivery.isDelivered === true;
  const isBehind =
    db.number(
      'SELECT count(*) FROM deliveries WHERE order_key = ? AND destination = ? AND settled_at IS NULL',
      ...[key, delivery.destination],
    ) > 0;
  db.run(
    `INSERT INTO deliveries (order_key, destination, kind, body, tolerates_refusal, state, attempts, created_at,
       next_attempt_at, settled_at)
     VALUES (?, ?, ?, ?, ?, ?, 0, ?, ?, ?) ON CONFLICT (order_key, destination, kind) DO NOTHING`,
    ...[key, delivery.destination, delivery.kind],
    delivery.body === undefined || isDelivered ? null : JSON.stringify(delivery.body),
    flag(delivery.toleratesRefusal === true),
    isDelivered ? 'delivered' : 'pending',
    at,
    isDelivered || isBehind ? null : at,
    isDelivered ? at : null,
  );
}

/** Takes back a delivery that was certainly never sent. False if it may have been. */
export function withdraw(db: Database, key: number, destination: Destination, kind: DeliveryKind, at: number): boolean {
  // `attempts` is written before each attempt, so zero on disk is proof.
  return (
    db.run(
      `UPDATE deliveries SET state = 'withdrawn', settled_at = ?, next_attempt_at = NULL, body = NULL
       WHERE order_key = ? AND destination = ? AND kind = ? AND state = 'pending' AND attempts = 0`,
      ...[at, key, destination, kind],
    ) > 0
  );
}

/**
 * The order is no more. Kitchen or POS need not hear of it if they never have; where they have, or may have, they are told, behind
 * whatever of this order still waits for them.
 */
export function takeBack(db: Database, key: number, at: number): void {
  withdraw(db, key, 'sink', 'due_at_counter', at);
  withdraw(db, key, 'sink', 'paid', at);
  const isKnown =
    db.number(
      "SELECT EXISTS (SELECT 1 FROM deliveries WHERE order_key = ? AND destination = 'sink' AND state <> 'withdrawn')",
      key,
    ) === 1;
  if (isKnown) queue(db, key, { destination: 'sink', kind: 'cancelled' }, at);
}

/** Ids of what may be sent now, the longest waiting first. */
export function dueDeliveries(db: Database, destination: Destination, limit: number, at: number): number[] {
  // A time further ahead than any wait was written under another clock.
  db.run(
    `UPDATE deliveries SET next_attempt_at = ?1 WHERE destination = ?2 AND state = 'pending'
       AND next_attempt_at IS NOT NULL AND next_attempt_at > ?1`,
    ...[at + LONGEST_WAIT, destination],
  );
  return db
    .all(
      z.object({ delivery_id: z.int() }),
      `SELECT delivery_id FROM deliveries WHERE destination = ? AND state = 'pending' AND next_attempt_at IS NOT NULL
         AND next_attempt_at <= ? ORDER BY next_attempt_at, delivery_id LIMIT ?`,
      ...[destination, at, limit],
    )
    .map((row) => row.delivery_id);
}

/** When the next one is due, epoch ms; undefined if none waits. */
export function nextDueAt(db: Database, destination: Destination): number | undefined {
  return db.get(
    z.object({ at: absent(storedTime) }),
    `SELECT min(next_attempt_at) AS at FROM deliveries
       WHERE destination = ? AND state = 'pending' AND next_attempt_at IS NOT NULL`,
    destination,
  )?.at;
}

const deliveryRow = z.object({
  delivery_id: z.int(),
  order_key: z.int(),
  order_id: z.string(),
  destination: z.enum(['thanx', 'sink']),
  kind: z.enum([...ORDER_STATES, ...SINK_KINDS]),
  body: absent(z.string()),
  tolerates_refusal: storedFlag,
  attempts: z.int(),
  created_at: storedTime,
});
type DeliveryRow = z.infer<typeof deliveryRow>;

/**
 * Writes down that an attempt begins, and answers what to send: once this is on disk, Thanx may have it whatever happens.
 * Undefined if it need not be sent any more, or cannot be read (then it is parked).
 */
export function beginAttempt(db: Database, id: number, at: number): Delivery | undefined {
  const row = db.get(
    deliveryRow,
    `SELECT deliveries.*, orders.order_id FROM deliveries JOIN orders USING (order_key)
       WHERE delivery_id = ? AND deliveries.state = 'pending' AND next_attempt_at IS NOT NULL`,
    id,
  );
  if (!row) return undefined;
  const attempts = row.attempts + 1;
  db.run('UPDATE deliveries SET attempts = ? WHERE delivery_id = ?', attempts, id);
  db.run('INSERT INTO delivery_attempts (delivery_id, position, begun_at) VALUES (?, ?, ?)', id, attempts, at);
  try {
    return readDelivery(db, { ...row, attempts });
  } catch (error) {
    if (!(error instanceof UnreadableRowError)) throw error;
    endAttempt(db, id, { outcome: 'parked', failure: { kind: 'unreadable_body' } }, at);
    return undefined;
  }
}

function readDelivery(db: Database, row: DeliveryRow): Delivery {
  const { delivery_id: id, order_id: orderId, attempts } = row;
  const head = findHead(db, orderId);
  if (row.destination === 'sink') {
    if (head?.number === undefined) throw new UnreadableRowError('not for kitchen or POS');
    const { number, state } = head;
    const { kind } = row;
    if (kind === 'paid' || kind === 'due_at_counter') {
      const order = { order: readOrder(db, head), number, payment: kind };
      return { id, orderId, attempts, destination: 'sink', kind, order };
    }
    if (kind !== 'cancelled' || (state !== 'voided' && state !== 'refunded')) {
      throw new UnreadableRowError('not for kitchen or POS');
    }
    const order = { order: readOrder(db, head), number, why: state, cancelledAt: row.created_at };
    return { id, orderId, attempts, destination: 'sink', kind, order };
  }
  const basket = storedJson(storedBasket).safeParse(row.body);
  if (!basket.success || head?.userId === undefined) throw new UnreadableRowError('not for Thanx');
  const { userId } = head;
  const toleratesRefusal = row.tolerates_refusal;
  const { state: kind } = basket.data;
  return { id, orderId, attempts, destination: 'thanx', kind, userId, basket: basket.data, toleratesRefusal };
}

/** Writes down how the attempt ended, and lets the order's next delivery go. */
export function endAttempt(db: Database, id: number, end: AttemptEnd, at: number): void {
  const failure = failureColumns(end.failure);
  db.run(
    `UPDATE delivery_attempts SET ended_at = ?, outcome = ?, status = ?, code = ?
       WHERE delivery_id = ? AND position = (SELECT attempts FROM deliveries WHERE delivery_id = ?)`,
    ...[at, failure.kind ?? 'accepted', failure.status, failure.code, id, id],
  );
  db.run(
    'UPDATE deliveries SET failure = ?, failure_status = ?, failure_code = ? WHERE delivery_id = ?',
    ...[failure.kind, failure.status, failure.code, id],
  );
  switch (end.outcome) {
    case 'delivered':
      db.run(
        `UPDATE deliveries SET state = 'delivered', settled_at = ?, next_attempt_at = NULL, body = NULL
           WHERE delivery_id = ?`,
        ...[at, id],
      );
      setCounter(db, 'last_delivered_at', at);
      releaseNext(db, id, at);
      break;
    case 'delayed':
      db.run('UPDATE deliveries SET next_attempt_at = ? WHERE delivery_id = ?', end.retryAt, id);
      break;
    case 'parked':
      db.run("UPDATE deliveries SET state = 'parked', next_attempt_at = NULL WHERE delivery_id = ?", id);
      insertEvent(db, { kind: 'delivery_parked', orderId: orderOf(db, id), detail: failure.kind ?? undefined }, at);
      break;
  }
}

function releaseNext(db: Database, id: number, at: number): void {
  db.run(
    `UPDATE deliveries SET next_attempt_at = ?1 WHERE delivery_id = (
       SELECT next.delivery_id FROM deliveries AS this JOIN deliveries AS next USING (order_key, destination)
       WHERE this.delivery_id = ?2 AND next.state = 'pending' AND next.next_attempt_at IS NULL
       ORDER BY next.delivery_id LIMIT 1)`,
    ...[at, id],
  );
}

function failureColumns(failure: DeliveryFailure | undefined): {
  kind: DeliveryFailure['kind'] | null;
  status: number | null;
  code: string | null;
} {
  const answer = failure !== undefined && 'status' in failure ? failure : undefined;
  const code = failure !== undefined && 'code' in failure ? failure.code : undefined;
  return {
    kind: failure?.kind ?? null,
    status: answer?.status ?? null,
    // Thanx's codes are upper-case words; anything else could be free text.
    code: code !== undefined && /^[A-Z][A-Z0-9_]{0,63}$/.test(code) ? code : null,
  };
}

function orderOf(db: Database, id: number): string | undefined {
  return db.get(
    z.object({ order_id: z.string() }),
    'SELECT order_id FROM orders JOIN deliveries USING (order_key) WHERE delivery_id = ?',
    id,
  )?.order_id;
}

/** Lets parked deliveries (or one) be tried again, at once. Answers how many. */
export function retryParked(db: Database, id: number | undefined, at: number): number {
  const parked = db.all(
    z.object({ delivery_id: z.int() }),
    `SELECT delivery_id FROM deliveries WHERE settled_at IS NULL AND state = 'parked' AND (?1 IS NULL OR delivery_id = ?1)`,
    id ?? null,
  );
  for (const { delivery_id: parkedId } of parked) {
    db.run("UPDATE deliveries SET state = 'pending', next_attempt_at = ? WHERE delivery_id = ?", at, parkedId);
    insertEvent(db, { kind: 'delivery_retried', orderId: orderOf(db, parkedId) }, at);
  }
  return parked.length;
}

/**
 * The line is back: what waits because the other side could not be reached goes soon, spread over `spreadMs` so that it is no
 * burst. `salt` makes each kiosk's spread its own.
 */
export function hurry(db: Database, destination: Destination, spreadMs: number, salt: number, at: number): void {
  db.run(
    `UPDATE deliveries SET next_attempt_at = ?1 + ((delivery_id * 7919 + ?2) % ?3) WHERE destination = ?4
       AND state = 'pending' AND next_attempt_at IS NOT NULL AND next_attempt_at > ?1 + ?3
       AND failure IN ('unreachable', 'rate_limited', 'unreadable', 'signed_out')`,
    ...[at, salt, spreadMs, destination],
  );
}

/** True if something for Thanx in this member's name is not settled and not parked. */
export function isWaitingFor(db: Database, userId: string): boolean {
  return (
    db.number(
      `SELECT EXISTS (SELECT 1 FROM orders JOIN deliveries USING (order_key) WHERE user_id = ?
         AND destination = 'thanx' AND deliveries.state = 'pending')`,
      userId,
    ) === 1
  );
}
